import type { SpokenMail, Words } from './words.ts'

const named = ({ title, sent }: SpokenMail) => (title ? `“${title}”` : `a mail that you sent ${sent}`)
const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const when = ({ at, times }: { at: string; times: string | undefined }) =>
  times ? `${times}, first ${at}` : at

export const en: Words = {
  // Hours up to 24, the day before the month.
  locale: 'en-GB',
  moment: (day, time) => `${day} at ${time}`,
  onWeekday: (_, name) => `on ${name}`,
  onDate: (date) => `on ${date}`,
  times: (count, form) => (form === 'one' ? `${count} time` : `${count} times`),

  read: (happening) => first(`${named(happening.mail)} was read ${when(happening)}`),
  readAndClicked: (happening) =>
    first(`${named(happening.mail)} was read ${when(happening)}, and a link in it was followed`),
  clicked: (happening, target) =>
    `A link in ${named(happening.mail)} was followed ${when(happening)}${target ? `: ${target}` : ''}`,
  notRead: (mail) => `Nobody has been seen reading ${named(mail)} yet`,
  notAnswered: (mail) => `There is no answer to ${named(mail)} yet`,
  listed: ({ title, sent }) => (title ? `“${title}”, sent ${sent}` : `Sent ${sent}`),

  newsTitle: (count, form) => (form === 'one' ? `${count} thing is new` : `${count} things are new`),
  digestTitle: (date) => `Your mails: ${date}`,
  digestRead: (count, form) => (form === 'one' ? `${count} mail was read` : `${count} mails were read`),
  digestWaiting: (count, form) =>
    form === 'one'
      ? `${count} mail that nobody has been seen reading yet`
      : `${count} mails that nobody has been seen reading yet`,
  digestRemind: (count, form) =>
    form === 'one' ? `${count} mail to remember` : `${count} mails to remember`,
  digestEmpty: 'Nothing new',
  testTitle: 'Doublecheck: a test',
  test: 'This is a test: what Doublecheck tells you of arrives here',
  more: (count) => `and ${count} more`,
}
