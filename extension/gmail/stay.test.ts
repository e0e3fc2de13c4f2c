// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const { runtime } = vi.hoisted(() => {
  const runtime: { id: string | undefined } = { id: 'doublecheck' }
  return { runtime }
})
vi.mock(import('../browser.ts'), () => ({ browser: { runtime } as never }))

/** A version's script, in a world of its own. */
async function script() {
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'doublecheckBegun')
  const [stay, { watchPage }] = await Promise.all([import('./stay.ts'), import('./page-changes.ts')])
  return { ...stay, watchPage }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  runtime.id = 'doublecheck'
  document.body.innerHTML = '<p class="doublecheck-card"></p><p class="doublecheck-mark"></p>'
})
afterEach(() => {
  for (const style of document.querySelectorAll('.doublecheck-style')) style.remove()
  vi.useRealTimers()
})

it('begins once, however often the browser puts it in', async () => {
  const { arrive } = await script()
  expect([arrive(), arrive()]).toEqual([true, false])
})

it('leaves when another version’s comes, which takes away the card that nobody answers for', async () => {
  const old = await script()
  old.arrive()
  document.body.innerHTML = '<p class="doublecheck-card"></p><p class="doublecheck-mark"></p>'
  runtime.id = undefined
  const next = await script()
  next.arrive()
  expect([old.stay.aborted, old.stay.reason, next.stay.aborted]).toEqual([true, 'succeeded', false])
  expect(document.querySelector('.doublecheck-card')).toBeNull()
  expect(document.querySelector('.doublecheck-mark')?.checkVisibility()).toBe(true)
})

it('stays while it has a background, whatever the page says', async () => {
  const { arrive, stay } = await script()
  arrive()
  document.dispatchEvent(new CustomEvent('doublecheck:arrived'))
  expect(stay.aborted).toBe(false)
})

it('draws nothing once the extension is gone, and shows nothing where no other version comes', async () => {
  const { arrive, stay, watchPage } = await script()
  arrive()
  const changed = vi.fn<() => void>()
  watchPage([{ changed }], [])
  expect(changed).toHaveBeenCalledOnce()
  runtime.id = undefined
  watchPage([{ changed }], [])
  expect(changed).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(5_000)
  expect([stay.aborted, stay.reason]).toEqual([true, 'gone'])
  expect(document.querySelector('.doublecheck-style')?.textContent).toContain('display: none')
  expect(document.querySelector('.doublecheck-card')).toBeNull()
})
