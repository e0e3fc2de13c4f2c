interface WeekInfo {
  firstDay: number
}

/**
 * On which day a week begins where a language is spoken.
 * @param language a BCP 47 tag
 * @returns 1 for Monday to 7 for Sunday; Monday, as in ISO 8601, where the browser does not know
 */
export function firstDayOfWeek(language: string): number {
  // Not in TypeScript's library yet, and a property in Chrome before 130.
  const locale: Intl.Locale & { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo } = new Intl.Locale(language)
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1
}
