/** The class of our styles. */
export const STYLE = 'doublecheck-style'
/** The class of what holds a card. */
export const CARD = 'doublecheck-card'

/** Puts styles of ours into Gmail's page. */
export function addStyle(text: string): HTMLStyleElement {
  const style = document.createElement('style')
  style.className = STYLE
  style.textContent = text
  document.documentElement.append(style)
  return style
}
