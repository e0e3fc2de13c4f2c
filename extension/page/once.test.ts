// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { HERE, REQUEST, REWRITTEN, SENSE, THERE } from './hand-over.ts'

const SAVE = 'https://mail.google.com/sync/u/0/i/s?hl=en'
const sent = vi.fn<(body: unknown) => void>()
Object.assign(XMLHttpRequest.prototype, { open: () => undefined, send: sent })

it('put into a page once more when the extension is updated, it hands each request over once', async () => {
  await import('./index.iife.ts')
  vi.resetModules()
  await import('./index.iife.ts')
  const handed: unknown[] = []
  document.addEventListener(REQUEST, (event) => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
    handed.push(detail)
    document.dispatchEvent(new CustomEvent(REWRITTEN, { detail: '1 with a pixel' }))
  })
  const heard = vi.fn<(event: Event) => void>()
  document.addEventListener(HERE, heard)

  const request = new XMLHttpRequest()
  request.open('POST', SAVE)
  request.send('a mail')
  expect(handed).toEqual(['1 a mail'])
  expect(sent.mock.calls).toEqual([['with a pixel']])

  document.dispatchEvent(new CustomEvent(THERE))
  expect(heard).toHaveBeenCalledOnce()
  expect(heard.mock.calls[0]?.[0]).toMatchObject({ detail: SENSE })
})
