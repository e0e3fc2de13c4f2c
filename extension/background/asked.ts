import type { Asked, AskedOfNew } from '../messages.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { Paired } from '../store/index.ts'
import { Refusal } from './endpoint.ts'

/** @returns what the endpoint answered, or in the user's words why it did not */
export async function asked<T>(request: (paired: Paired) => Promise<T>): Promise<Asked<T>> {
  const paired = await getSetting(await openStore(), 'paired')
  if (!paired) return { problem: 'unreachable' }
  try {
    return { answer: await request(paired) }
  } catch (error) {
    return error instanceof Refusal
      ? { problem: 'refused', code: error.code, detail: error.message }
      : { problem: 'unreachable' }
  }
}

/** The same for a call that an older endpoint does not have. */
export async function askedOfNew<T>(request: (paired: Paired) => Promise<T>): Promise<AskedOfNew<T>> {
  const isTooOld = Symbol('too old')
  const answer = await asked((paired) =>
    request(paired).catch((error: unknown) => {
      if (error instanceof Refusal && error.status === 404) return isTooOld
      throw error
    }),
  )
  if ('problem' in answer) return answer
  return answer.answer === isTooOld ? { problem: 'too-old' } : { answer: answer.answer as T }
}
