import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { TellingAnswer } from '../../shared/api.ts'
import type { PairingAnswer } from '../../shared/api.ts'
import { hosts } from './hosts.ts'
import { refusalOf, stageOn } from './stage.ts'

describe.each(hosts)('an event on $name', (host) => {
  const stage = stageOn(host)

  async function read(paired: PairingAnswer): Promise<string> {
    const { message, token } = stage.mail(paired)
    await stage.open(token)
    const { events } = await stage.eventsOf(paired)
    return events.find((event) => event.message === message)?.id ?? ''
  }

  /** Which of these events another browser tells. */
  async function toldElsewhere({ apiKey }: PairingAnswer, ...events: string[]): Promise<string[]> {
    const answer = await stage.post('/v1/told', { events }, apiKey)
    return v.parse(TellingAnswer, await answer.json()).elsewhere
  }

  it('is told by the browser that asks first, however often it asks', async () => {
    const first = await stage.pair()
    const second = await stage.join(first)
    const [one, other] = [await read(first), await read(first)]
    expect(await toldElsewhere(first, one)).toEqual([])
    expect(await toldElsewhere(second, one, other)).toEqual([one])
    expect(await toldElsewhere(first, one, other)).toEqual([other])
    expect(await toldElsewhere(first, one)).toEqual([])
  })

  it('is told by one of those that ask at the same time', async () => {
    const first = await stage.pair()
    const second = await stage.join(first)
    const one = await read(first)
    const answers = await Promise.all([first, second].map((paired) => toldElsewhere(paired, one)))
    expect(answers.flat()).toEqual([one])
  })

  it('stays who tells it, and comes no second time for that, whatever is said of it', async () => {
    const first = await stage.pair()
    const second = await stage.join(first)
    const one = await read(first)
    const { cursor } = await stage.eventsOf(first)
    await toldElsewhere(first, one)
    expect((await stage.eventsOf(first, cursor)).events).toEqual([])
    await stage.judge(first, one, { by: 'sender', rule: 'that-was-me' })
    await stage.restart()
    expect(await toldElsewhere(second, one)).toEqual([one])
  })

  it('that the mailbox does not have is told by whoever knows of it', async () => {
    const stranger = await stage.pair()
    const own = await stage.pair()
    const theirs = await read(stranger)
    expect(await toldElsewhere(own, theirs, 'unknown')).toEqual([])
    expect(await toldElsewhere(stranger, theirs)).toEqual([])
  })

  it('is asked about with a key, by its id, with a few others', async () => {
    const { apiKey } = await stage.pair()
    expect(await refusalOf(await stage.post('/v1/told', { events: [] }))).toMatchObject({ status: 401 })
    expect(await refusalOf(await stage.post('/v1/told', {}, apiKey))).toMatchObject({ status: 400 })
    const many = Array.from({ length: 201 }, () => 'x')
    expect(await refusalOf(await stage.post('/v1/told', { events: many }, apiKey))).toMatchObject({
      status: 400,
    })
  })
})
