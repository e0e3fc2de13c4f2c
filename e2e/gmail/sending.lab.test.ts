import { request } from 'node:https'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { startLab } from './index.ts'
import type { Lab, LabOptions } from './index.ts'
import { sparse } from './sync/json.ts'

const ME = 'me@example.com'
const ALIAS = 'sales@example.com'
const ANNA = 'anna@example.org'
const MAIL = { id: 'msg-a:r1', thread: 'thread-a:r1' }
const SEND = ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl']
const SAVE = ['^all', '^r', '^r_bt']
const SCHEDULE = ['^all', '^scheduled', '^f_bt', '^f_btns', '^f_cl', '^a']

let lab: Lab

afterEach(() => lab.stop())

describe('a sent mail', () => {
  test('waits on the server for as long as it can be taken back, and goes out then', async () => {
    await start({ undoDelay: 300 })
    await post(SEND)
    expect(lab.mailsOf(ANNA)).toEqual([])
    expect(labelsOf(ME)).toEqual(expect.arrayContaining(['^f', '^pfg']))
    await expect.poll(() => lab.mailsOf(ANNA).length).toBe(1)
    expect(labelsOf(ME)).not.toContain('^pfg')
  })

  test('does not go out when it is saved as a draft in that time', async () => {
    await start({ undoDelay: 100 })
    await post(SEND)
    await post(SAVE)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(lab.mailsOf(ANNA)).toEqual([])
    expect(labelsOf(ME)).toEqual(SAVE)
  })

  test('can be sent a second time after that, once', async () => {
    await start({ undoDelay: 100 })
    await post(SEND)
    await post(SAVE)
    await post(SEND)
    await expect.poll(() => lab.mailsOf(ANNA).length).toBe(1)
  })

  test('stays sent when a save of it comes too late', async () => {
    await start()
    await post(SEND)
    await post(SAVE)
    expect(labelsOf(ME)).toContain('^f')
    expect(lab.mailsOf(ANNA)).toHaveLength(1)
  })

  test('goes out once when its request comes twice, as after a lost answer', async () => {
    await start()
    await post(SEND)
    expect((await post(SEND)).status).toBe(200)
    expect(lab.mailsOf(ANNA)).toHaveLength(1)
    expect(lab.mailsOf(ME)).toHaveLength(1)
  })
})

test('a scheduled mail that is saved as a draft is not sent when its time comes', async () => {
  await start()
  await post(SCHEDULE)
  await post(SAVE)
  lab.deliverScheduled()
  expect(lab.mailsOf(ANNA)).toEqual([])
  expect(labelsOf(ME)).toEqual(SAVE)
})

describe('an alias', () => {
  test('is the sender that the recipient sees, and mails to it reach the account', async () => {
    await start()
    await post(SEND, { from: ALIAS })
    expect(lab.mailsOf(ANNA)[0]?.from).toBe(ALIAS)
    lab.deliver({ from: 'bob@example.net', to: ALIAS, subject: 'Order', html: 'One, please.' })
    expect(lab.mailsOf(ME).map(({ subject }) => subject)).toContain('Order')
  })

  test('does not get a copy of what its own account sends to it', async () => {
    await start()
    await post(SEND, { to: ALIAS })
    expect(lab.mailsOf(ME)).toHaveLength(1)
  })
})

test('plain text is shown as text', async () => {
  await start()
  await post(SEND, { body: '1 < 2\nYes', plain: true })
  const thread = lab.mailsOf(ANNA)[0]?.threadId
  const { body } = await ask(ANNA, '/sync/u/0/i/fd', [[[thread, 1]], 2])
  expect(body).toContain('1 &lt; 2<br>Yes')
})

test('a confidential mail keeps its label', async () => {
  await start()
  await post([...SEND, '^irm_outbound'])
  expect(labelsOf(ME)).toContain('^irm_outbound')
})

test('offline there is no answer at all, and later everything is as before', async () => {
  await start()
  lab.offline(true)
  await expect(post(SEND)).rejects.toThrow(/hang up|ECONNRESET/)
  expect(lab.requests).toEqual([])
  lab.offline(false)
  expect((await post(SEND)).status).toBe(200)
  expect(lab.mailsOf(ANNA)).toHaveLength(1)
})

async function start(options: Partial<LabOptions> = {}): Promise<void> {
  lab = await startLab({
    accounts: [
      { address: ME, name: 'Maria Keller', aliases: [{ address: ALIAS, name: 'Sales' }] },
      { address: ANNA, name: 'Anna' },
    ],
    ...options,
  })
}

function labelsOf(account: string): string[] {
  return lab.mailsOf(account)[0]?.labels ?? []
}

interface Written {
  from?: string
  to?: string
  body?: string
  plain?: boolean
}

function post(
  labels: string[],
  { from = ME, to = ANNA, body = '<div dir="ltr">Hi</div>', plain = false }: Written = {},
) {
  const message = sparse(52, {
    0: MAIL.id,
    1: [1, from, 'Somebody'],
    2: [[1, to]],
    6: Date.now(),
    7: 'Hello',
    8: [null, [[0, body]], null, null, null, null, plain ? 0 : 1],
    10: labels,
  })
  const operation = sparse(14, { 13: [message, null, 1] })
  return ask(ME, '/sync/u/0/i/s', [null, [[[7, [MAIL.thread, operation]]]], null, [], 2])
}

function ask(account: string, path: string, body: unknown): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: lab.port,
        method: 'POST',
        path,
        headers: { host: 'mail.google.com', cookie: `LAB_ACCOUNTS=${encodeURIComponent(account)}` },
        rejectUnauthorized: false,
        agent: false,
      },
      (answer) =>
        void text(answer).then((received) => resolve({ status: answer.statusCode ?? 0, body: received })),
    )
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}
