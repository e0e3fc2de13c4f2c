import type { ViewSettings } from '../view-settings.ts'

/** The account's settings, as the server gave them when the page was loaded. */
export const view: ViewSettings = window.LAB_DATA.view

/** Puts on the body what the style sheets and other people's clients look at. */
export function applyView(): void {
  const { body } = document
  body.dir = view.direction
  body.dataset['labTheme'] = view.theme
  body.dataset['labDensity'] = view.density
  body.dataset['labLayout'] = view.layout
}
