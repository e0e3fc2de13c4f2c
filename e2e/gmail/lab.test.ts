import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { startLab } from './index.ts'
import type { Lab } from './index.ts'
import { renderMailHtml } from './mail/html.ts'
import { at } from './sync/json.ts'
import { readOperations } from './sync/operations.ts'

const ME = 'me@example.com'
const ANNA = 'anna@example.org'
const NOW = 1_795_449_600_000

let lab: Lab
let clock: number

beforeEach(async () => {
  clock = NOW
  lab = await startLab({
    accounts: [
      { address: ME, name: 'Maria Keller' },
      { address: ANNA, name: 'Anna' },
    ],
    now: () => clock,
  })
})

afterEach(() => lab.stop())

describe('mail', () => {
  test('a sent mail lies in Sent, and in the recipient’s inbox under other ids', async () => {
    await sync(ME, 's', send({ id: 'msg-a:r1', thread: 'thread-a:r1', to: ANNA }))
    const [sent] = lab.mailsOf(ME)
    const [received] = lab.mailsOf(ANNA)
    expect(sent).toMatchObject({ messageId: 'msg-a:r1', threadId: 'thread-a:r1', subject: 'Hello' })
    expect(sent?.labels).toContain('^f')
    expect(received?.messageId).toBe(`msg-f:${BigInt(`0x${received?.legacyMessageId}`)}`)
    expect(received?.labels).toContain('^i')
    expect(received?.html).toBe('<div dir="ltr">Hi</div>')
  })

  test('every save gives a draft another legacy id, while its thread keeps the first one', async () => {
    await sync(ME, 's', save({ id: 'msg-a:r1', thread: 'thread-a:r1' }))
    const [first] = lab.mailsOf(ME)
    clock += 5000
    await sync(ME, 's', save({ id: 'msg-a:r1', thread: 'thread-a:r1' }))
    const mails = lab.mailsOf(ME)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.legacyMessageId).not.toBe(first?.legacyMessageId)
    expect(mails[0]?.legacyThreadId).toBe(first?.legacyThreadId)
  })

  test('a legacy id tells the server’s time', async () => {
    await sync(ME, 's', send({ id: 'msg-a:r1', thread: 'thread-a:r1', to: ANNA }))
    const [sent] = lab.mailsOf(ME)
    expect(Number(BigInt(`0x${sent?.legacyMessageId}`) >> 20n)).toBe(NOW)
  })

  test('the answer to a send lists the message with both ids, ^f and still ^pfg', async () => {
    const { body } = await sync(ME, 's', send({ id: 'msg-a:r1', thread: 'thread-a:r1', to: ANNA }))
    const thread = at(JSON.parse(body), 1, 5, 0, 0, 2, 6, 0)
    expect(at(thread, 3)).toBe('thread-a:r1')
    expect(at(thread, 19)).toBe(lab.mailsOf(ME)[0]?.legacyThreadId)
    expect(at(thread, 4, 0, 55)).toBe(lab.mailsOf(ME)[0]?.legacyMessageId)
    expect(at(thread, 4, 0, 10)).toEqual(expect.arrayContaining(['^f', '^pfg']))
  })

  test('a reply joins the conversation of the mail that it answers, in both mailboxes', async () => {
    await sync(ME, 's', send({ id: 'msg-a:r1', thread: 'thread-a:r1', to: ANNA }))
    const [received] = lab.mailsOf(ANNA)
    const opened = await sync(ANNA, 'fd', [[[received?.threadId, 1]], 2])
    const rfcId = String(at(JSON.parse(opened.body), 1, 0, 2, 0, 1, 7))
    await sync(
      ANNA,
      's',
      send({ id: 'msg-a:r2', thread: received?.threadId ?? '', to: ME, inReplyTo: rfcId }),
    )
    expect(lab.mailsOf(ME).map(({ threadId }) => threadId)).toEqual(['thread-a:r1', 'thread-a:r1'])
    expect(new Set(lab.mailsOf(ANNA).map(({ threadId }) => threadId)).size).toBe(1)
  })

  test('a refused send changes nothing, and is seen as it arrived', async () => {
    lab.failSends(503)
    const message = send({ id: 'msg-a:r1', thread: 'thread-a:r1', to: ANNA })
    expect(await sync(ME, 's', message)).toMatchObject({ status: 503 })
    expect(lab.mailsOf(ME)).toEqual([])
    expect(lab.requests).toEqual([{ account: ME, body: JSON.stringify(message), kind: 'send', at: NOW }])
    lab.failSends(undefined)
    expect(await sync(ME, 's', message)).toMatchObject({ status: 200 })
    expect(lab.mailsOf(ANNA)).toHaveLength(1)
  })

  test('a scheduled mail waits until its time has come', async () => {
    await sync(ME, 's', message('msg-a:r1', 'thread-a:r1', { to: ANNA, labels: ['^all', '^scheduled'] }))
    expect(lab.mailsOf(ANNA)).toEqual([])
    lab.deliverScheduled()
    expect(lab.mailsOf(ANNA)).toHaveLength(1)
    expect(lab.mailsOf(ME)[0]?.labels).toContain('^f')
  })
})

