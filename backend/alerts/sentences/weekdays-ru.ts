/** In the accusative, with the preposition that each takes: Intl knows the nominative alone. Sunday first. */
export const ON_WEEKDAY: readonly string[] = [
  'в воскресенье',
  'в понедельник',
  'во вторник',
  'в среду',
  'в четверг',
  'в пятницу',
  'в субботу',
]
