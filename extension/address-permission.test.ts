import { beforeEach, describe, expect, it, vi } from 'vitest'

const browser = vi.hoisted(() => ({
  runtime: {},
  permissions: {
    request: vi.fn<(wanted: object) => Promise<boolean>>(),
    remove: vi.fn<(given: object) => Promise<boolean>>(),
  },
}))
vi.mock(import('webextension-polyfill'), () => ({ default: browser as never }))

const { dropAddressPermission, mayAddressLeave } = await import('./address-permission.ts')

const ADDRESS = { data_collection: ['personallyIdentifyingInfo'] }

beforeEach(() => {
  browser.runtime = { getBrowserInfo: () => undefined }
  browser.permissions.request.mockReset().mockResolvedValue(true)
  browser.permissions.remove.mockReset().mockResolvedValue(true)
})

describe('a mail address', () => {
  it('leaves Firefox if its user says so, who is asked while the click lasts', async () => {
    const answer = mayAddressLeave()
    expect(browser.permissions.request).toHaveBeenCalledWith(ADDRESS)
    expect(await answer).toBe(true)
  })

  it('stays there if they do not, or cannot be asked', async () => {
    browser.permissions.request.mockResolvedValue(false)
    expect(await mayAddressLeave()).toBe(false)
    browser.permissions.request.mockRejectedValue(new Error('Not within a click.'))
    expect(await mayAddressLeave()).toBe(false)
  })

  it('is asked for anew after that was taken back', async () => {
    await dropAddressPermission()
    expect(browser.permissions.remove).toHaveBeenCalledWith(ADDRESS)
  })

  it('leaves other browsers, which know no such question', async () => {
    browser.runtime = {}
    expect(await mayAddressLeave()).toBe(true)
    await dropAddressPermission()
    expect(browser.permissions.request).not.toHaveBeenCalled()
    expect(browser.permissions.remove).not.toHaveBeenCalled()
  })
})