describe('images', () => {
  test('an image of a shown mail is fetched anew at each look, as Google’s proxy does it', async () => {
    const seen: (string | undefined)[] = []
    const endpoint = await listen((incoming, answer) => {
      seen.push(`${incoming.headers.host}${incoming.url} ${incoming.headers['user-agent']}`)
      answer.writeHead(200, { 'content-type': 'image/gif', 'cache-control': 'no-store' }).end('GIF')
    })
    lab.route('endpoint.example.net', endpoint.origin)
    const html = '<img src="https://endpoint.example.net/p/a.gif?x=1&amp;y=2">'
    lab.deliver({ from: 'Bob <bob@example.net>', to: ME, subject: 'Look', html })
    const address = await firstImageOf(ME)
    expect(address).toMatch(/^https:\/\/ci[3-6]\.googleusercontent\.com\/meips\/[\w-]+=s0-d-e1-ft#https:/)
    for (let look = 0; look < 2; look += 1) {
      expect(await ask(address.replace(/#.*/, ''))).toMatchObject({ status: 200, body: 'GIF' })
    }
    const agent = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
    expect(seen).toEqual(Array(2).fill(`endpoint.example.net/p/a.gif?x=1&y=2 ${agent}`))
    const fetched = { url: 'https://endpoint.example.net/p/a.gif?x=1&y=2', status: 200, at: NOW }
    expect(lab.proxyFetches).toEqual([fetched, fetched])
    endpoint.server.close()
  })

  test('the proxy keeps copies, of errors too, except of what must not be stored', async () => {
    lab.settings({ imageAddresses: 'proxy' })
    let answer = { status: 404, cacheControl: 'max-age=60' }
    const endpoint = await listen((_, response) => {
      response.writeHead(answer.status, { 'cache-control': answer.cacheControl }).end('GIF')
    })
    lab.route('endpoint.example.net', endpoint.origin)
    const html = '<img src="https://endpoint.example.net/p/a.gif">'
    lab.deliver({ from: 'Bob <bob@example.net>', to: ME, subject: 'Look', html })
    const address = await firstImageOf(ME)
    expect(address).toMatch(/^https:\/\/ci[3-6]\.googleusercontent\.com\/proxy\/[\w-]+=s0-d-e1-ft#https:/)
    const look = async () => (await ask(address.replace(/#.*/, ''))).status
    expect(await look()).toBe(404)
    answer = { status: 200, cacheControl: 'no-store' }
    expect(await look()).toBe(404)
    clock += 60_000
    expect([await look(), await look()]).toEqual([200, 200])
    expect(lab.proxyFetches.map(({ status }) => status)).toEqual([404, 200, 200])
    endpoint.server.close()
  })

  test('a quoted image that was proxied before goes to its original', () => {
    const shown = renderMailHtml(
      '<img src="https://ci5.googleusercontent.com/proxy/old=s0-d-e1-ft#https://e.example/p/1.gif">',
      (url) => url,
    )
    expect(shown).toContain('https://e.example/p/1.gif')
  })

  test('what Gmail takes out of a mail is gone, hspace and simple styles stay', () => {
    const html =
      '<div class="mine gmail_quote" id="x" onclick="go()"><script>evil()</script>' +
      '<span hspace="mark" style="max-height:1px">a &lt; b</span></div>'
    expect(renderMailHtml(html, (url) => url)).toBe(
      '<div class="gmail_quote"><span hspace="mark" style="max-height: 1px;">a &lt; b</span></div>',
    )
  })
})

describe('a link in a mail', () => {
  test('notes the address by which a click on it goes, which leads where it did', async () => {
    const shown = renderMailHtml('<a href="https://e.example/?a=1&amp;b=%20#ё">x</a>', (url) => url)
    expect(shown).toBe(
      '<a href="https://e.example/?a=1&amp;b=%20#ё" target="_blank" rel="noreferrer" data-saferedirecturl="' +
        'https://www.google.com/url?q=https://e.example/?a%3D1%26b%3D%2520%23ё&amp;source=gmail&amp;ust=1795449600000000&amp;usg=AOvVaw0lab">x</a>',
    )
  })
})

describe('hosts', () => {
  test('a routed host gets method, headers, body and WebSockets of the browser', async () => {
    const endpoint = await listen(async (incoming, answer) => {
      const body = await text(incoming)
      answer.end(`${incoming.method} ${incoming.url} ${incoming.headers['x-mine']} ${body}`)
    })
    new WebSocketServer({ server: endpoint.server }).on('connection', (socket) =>
      socket.on('message', (data) => socket.send(`echo ${String(data)}`)),
    )
    lab.route('endpoint.example.net', endpoint.origin)
    const posted = await ask('https://endpoint.example.net/v1/x', {
      method: 'POST',
      headers: { 'x-mine': 'yes' },
      body: 'hello',
    })
    expect(posted.body).toBe('POST /v1/x yes hello')

    const socket = new WebSocket(`wss://127.0.0.1:${lab.port}/v1/stream`, {
      rejectUnauthorized: false,
      headers: { host: 'endpoint.example.net' },
    })
    const echoed = await new Promise((resolve) => {
      socket.on('open', () => socket.send('one'))
      socket.on('message', (data) => resolve(String(data)))
    })
    expect(echoed).toBe('echo one')
    socket.close()
    endpoint.server.close()
  })

  test('a host whose endpoint is down answers 502, one that is not routed 404', async () => {
    lab.route('endpoint.example.net', 'http://127.0.0.1:9')
    expect(await ask('https://endpoint.example.net/healthz')).toMatchObject({ status: 502 })
    lab.route('endpoint.example.net', undefined)
    expect(await ask('https://endpoint.example.net/healthz')).toMatchObject({ status: 404 })
  })
})

describe('pages', () => {
  test('signing in gives each account its slot, and authuser finds it', async () => {
    const { headers } = await ask(lab.signInUrl(ME, ANNA))
    const cookie = String(headers['set-cookie']).split(';')[0] ?? ''
    for (const path of ['/mail/u/', '/mail/']) {
      const found = await ask(`https://mail.google.com${path}?authuser=${ANNA}`, { headers: { cookie } })
      expect(found.headers.location).toBe('/mail/u/1/')
    }
    const page = await ask('https://mail.google.com/mail/u/1/', { headers: { cookie } })
    expect(page.body).toContain(`GLOBALS[10]="${ANNA}"`)
  })

  test('Gmail’s page asks for trusted types and names no policies', async () => {
    const { headers } = await ask('https://mail.google.com/mail/u/0/', { headers: { cookie: cookieOf(ME) } })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain("'strict-dynamic'")
    expect(policy).not.toMatch(/trusted-types(?!-for)/)
  })

  test('who is not signed in sees no mail', async () => {
    expect(await ask('https://mail.google.com/mail/u/0/')).toMatchObject({ status: 401 })
  })
})

const captures = new URL('../../../shared/gmail/captures/', import.meta.url)

describe.skipIf(!existsSync(captures))('requests captured from the real Gmail', () => {
  test.each([
    ['cvOnDraftSave', ['save']],
    ['cvOnDraftUpdate', ['save']],
    ['cvOnSend', ['send']],
    ['cvOnReplyDraftSave', ['save']],
    ['cvOnReplySend', ['send', 'label']],
  ])('%s is read as %s', (name, kinds) => {
    const body = readFileSync(new URL(`2022-09-09-${name}_request.json`, captures), 'utf8')
    expect(readOperations(body).map(({ kind }) => kind)).toEqual(kinds)
  })
})

interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}

async function ask(url: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) {
  const { host, pathname, search } = new URL(url)
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: lab.port,
          method,
          path: pathname + search,
          headers: { host, ...headers },
          rejectUnauthorized: false,
          agent: false,
        },
        (answer) =>
          void text(answer).then((received) =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: received }),
          ),
      )
      asked.on('error', reject)
      asked.end(body)
    },
  )
}

function sync(account: string, endpoint: string, body: unknown) {
  return ask(`https://mail.google.com/sync/u/0/i/${endpoint}?hl=en&c=1&rt=r&pt=ji`, {
    method: 'POST',
    headers: { cookie: cookieOf(account), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

function cookieOf(account: string): string {
  return `LAB_ACCOUNTS=${encodeURIComponent(account)}`
}

async function firstImageOf(account: string): Promise<string> {
  const { body } = await sync(account, 'fd', [[[lab.mailsOf(account)[0]?.threadId, 1]], 2])
  const html = String(at(JSON.parse(body), 1, 0, 2, 0, 1, 5, 1, 0, 2, 1))
  return (/src="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
}

interface Written {
  to?: string
  labels: string[]
  inReplyTo?: string
}

function send({ id, thread, ...rest }: { id: string; thread: string; to: string; inReplyTo?: string }) {
  return message(id, thread, { ...rest, labels: ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl'] })
}

function save({ id, thread }: { id: string; thread: string }) {
  return message(id, thread, { labels: ['^all', '^r', '^r_bt'] })
}

function message(id: string, thread: string, { to, labels, inReplyTo }: Written): unknown[] {
  const written: unknown[] = Array.from({ length: 52 }, () => null)
  written[0] = id
  written[1] = [1, to === ME ? ANNA : ME, 'Somebody']
  written[2] = to === undefined ? null : [[1, to]]
  written[6] = NOW
  written[7] = 'Hello'
  written[8] = [null, [[0, '<div dir="ltr">Hi</div>']], null, null, null, null, 1]
  written[10] = labels
  written[15] = inReplyTo ?? null
  const operation: unknown[] = Array.from({ length: 14 }, () => null)
  operation[13] = [written, null, 1]
  return [[null, null, 2], [[[7, [thread, operation]]]], null, [NOW, 1, NOW, 1, 205], 2]
}

type Answerer = Parameters<typeof createServer>[1]

async function listen(answer: Answerer): Promise<{ server: Server; origin: string }> {
  const server = createServer(answer ?? (() => undefined))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
