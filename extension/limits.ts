// Limits that a page shows and the background holds to.

/** So much a person may write of a mail for another mail program, in characters. */
export const LONGEST_TITLE = 500

/** So many days after sending a reminder may come. */
export const MOST_REMINDER_DAYS = 30
