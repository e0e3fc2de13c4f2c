import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { setMedia } from './media.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const NARROW = { width: 320, height: 640 }
/** The browser's own stops, before what comes first is come to again. */
const MORE_STOPS = 3

/** What keeps people from using a page; all empty where nothing does. */
export interface Faults {
  /** Rules of WCAG 2.2 AA that are broken, each with where, in the light and in the dark. */
  broken: string[]
  /** What stands out of a window of 320 pixels, in either direction of writing. */
  sideways: string[]
  /** What moves although the user wants less of that. */
  moving: string[]
  /** Controls that the Tab key does not come to, and those that do not show that they have the focus. */
  unreached: string[]
  unseen: string[]
}

export const NO_FAULTS: Faults = { broken: [], sideways: [], moving: [], unreached: [], unseen: [] }

/** Looks at a page of ours as it is now; it is left as it was found. */
export async function faultsOf(page: Page): Promise<Faults> {
  await page.bringToFront()
  const broken = await brokenRules(page, '')
  const keyboard = await keyboardFaults(page)
  const wide = page.viewport()
  await page.setViewport(NARROW)
  const sideways = await standingOut(page)
  await page.setViewport(wide)
  await setMedia(page, { still: true })
  const moving = await page.evaluate(movingElements)
  await setMedia(page, {})
  return { broken, sideways, moving, ...keyboard }
}

/**
 * @param within what of the page is ours, as a selector; '' for all
 * @returns rules of WCAG 2.2 AA that are broken, each with where, in the light and in the dark
 */
export async function brokenRules(page: Page, within: string): Promise<string[]> {
  // By the debugger: the pages' own policies let no script in.
  await page.evaluate(axe)
  const broken: string[] = []
  for (const scheme of ['light', 'dark'] as const) {
    await setMedia(page, { scheme })
    const rules = scheme === 'light' ? RULES : ['color-contrast']
    const found = await page.evaluate(runAxe, within, rules, scheme === 'light')
    broken.push(...found.map((fault) => `${scheme}: ${fault}`))
  }
  await setMedia(page, {})
  return broken
}

/** Within the page. */
async function runAxe(within: string, values: string[], isByTag: boolean): Promise<string[]> {
  const { run } = Reflect.get(globalThis, 'axe') as {
    run(context: unknown, options: unknown): Promise<AxeResults>
  }
  const { violations } = await run(within === '' ? document : { include: within }, {
    runOnly: { type: isByTag ? 'tag' : 'rule', values },
    // Not on by itself yet.
    ...(isByTag ? { rules: { 'target-size': { enabled: true } } } : {}),
    resultTypes: ['violations'],
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
}

async function standingOut(page: Page): Promise<string[]> {
  const found: string[] = []
  const own = await page.evaluate(() => document.documentElement.dir)
  for (const direction of ['ltr', 'rtl']) {
    const out = await page.evaluate((dir) => {
      const root = document.documentElement
      root.dir = dir
      if (root.scrollWidth <= innerWidth && visualViewport?.scale === 1) return []
      const isOut = ({ left, right }: DOMRect) => left < -1 || right > 321
      const elements = [...document.body.querySelectorAll('*')]
      const out = elements.filter((element) => isOut(element.getBoundingClientRect()))
      return [
        `${dir}: ${root.scrollWidth} px wide`,
        ...out.map(({ tagName, className }) => `${tagName} ${className}`),
      ]
    }, direction)
    found.push(...out)
  }
  await page.evaluate((dir) => (document.documentElement.dir = dir), own)
  return found
}

/** Within the page. */
function movingElements(): string[] {
  const seconds = (times: string) => Math.max(...times.split(',').map(parseFloat))
  return [document.documentElement, ...document.querySelectorAll('*')]
    .filter((element) => {
      const style = getComputedStyle(element)
      return (
        seconds(style.transitionDuration) > 0.01 ||
        (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01) ||
        style.scrollBehavior === 'smooth'
      )
    })
    .map(({ tagName, className }) => `${tagName} ${String(className)}`)
}

/** Goes through all of a page by the Tab key. */
async function keyboardFaults(page: Page): Promise<Pick<Faults, 'unreached' | 'unseen'>> {
  const controls = await page.evaluate(numberControls)
  const stops = await page.evaluateHandle(noteStops)
  const presses = Array.from({ length: controls.length + MORE_STOPS }, () => page.keyboard.press('Tab'))
  await Promise.all(presses)
  const noted = await stops.evaluate(({ reached, unseen }) => ({
    reached: [...reached],
    unseen: [...unseen],
  }))
  await stops.evaluate(({ start }) => start.remove())
  await stops.dispose()
  const named = (number: number) => controls[number] ?? ''
  return {
    unreached: controls.filter((_, number) => !noted.reached.includes(number)),
    unseen: noted.unseen.map(named),
  }
}

/** Within the page: of radio buttons that belong together the Tab key comes to one. */
function numberControls(): string[] {
  const groups = new Set<string>()
  return [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ]
    .filter((control) => !control.matches(':disabled, [tabindex="-1"]') && control.checkVisibility())
    .filter((control) => {
      if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${control.name}"]`)]
      const first = group.find(({ checked }) => checked) ?? group[0]
      return first === control && !groups.has(control.name) && groups.add(control.name)
    })
    .map((control, number) => {
      control.dataset['stop'] = String(number)
      return control.outerHTML.slice(0, 80)
    })
}

/** Within the page: notes what gets the focus, and whether that can be seen, on itself or on what is around it. */
function noteStops(): { reached: Set<number>; unseen: Set<number>; start: HTMLElement } {
  // Else Firefox begins where the address' fragment leads.
  const start = document.createElement('span')
  const noted = { reached: new Set<number>(), unseen: new Set<number>(), start }
  const isOutlined = (element: Element | null) => {
    const style = element && getComputedStyle(element)
    return (
      style?.outlineStyle !== undefined &&
      style.outlineStyle !== 'none' &&
      parseFloat(style.outlineWidth) >= 1
    )
  }
  getSelection()?.removeAllRanges()
  start.tabIndex = -1
  document.body.prepend(start)
  start.focus()
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.dataset['stop'] === undefined) return
    const number = Number(target.dataset['stop'])
    noted.reached.add(number)
    if (![target, target.closest('label'), target.closest('li')].some(isOutlined)) noted.unseen.add(number)
  })
  return noted
}
