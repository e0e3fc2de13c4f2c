import { describe, expect, it } from 'vitest'
import { hosts } from './hosts.ts'
import { DAY, SECOND, stageOn } from './stage.ts'

describe.each(hosts)('what is kept on $name', (host) => {
  const stage = stageOn(host)

  it('are the facts of a hit for 30 days, and its verdict for longer', async () => {
    const paired = await stage.pair()
    await stage.open(stage.mail(paired).token)
    await stage.wait(29 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    expect((await stage.eventsOf(paired)).events[0]?.facts).toBeDefined()
    await stage.wait(2 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    const [event] = (await stage.eventsOf(paired)).events
    expect(event?.facts).toBeUndefined()
    expect(event?.verdict.by).toBe('recipient')
  })

  it('is a look of the sender’s own for two days: longer than any that is announced late', async () => {
    const paired = await stage.pair()
    const { message, token } = stage.mail(paired)
    await stage.post('/v1/views', { message, ago: 0 }, paired.apiKey)
    await stage.wait(DAY)
    await stage.endpoint.doChores(paired.mailbox)
    await stage.wait(-DAY + 5 * SECOND)
    await stage.open(token)
    expect((await stage.eventsOf(paired)).events).toMatchObject([{ verdict: { by: 'sender' } }])
    await stage.wait(3 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    await stage.wait(-3 * DAY + 5 * SECOND)
    const other = stage.mail(paired)
    await stage.open(other.token)
    expect((await stage.eventsOf(paired)).events[1]).toMatchObject({ verdict: { by: 'recipient' } })
  })
})
