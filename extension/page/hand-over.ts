/**
 * The names of the events between Gmail's own page and our content script. Their details are strings: objects
 * do not pass between the two in Firefox. The page can read and forge all of them, so none carries a secret
 * and nothing that comes in is trusted.
 */
export const REQUEST = 'doublecheck:request'
export const REWRITTEN = 'doublecheck:rewritten'
export const ANSWERED = 'doublecheck:answered'
export const HTML = 'doublecheck:html'
export const SHOWN = 'doublecheck:shown'
export const WHO = 'doublecheck:who'
export const ACCOUNT = 'doublecheck:account'
