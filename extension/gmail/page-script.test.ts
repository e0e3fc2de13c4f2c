// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { HERE, SENSE, THERE } from '../page/hand-over.ts'

const { said } = vi.hoisted(() => {
  const said: { settings: object } = { settings: { own: [], trackByDefault: true, choices: [] } }
  return { said }
})
vi.mock(import('../browser.ts'), () => {
  const browser = { runtime: { id: 'doublecheck', sendMessage: async () => said.settings } }
  return { browser: browser as never }
})

let inPage: string | undefined
document.addEventListener(THERE, () => {
  if (inPage !== undefined) document.dispatchEvent(new CustomEvent(HERE, { detail: inPage }))
})

/** @returns why nothing goes into mails */
async function obstacle(): Promise<string | undefined> {
  vi.resetModules()
  const { Settings } = await import('./settings.ts')
  const settings = new Settings()
  await settings.refresh()
  return settings.obstacle
}

beforeEach(() => (inPage = undefined))

it('a page that was open before the extension came has to be loaded again', async () => {
  expect(await obstacle()).toBe('reload')
})

it('so has one whose script is of a version that spoke otherwise', async () => {
  inPage = 'another'
  expect(await obstacle()).toBe('reload')
})

it('one whose script speaks as we do goes on over an update', async () => {
  inPage = SENSE
  expect(await obstacle()).toBeUndefined()
})
