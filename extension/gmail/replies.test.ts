// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import type { FromGmail } from '../messages.ts'

const { asked, answers } = vi.hoisted(() => {
  const asked: FromGmail[] = []
  const answers: { marks: unknown; seen: unknown } = { marks: [{}], seen: true }
  return { asked, answers }
})
vi.mock(import('../browser.ts'), () => {
  const browser = {
    runtime: {
      id: 'doublecheck',
      sendMessage: async (message: FromGmail) => {
        asked.push(message)
        return message.type === 'marks' ? answers.marks : answers.seen
      },
    },
  }
  return { browser: browser as never }
})

const { replies } = await import('./replies.ts')

/** An opened conversation as far as answers are looked for in it. */
function openConversation(from: string, legacyThreadId = '183234ce86ffa010'): void {
  document.title = 'Our plan - maria@example.com - Gmail'
  document.body.innerHTML = `
    <div class="iY">
      <h2 class="hP" data-thread-perm-id="thread-a:r1" data-legacy-thread-id="${legacyThreadId}">Our plan</h2>
      <div class="adn ads" data-message-id="#msg-f:1" data-legacy-message-id="183234eaadcf41e5">
        <h3 class="iw"><span class="gD" email="${from}" name="Anna">Anna</span></h3>
        <div class="a3s">
          Thank you! <span class="gD" email="forged@example.org"></span>
          <div class="gmail_quote">${'What do you say? '.repeat(90)}</div>
        </div>
      </div>
    </div>`
}

beforeEach(() => {
  asked.length = 0
  Object.assign(answers, { marks: [{}], seen: true })
})

it('tells of a message in a tracked conversation once, with its first lines only', async () => {
  openConversation('anna@example.org')
  const watcher = replies()
  watcher.changed?.()
  watcher.changed?.()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]).toMatchObject({
    type: 'reply-seen',
    account: 'maria@example.com',
    conversation: ['thread-a:r1', '183234ce86ffa010'],
    legacyMessageId: '183234eaadcf41e5',
    from: 'anna@example.org',
    subject: 'Our plan',
    opening: expect.stringMatching(/^Thank you![^]{390}$/),
    quotes: true,
  })
})

it('tells nothing of what stands in a conversation without a tracked mail', async () => {
  answers.marks = [null]
  openConversation('anna@example.org')
  const watcher = replies()
  watcher.changed?.()
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  watcher.changed?.()
  expect(asked.map(({ type }) => type)).toEqual(['marks'])
})

it('tells nothing of one’s own messages', () => {
  openConversation('Maria@example.com')
  replies().changed?.()
  expect(asked).toEqual([])
})

it('tells it again when the background was killed meanwhile', async () => {
  answers.seen = undefined
  openConversation('anna@example.org')
  const watcher = replies()
  watcher.changed?.()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  answers.seen = true
  await vi.waitFor(() => {
    watcher.changed?.()
    expect(asked).toHaveLength(4)
  })
})

it('tells nothing of what was written in this mailbox, from whichever address', async () => {
  openConversation('maria@work.example')
  const watcher = replies()
  document.querySelector('.adn')?.setAttribute('data-message-id', '#msg-a:r123')
  watcher.changed?.()
  await new Promise(setImmediate)
  expect(asked).toEqual([])
  openConversation('anna@example.org')
  watcher.changed?.()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
})
