/** A mail within a sentence: its title where it has one, and when it was sent ("on Monday at 9:12"). */
export interface SpokenMail {
  title: string | undefined
  sent: string
}

/** What happened to a mail: `at` is a moment in words, `times` an amount in words where it was more than once. */
export interface Happening {
  mail: SpokenMail
  at: string
  times: string | undefined
}

/** What a language says. Sentences have no full stop at their end: some stand as titles. */
export interface Words {
  /** For Intl: dates, numbers, plurals. */
  locale: string
  /** @param day today, yesterday, {@link onWeekday} or {@link onDate} */
  moment(day: string, time: string): string
  /** @param weekday 0 is Sunday; @param name the weekday as Intl has it */
  onWeekday(weekday: number, name: string): string
  onDate(date: string): string
  /** "3 times", by the plural's form. */
  times(count: string, form: Intl.LDMLPluralRule): string

  read(happening: Happening): string
  readAndClicked(happening: Happening): string
  clicked(happening: Happening, target: string | undefined): string
  notRead(mail: SpokenMail): string
  notAnswered(mail: SpokenMail): string
  /** A mail in a list whose heading says what is with it. */
  listed(mail: SpokenMail): string

  newsTitle(count: string, form: Intl.LDMLPluralRule): string
  digestTitle(date: string): string
  digestRead(count: string, form: Intl.LDMLPluralRule): string
  digestWaiting(count: string, form: Intl.LDMLPluralRule): string
  digestRemind(count: string, form: Intl.LDMLPluralRule): string
  digestEmpty: string
  testTitle: string
  test: string
  /** Where a message is full. */
  more(count: string): string
}
