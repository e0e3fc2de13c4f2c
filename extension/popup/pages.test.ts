import { expect, it } from 'vitest'
import { withPage } from './pages.ts'

const mails = (...times: number[]) => times.map((sentAt) => ({ mail: { sentAt } }))

it.each([
  ['the first of all', [], { page: [9, 8], before: undefined, isLast: false }, [9, 8]],
  ['older ones', [9, 8], { page: [7, 5], before: 8, isLast: false }, [9, 8, 7, 5]],
  [
    'the newest again, with a new one',
    [9, 8, 7, 5],
    { page: [10, 9], before: undefined, isLast: false },
    [10, 9, 8, 7, 5],
  ],
  [
    'older ones again, one of them gone',
    [10, 9, 8, 7, 5],
    { page: [7, 5], before: 9, isLast: false },
    [10, 9, 7, 5],
  ],
  ['the last of all', [9, 8, 7, 5], { page: [7], before: 8, isLast: true }, [9, 8, 7]],
  ['nothing any more', [9, 8], { page: [], before: undefined, isLast: true }, []],
])('a page takes the place of what was known of its time: %s', (_, known, { page, ...read }, times) => {
  const all = withPage(mails(...known), { ...read, page: mails(...page) })
  expect(all.map(({ mail }) => mail.sentAt)).toEqual(times)
})
