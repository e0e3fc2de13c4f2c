import { expect, it } from 'vitest'
import { timeOfLegacyId } from './gmail-time.ts'

it('finds in a message’s id when Gmail took it', () => {
  expect(new Date(timeOfLegacyId('183234eaadcf41e5') ?? 0).toISOString()).toBe('2022-09-09T15:19:11.212Z')
})

it.each(['', '183234eaadcf41e', 'msg-f:1743802434391390786', '183234EAADCF41E5'])(
  'finds none in what is no such id: %s',
  (id) => expect(timeOfLegacyId(id)).toBeUndefined(),
)
