import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { raiseStage } from './stage.ts'
import type { Stage } from './stage.ts'
import { openInThunderbird } from './thunderbird.ts'

let stage: Stage

beforeEach(async () => {
  stage = await raiseStage()
  return () => stage.stop()
})

describe('a mail that was sent from a script and is opened in Thunderbird', () => {
  let close: () => Promise<void>
  afterEach(() => close())

  it('is read, by Thunderbird’s own rule, where images are shown', async () => {
    const { message, source } = await stage.send('<p>Hello Anna</p>')
    close = await openInThunderbird(source, { images: true })
    const event = await stage.nextEvent()
    expect(event).toMatchObject({
      message,
      kind: 'open',
      count: 1,
      verdict: { by: 'recipient', rule: 'thunderbird' },
      facts: {
        method: 'GET',
        userAgent: expect.stringMatching(/^Mozilla\/5\.0 \(.+\) Gecko\/\d+ Thunderbird\/[\d.]+$/),
      },
    })
    console.log(`Thunderbird calls itself ${event.facts?.userAgent}`)
  })

  it('leaves no trace where images are off', async () => {
    // The second picture is of a place that is allowed: when it is fetched, the mail is on the screen.
    const { origin, fetched } = stage.elsewhere
    const { source } = await stage.send(`<p>Hello Anna</p><img src="${origin}/allowed.gif">`)
    close = await openInThunderbird(source, { images: false, allowed: [origin] })
    await fetched
    expect(await stage.events()).toEqual([])
  })
})
