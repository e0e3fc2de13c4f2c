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
/** From now on HTML with images of mails is shown to the shield; or no longer. */
export const SHIELD_ON = 'doublecheck:shield-on'
export const SHIELD_OFF = 'doublecheck:shield-off'
export const SHIELD_HTML = 'doublecheck:shield-html'
export const SHIELDED = 'doublecheck:shielded'

/**
 * Asks in which sense our script in Gmail's page takes all of these: it says {@link SENSE}. That script stays in a page
 * over an update of the extension, so the names of these two never change.
 */
export const THERE = 'doublecheck:there'
export const HERE = 'doublecheck:here'
/**
 * Another one whenever something above changes its meaning: then a page has to be loaded again. Those of HTML and SHOWN
 * may not change, since they are answered in such a page too.
 */
export const SENSE = '1'

/** The attribute in which a stopped image's address waits. */
export const STOPPED = 'data-doublecheck-stopped'
