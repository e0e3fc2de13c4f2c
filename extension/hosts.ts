/** Gmail's pages. */
export const GMAIL = 'https://mail.google.com/*'
/** Gmail's image proxy: needed to stop one's own pixel there. */
export const IMAGE_PROXY = 'https://*.googleusercontent.com/*'
