/** A ref for what is to have the focus when it appears; always the same function, so that it does not come back later. */
export function focusAtFirst(element: HTMLElement | null): void {
  element?.focus()
}
