import type { Event } from '../../shared/events.ts'
import { judge, judgementByUser } from '../../shared/verdict/index.ts'
import type { Verdict } from '../../shared/verdict/index.ts'
import type { Judgement, KeptEvent } from './index.ts'

/** The table of single values, within a transaction that may write. */
interface Settings {
  get(name: 'judgements'): Promise<unknown>
  put(value: Judgement[], name: 'judgements'): Promise<unknown>
}

/** @returns what the user said that the endpoint has not heard yet, oldest first */
export async function judgementsIn(settings: Pick<Settings, 'get'>): Promise<Judgement[]> {
  return ((await settings.get('judgements')) as Judgement[] | undefined) ?? []
}

/**
 * Lets the user's word stand above the endpoint's until the endpoint has heard it.
 * @param told events as the endpoint tells them; what it says is kept, for the case that it does not take that word
 * @returns the events as they count
 */
export async function underJudgement(settings: Settings, told: readonly Event[]): Promise<Event[]> {
  const judgements = await judgementsIn(settings)
  if (judgements.length === 0) return [...told]
  const verdicts = new Map(told.map(({ id, verdict }) => [id, verdict]))
  const renewed = judgements.map((one) => ({ ...one, told: verdicts.get(one.event) ?? one.told }))
  await settings.put(renewed, 'judgements')
  return told.map((event) => {
    const judgement = renewed.find((one) => one.event === event.id)
    return judgement ? asJudged(event, judgement) : event
  })
}

/** @returns an event as it counts once the user's word is heard */
export function asJudged(event: KeptEvent, { wasMe, told }: Judgement): Event {
  if (wasMe) return withVerdict(event, judgementByUser('sender', 'that-was-me') ?? told)
  // Where the facts were forgotten, only the endpoint can say what it was before.
  return withVerdict(event, isUsersWord(told) && event.facts ? judge(event.facts) : told)
}

/** @returns an event as if the endpoint had told it with this verdict: what this browser made of it is forgotten */
export function withVerdict(event: KeptEvent, verdict: Verdict): Event {
  const told: KeptEvent = { ...event, verdict }
  delete told.asTold
  return told
}

/** Whether the user said it: of this event, or of one like it. */
export function isUsersWord({ by, rule }: Verdict): boolean {
  return by === 'sender' && judgementByUser(by, rule) !== undefined
}
