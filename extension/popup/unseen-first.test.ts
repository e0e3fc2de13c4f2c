import { expect, it } from 'vitest'
import { unseenFirst } from './unseen-first.ts'

const listed = (key: string, unseen?: number) => ({
  mail: { key, ...(unseen === undefined ? {} : { unseen }) },
})

it('mails with news come first, the newest news first, and each mail once', () => {
  const mails = [listed('a'), listed('b', 5), listed('c'), listed('d', 7)]
  const all = unseenFirst(mails, [listed('old', 6), listed('b', 5)])
  expect(all.map(({ mail }) => mail.key)).toEqual(['d', 'old', 'b', 'a', 'c'])
})
