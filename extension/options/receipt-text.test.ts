import { expect, it, vi } from 'vitest'

vi.mock(import('../browser.ts'), () => ({
  browser: { i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' } } as never,
}))

const { linesOfReceipt } = await import('./receipt-text.ts')

const endpoint = { address: 'https://reads.example.org', isRefused: true }
const proofOf = (became: object) =>
  linesOfReceipt({ what: 'endpoint', askedAt: 0, doneAt: 0, endpoint: { ...endpoint, ...became } }).slice(4)

it('the proof says of an endpoint that it erased, or that nothing was erased there', () => {
  expect(proofOf({})).toEqual(['receipt_no_counts', 'receipt_refused'])
  expect(proofOf({ isStillThere: true })).toEqual(['receipt_still_there'])
})
