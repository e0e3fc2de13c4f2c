import { describe, expect, it } from 'vitest'
import { PING } from '../../shared/api.ts'
import { hosts } from './hosts.ts'
import { stageOn } from './stage.ts'

describe.each(hosts)('the stream on $name', (host) => {
  const stage = stageOn(host)

  it('says who it is, then what was missed, then what happens', async () => {
    const paired = await stage.pair()
    const missed = stage.mail(paired)
    await stage.open(missed.token)
    // An image goes out once its hit is on the disk; a stream tells what has come into the mailbox.
    await stage.eventsOf(paired)
    const listener = stage.listen(paired)
    const { publicUrl } = stage.endpoint
    expect(await listener.next()).toEqual({ endpoint: { api: 1, publicUrl, now: stage.now } })
    expect((await listener.next()).events).toMatchObject([{ message: missed.message }])
    const live = stage.mail(paired)
    await stage.open(live.token)
    expect((await listener.next()).events).toMatchObject([{ message: live.message }])
    await stage.post('/v1/views', { message: live.message, ago: 0 }, paired.apiKey)
    expect((await listener.next()).events).toMatchObject([
      { message: live.message, verdict: { by: 'sender' } },
    ])
    listener.socket.close()
  })

  it('goes on behind a cursor, so that nothing comes twice', async () => {
    const paired = await stage.pair()
    await stage.open(stage.mail(paired).token)
    const { cursor } = await stage.eventsOf(paired)
    const listener = stage.listen(paired, cursor)
    await listener.next()
    const live = stage.mail(paired)
    await stage.open(live.token)
    expect((await listener.next()).events).toMatchObject([{ message: live.message }])
    expect(listener.frames).toEqual([])
    listener.socket.close()
  })

  it('tells two browsers the same, each from its own cursor, each event once and in order', async () => {
    const paired = await stage.pair()
    for (let i = 0; i < 3; i++) await stage.open(stage.mail(paired).token)
    const { cursor } = await stage.eventsOf(paired, '', 2)
    const [fromStart, fromCursor] = [stage.listen(paired), stage.listen(paired, cursor)]
    await Promise.all([fromStart.next(), fromCursor.next()])
    const mails = Array.from({ length: 30 }, () => stage.mail(paired))
    await Promise.all(mails.map(async ({ token }) => await stage.open(token)))
    const { events } = await stage.eventsOf(paired)
    expect(events).toHaveLength(33)
    expect(await fromStart.nextEvents(33)).toEqual(events)
    expect(await fromCursor.nextEvents(31)).toEqual(events.slice(2))
    for (const { socket } of [fromStart, fromCursor]) socket.close()
  })

  it('catches up with more than one frame holds', async () => {
    const paired = await stage.pair()
    const mails = Array.from({ length: 130 }, () => stage.mail(paired))
    await Promise.all(mails.map(async ({ token }) => await stage.open(token)))
    const listener = stage.listen(paired)
    const events = await listener.nextEvents(130)
    expect(events).toEqual((await stage.eventsOf(paired)).events)
    listener.socket.close()
  })

  it('of one mailbox hears nothing of another', async () => {
    const [paired, other] = [await stage.pair(), await stage.pair()]
    const listener = stage.listen(paired)
    await listener.next()
    await stage.open(stage.mail(other).token)
    const own = stage.mail(paired)
    await stage.open(own.token)
    expect(await listener.nextEvents(1)).toMatchObject([{ message: own.message }])
    listener.socket.close()
  })

  it('answers a ping', async () => {
    const listener = stage.listen(await stage.pair())
    await listener.next()
    listener.socket.send(PING)
    await expect(listener.pong).resolves.toBeUndefined()
    listener.socket.close()
  })

  it('closes for a message beyond its bounds', async () => {
    const listener = stage.listen(await stage.pair())
    await listener.next()
    listener.socket.send('x'.repeat(1_025))
    await listener.closed()
    expect(listener.socket.readyState).toBe(WebSocket.CLOSED)
  })

  it('is refused without the right key', async () => {
    const { apiKey } = await stage.pair()
    const forged = [`${apiKey.slice(0, -2)}AA`, `AAAAAAAAAAA${apiKey.slice(11)}`, 'x']
    for (const key of forged) {
      const listener = stage.listen({ apiKey: key })
      await listener.closed()
      expect(listener.frames).toEqual([])
    }
  })

  it('is open for twenty browsers of a mailbox, and for another as soon as one has gone', async () => {
    const paired = await stage.pair()
    const listeners = Array.from({ length: 20 }, () => stage.listen(paired))
    await Promise.all(listeners.map(async (listener) => await listener.next()))
    const refused = stage.listen(paired)
    await refused.closed()
    expect(refused.frames).toEqual([])
    const [gone, ...others] = listeners
    gone?.socket.close()
    await gone?.closed()
    const next = stage.listen(paired)
    expect((await next.next()).endpoint?.api).toBe(1)
    for (const { socket } of [...others, next]) socket.close()
  })

  it('ends when the endpoint stops', async () => {
    const listener = stage.listen(await stage.pair())
    await listener.next()
    const closed = listener.closed()
    await stage.restart()
    await closed
    expect(listener.socket.readyState).toBe(WebSocket.CLOSED)
  })
})
