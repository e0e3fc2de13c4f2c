// Every selector into Gmail's page stands here, each with where it is known from. Gmail's class names are short
// and random but stable for years; what is localised (texts, tooltips, labels) is never matched.

/** A conversation in a list, seen 2019 to 2026: the innermost span of the subject carries its ids. */
export const LIST_ROW = 'tr.zA[id]'
export const ROW_IDS = '[data-thread-id][data-legacy-thread-id]'
/** The subject's cell: a mark stands before its text. */
export const ROW_SUBJECT_BOX = '.xT'
export const ROW_SUBJECT = '.y6'
/** What changes when a row is re-used for another conversation. */
export const ROW_ID_ATTRIBUTES = ['data-thread-id', 'data-legacy-thread-id', 'data-legacy-last-message-id']

/** A message in the opened conversation that shows its head; collapsed ones have no ids yet. */
export const MESSAGE = '.adn.ads[data-message-id]'
/** Where a message's date stands. */
export const MESSAGE_DATE = 'td.gH .gK'
/** Who sent a message: the first such element of it, with the address as an attribute (InboxSDK, gmail.js). */
export const MESSAGE_SENDER = 'span.gD[email]'
/** A message's text (InboxSDK, gmail.js), and what quotes another in it. */
export const MESSAGE_TEXT = '.a3s'
export const MESSAGE_QUOTE = '.gmail_quote, blockquote'
/** What Gmail itself folds away in a message: its quoted text. */
export const MESSAGE_FOLD = '.adL'
/** The opened conversation (InboxSDK, since November 2023), and its subject, which carries its ids. */
export const CONVERSATION = '.iY'
export const CONVERSATION_SUBJECT = 'h2.hP[data-legacy-thread-id]'
/** What changes when a message is drawn or sent. */
export const MESSAGE_ID_ATTRIBUTES = ['data-message-id', 'data-legacy-message-id']

/** A compose window's hidden field with its draft's id; `#msg-a:r…`, or empty before the first save. */
export const COMPOSE_DRAFT = 'input[name="draft"]'
/** The compose itself: an inline reply, a window in the page, or the page of a window of its own. */
export const COMPOSE_ROOT = '.M9, [role="dialog"], [role="main"]'
/** Its text, in every kind of compose (InboxSDK, gmail.js). */
export const COMPOSE_TEXT = '[g_editable="true"]'
/** Send, and "Send & archive", but not the button that opens more ways of sending. */
export const SEND_BUTTON = '.IZ .Up div > [role="button"]:not([aria-haspopup="true"])'
/** The cell of the formatting toolbar, before which other extensions put their buttons too. */
export const COMPOSE_FORMATTING = 'td .oc, td.oc'
/** The row of buttons at the bottom. */
export const COMPOSE_BUTTONS = 'table'

/** The link to sign out carries the account's address in its label. */
export const ACCOUNT_LINK = 'a[href*="accounts.google.com/SignOutOptions"][aria-label]'
