import { expect, it } from 'vitest'
import { timeOfLegacyId } from './gmail-time.ts'

it('finds in a message’s id when Gmail took it', () => {
  // The id and the time beside it in InboxSDK's recording of an answer, 2022-09-09-cvOnSend_response.json.
  expect(timeOfLegacyId('183234eaadcf41e5')).toBe(1_662_744_701_660)
})

it.each(['', '183234eaadcf41e', 'msg-f:1743802434391390786', '183234EAADCF41E5'])(
  'finds none in what is no such id: %s',
  (id) => expect(timeOfLegacyId(id)).toBeUndefined(),
)
