import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Export } from '../../shared/export.ts'
import { hosts } from './hosts.ts'
import { stageOn } from './stage.ts'

describe.each(hosts)('the export on $name', (host) => {
  const stage = stageOn(host)

  it('is one document with everything but secrets', async () => {
    const first = await stage.pair()
    const second = await stage.join(first)
    const [mailed, gone] = [stage.mail(first), stage.mail(first)]
    await stage.open(mailed.token)
    await stage.post('/v1/views', { message: mailed.message, ago: 0 }, first.apiKey)
    await stage.erase(first, gone.message)
    await stage.rotate(first)
    const answer = await stage.ask('/v1/export', { key: first.apiKey })
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const text = await answer.text()
    const document = v.parse(Export, JSON.parse(text))
    expect(document).toMatchObject({
      mailbox: first.mailbox,
      createdAt: stage.now,
      exportedAt: stage.now,
      generation: 2,
      rotations: [{ generation: 1, endedAt: stage.now }],
      events: [{ message: mailed.message, verdict: { by: 'sender' } }],
      views: [{ message: mailed.message, at: stage.now }],
      erased: [gone.message],
    })
    expect(document.browsers.map(({ id }) => id).sort()).toEqual([first.browser, second.browser].sort())
    for (const { apiKey, pixelKey } of [first, second]) {
      expect(text).not.toContain(apiKey.slice(12))
      expect(text).not.toContain(pixelKey)
    }
  })

  it('has more than one piece holds', { timeout: 60_000 }, async () => {
    const first = await stage.pair()
    for (let i = 0; i < 21; i++) {
      await Promise.all(Array.from({ length: 25 }, async () => await stage.open(stage.mail(first).token)))
    }
    const { events } = await stage.exportOf(first)
    expect(new Set(events.map(({ id }) => id)).size).toBe(525)
  })
})
