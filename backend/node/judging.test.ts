import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import { RULES_VERSION } from '../../shared/verdict/index.ts'
import { ownerOf } from '../../shared/verdict/networks/index.ts'
import { networkTable } from '../../shared/verdict/networks/table.ts'
import { Mailbox, forgetOldFacts, whenToForget } from '../mailbox/index.ts'
import type { Hit, Surroundings } from '../mailbox/index.ts'
import { migrate } from '../migrations.ts'
import { NodeDatabase } from './database.ts'
import { Stage } from './stage.ts'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const OUTLOOK =
  'Mozilla/4.0 (compatible; ms-office; MSOffice 16; Microsoft Outlook 16.0.17928; Windows NT 10.0)'
const THUNDERBIRD = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0'
const LANGUAGE = { 'accept-language': 'en' }
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('a fetch through a proxy that the owner did not name', () => {
  const stage = useStage()

  it('is known to be one', async () => {
    await stage().fetch(stage().mail().pixel, GOOGLE, 'GET', { 'x-forwarded-for': '66.249.84.12' })
    await stage().fetch(stage().mail().pixel, GOOGLE)
    const { events } = await stage().events()
    expect(events.map(({ facts }) => facts?.isForwarded)).toEqual([true, undefined])
  })
})

describe('what happens nearby', () => {
  const stage = useStage()

  it('is not kept of a fetch that is alone', async () => {
    await stage().fetch(stage().mail().pixel, CHROME, 'GET', LANGUAGE)
    const [event] = (await stage().events()).events
    expect(event).toMatchObject({ verdict: { rule: 'browser' } })
    expect(event?.facts).toEqual({
      method: 'GET',
      userAgent: CHROME,
      sinceSending: 300_000,
    })
  })

  it('makes a machine of a browser that asked by HEAD first', async () => {
    const { pixel } = stage().mail()
    await stage().fetch(pixel, CHROME, 'HEAD', LANGUAGE)
    stage().clock += 30_000
    await stage().fetch(pixel, CHROME, 'GET', LANGUAGE)
    stage().clock += 61_000
    await stage().fetch(pixel, CHROME, 'GET', LANGUAGE)
    expect(await stage().rules()).toEqual(['head-request', 'asked-first', 'browser'])
  })

  it('makes one of it afterwards too, told under a new cursor', async () => {
    const { pixel, link } = stage().mail()
    await stage().fetch(pixel, CHROME, 'GET', LANGUAGE)
    await stage().fetch(pixel, GOOGLE)
    const { events, cursor } = await stage().events()
    expect(events.map(({ verdict }) => verdict.by)).toEqual(['recipient', 'recipient'])
    stage().clock += 59_000
    await stage().fetch(link('https://example.org/'), CHROME, 'HEAD')
    expect((await stage().events(cursor)).events).toMatchObject([
      { kind: 'link', verdict: { rule: 'head-request' } },
      {
        id: events[0]?.id,
        verdict: { by: 'machine', rule: 'asked-first' },
        facts: { nearby: { askedFirst: true } },
      },
    ])
  })

  it('takes several links within moments for a scanner, the first of them and the image included', async () => {
    const { pixel, link } = stage().mail()
    await stage().fetch(pixel, CHROME, 'GET', LANGUAGE)
    stage().clock += 1_000
    await stage().fetch(link('https://example.org/1'), CHROME, 'GET', LANGUAGE)
    stage().clock += 4_000
    await stage().fetch(link('https://example.org/2'), CHROME, 'GET', LANGUAGE)
    expect(await stage().rules()).toEqual(['all-links-at-once', 'link-clicked', 'link-clicked'])
    stage().clock += 4_000
    await stage().fetch(link('https://example.org/3'), CHROME, 'GET', LANGUAGE)
    expect(await stage().rules()).toEqual(Array(4).fill('all-links-at-once'))
  })

  it('leaves a person alone who follows links one after another, or one of them again and again', async () => {
    const { link } = stage().mail()
    for (const [n, wait] of [
      [1, 6_000],
      [2, 6_000],
      [2, 6_000],
      [2, 6_000],
      [3, 11_000],
      [4, 0],
    ] as const) {
      await stage().fetch(link(`https://example.org/${n}`), CHROME, 'GET', LANGUAGE)
      stage().clock += wait
    }
    const { events } = await stage().events()
    expect(events.map(({ count, verdict }) => [count, verdict.rule])).toEqual([
      [1, 'link-clicked'],
      [3, 'link-clicked'],
      [1, 'link-clicked'],
      [1, 'link-clicked'],
    ])
  })

  it('tells links apart by reader', async () => {
    const { link } = stage().mail()
    await stage().fetch(link('https://example.org/1'), CHROME, 'GET', LANGUAGE)
    await stage().fetch(link('https://example.org/2'), FIREFOX, 'GET', LANGUAGE)
    await stage().fetch(link('https://example.org/3'), OUTLOOK)
    expect(await stage().rules()).toEqual(['link-clicked', 'link-clicked', 'mail-program-follows-link'])
  })

  it('takes very many fetches a minute for a machine, but not Gmail’s proxy', async () => {
    const { pixel } = stage().mail()
    for (let i = 0; i < 32; i++) {
      await stage().fetch(pixel, CHROME, 'GET', LANGUAGE)
      stage().clock += 1_000
    }
    await stage().fetch(pixel, GOOGLE)
    const { events } = await stage().events()
    expect(events).toMatchObject([
      { count: 32, verdict: { by: 'machine', rule: 'flood' }, facts: { nearby: { inMinute: 32 } } },
      { count: 1, verdict: { by: 'recipient', rule: 'google-image-proxy' } },
    ])
  })

  it('leaves Outlook’s burst one open with a count', async () => {
    const { pixel } = stage().mail()
    for (let i = 0; i < 8; i++) await stage().fetch(pixel, OUTLOOK)
    expect((await stage().events()).events).toMatchObject([
      { count: 8, verdict: { by: 'recipient', rule: 'outlook' } },
    ])
  })

  it('counts a repeat on the event that something nearby made a machine’s', async () => {
    const { pixel } = stage().mail()
    await stage().fetch(pixel, CHROME, 'GET', LANGUAGE)
    await stage().fetch(pixel, CHROME, 'HEAD', LANGUAGE)
    await stage().fetch(pixel, CHROME, 'GET', LANGUAGE)
    const { events } = await stage().events()
    expect(events.map(({ count, verdict }) => [count, verdict.rule])).toEqual([
      [1, 'head-request'],
      [2, 'asked-first'],
    ])
  })
})

describe('where a fetch comes from', () => {
  const OFFICE = '198.51.100.7'
  const HOME = '203.0.113.9'
  const { mailbox, hit, events } = useMailbox({
    ownerOf: ({ ip, asn }) => {
      if (asn === 22843) return { network: 'gateway', owner: 'Proofpoint' }
      return ip === '127.0.0.1' ? undefined : { network: 'other' }
    },
  })

  it('decides, by its number and by its address', () => {
    hit({ address: HOME, asn: 22843 })
    hit({ address: HOME })
    hit({ address: '127.0.0.1', userAgent: GOOGLE })
    expect(events().map(({ verdict, facts }) => [verdict.rule, facts?.network, facts?.networkOwner])).toEqual(
      [
        ['gateway-network', 'gateway', 'Proofpoint'],
        ['browser', 'other', undefined],
        ['google-image-proxy', undefined, undefined],
      ],
    )
  })

  it.each<[string, string[], string]>([
    ['this machine', ['127.0.0.1', '::1', '::ffff:127.0.0.1'], 'google-image-proxy'],
    [
      'a private network',
      ['10.0.0.7', '172.17.0.1', '192.168.1.4', 'fd7a:115c:a1e0::1'],
      'google-image-proxy',
    ],
    ['the inside of a tunnel', ['100.101.102.103', '169.254.3.4', '2001::1'], 'google-image-proxy'],
    ['a proxy in front, which hides who asked', ['162.158.88.1', '151.101.1.1'], 'google-image-proxy'],
    ['Google', ['66.249.84.12', '2001:4860:4801::1'], 'google-image-proxy'],
    ['a data centre', ['134.209.24.42'], 'not-googles-proxy'],
    ['somebody’s home', ['99.250.1.1', '2003:c7::1'], 'not-googles-proxy'],
  ])(
    'makes nobody a liar who calls itself Google’s proxy without being known to be elsewhere: %s',
    (_, addresses, rule) => {
      const endpoint = makeMailbox({ ownerOf: (origin) => ownerOf(origin, networkTable) })
      for (const address of addresses) {
        endpoint.hit({
          address,
          userAgent: GOOGLE,
          message: newMessageId(0, crypto.getRandomValues(new Uint8Array(4))),
        })
      }
      expect(endpoint.events().map(({ verdict }) => verdict.rule)).toEqual(addresses.map(() => rule))
    },
  )

  it('says nothing of Google’s proxy where a proxy that nobody named passed the request on', () => {
    const endpoint = makeMailbox({ ownerOf: (origin) => ownerOf(origin, networkTable) })
    endpoint.hit({ address: '134.209.24.42', userAgent: GOOGLE, isForwarded: true })
    expect(endpoint.events()[0]?.verdict.rule).toBe('google-image-proxy')
  })

  it('is not kept', () => {
    hit({ address: HOME })
    const tables = mailbox().sql.exec(`select name from sqlite_schema where type = 'table'`)
    const kept = tables.flatMap(({ name }) => mailbox().sql.exec(`select * from ${String(name)}`))
    expect(kept.length).toBeGreaterThan(2)
    expect(JSON.stringify(kept)).not.toContain(HOME)
  })

  it('does not believe a program a little later that showed itself to be a machine, but another at its side', () => {
    hit({ address: HOME, method: 'HEAD', at: 0 })
    hit({ address: HOME, at: 2 * MINUTE })
    hit({ address: HOME, userAgent: FIREFOX, at: 4 * MINUTE })
    hit({ address: OFFICE, at: 6 * MINUTE })
    hit({ address: HOME, at: 65 * MINUTE })
    expect(events().map(({ verdict }) => verdict.rule)).toEqual([
      'head-request',
      'machine-again',
      'browser',
      'browser',
      'browser',
    ])
  })

  it('does not believe a scanner of all links when it comes for the image', () => {
    for (const n of [1, 2, 3, 4]) {
      hit({ address: HOME, kind: 'link', target: `https://example.org/${n}`, at: (120 + n) * 1_000 })
    }
    hit({ address: HOME, at: 5 * MINUTE })
    expect(events().map(({ verdict }) => verdict.rule)).toEqual([
      ...Array(4).fill('all-links-at-once'),
      'machine-again',
    ])
  })

  it('takes one browser for one around midnight too', () => {
    const midnight = DAY - (SENT % DAY)
    for (const at of [midnight - 5_000, midnight + 6_000]) hit({ address: HOME, at })
    expect(events().map(({ verdict }) => verdict.rule)).toEqual(['browser', 'browser'])
  })

  it('tells two browsers at once from one that asks twice: scanners come in pairs', () => {
    hit({ address: HOME })
    hit({ address: OFFICE, userAgent: FIREFOX, at: 12_000 })
    expect(events().map(({ verdict }) => verdict.rule)).toEqual(['several-browsers', 'several-browsers'])
    expect(events().map(({ facts }) => facts?.nearby)).toEqual([{ inMinute: 2, others: 1 }, { others: 1 }])
  })

  it.each([
    ['of the same program', { address: OFFICE, at: 12_000 }],
    ['at the same address', { userAgent: FIREFOX, at: 12_000 }],
    ['later than fifteen seconds', { address: OFFICE, userAgent: FIREFOX, at: 15_001 }],
    ['that is a mail program', { address: OFFICE, userAgent: THUNDERBIRD, at: 12_000 }],
    ['behind a tunnel', { address: '127.0.0.1', userAgent: FIREFOX, at: 12_000 }],
    [
      'at a link',
      { address: OFFICE, userAgent: FIREFOX, at: 12_000, kind: 'link', target: 'https://a.b/' } as const,
    ],
  ])('does not count another %s', (_, other) => {
    hit({ address: HOME })
    hit({ address: HOME, ...other })
    expect(events().map(({ verdict }) => verdict.by)).toEqual(['recipient', 'recipient'])
  })
})

describe('"that was me"', () => {
  const stage = useStage()
  const { hit, events, mailbox } = useMailbox({ ownerOf: () => ({ network: 'other' }) })

  const say = (id: string | undefined, body: unknown = { by: 'sender', rule: 'that-was-me' }) =>
    stage().call('PUT', `/v1/events/${id}/judgement`, body)
  const takeBack = (id: string | undefined) => stage().call('DELETE', `/v1/events/${id}/judgement`)

  it('takes those like it with it: the same reader of the same mail within ten minutes', async () => {
    const { pixel } = stage().mail()
    for (const wait of [0, 9 * MINUTE, 0, 10 * MINUTE + 1]) {
      stage().clock += wait
      await stage().fetch(pixel, wait === 0 ? GOOGLE : THUNDERBIRD)
    }
    stage().clock -= 20 * MINUTE
    const { events } = await stage().events()
    const [first] = events
    expect((await say(first?.id)).status).toBe(200)
    expect(await stage().rules()).toEqual(['that-was-me', 'thunderbird', 'like-that-was-me', 'thunderbird'])
  })

  it('tells what changed under new cursors, once, however often it is said', async () => {
    const { pixel } = stage().mail()
    await stage().fetch(pixel, GOOGLE)
    stage().clock += MINUTE
    await stage().fetch(pixel, GOOGLE)
    const { events, cursor } = await stage().events()
    const [, second] = events
    await say(second?.id)
    const changed = await stage().events(cursor)
    expect(changed.events).toMatchObject([
      { id: second?.id, verdict: { by: 'sender', rule: 'that-was-me' } },
      { id: events[0]?.id, verdict: { by: 'sender', rule: 'like-that-was-me' } },
    ])
    await say(second?.id)
    await say(second?.id)
    expect((await stage().events(changed.cursor)).events).toEqual([])
    expect((await stage().events()).events).toEqual(changed.events)
  })

  it('takes with it what one look at a conversation fetched through the same proxy', async () => {
    const [one, two, three] = [stage().mail(), stage().mail(), stage().mail()]
    await stage().fetch(one.pixel, GOOGLE)
    await stage().fetch(two.pixel, GOOGLE)
    await stage().fetch(three.pixel, THUNDERBIRD)
    stage().clock += 15_001
    await stage().fetch(three.pixel, GOOGLE)
    const [first] = (await stage().events()).events
    await say(first?.id)
    expect((await stage().events()).events.map(({ message, verdict }) => [message, verdict.rule])).toEqual([
      [three.message, 'thunderbird'],
      [three.message, 'google-image-proxy'],
      [one.message, 'that-was-me'],
      [two.message, 'like-that-was-me'],
    ])
  })

  it('holds for what comes later and is like it', async () => {
    const [one, two] = [stage().mail(), stage().mail()]
    await stage().fetch(one.pixel, GOOGLE)
    const [first] = (await stage().events()).events
    await say(first?.id)
    stage().clock += 14_000
    await stage().fetch(two.pixel, GOOGLE)
    stage().clock += 9 * MINUTE
    await stage().fetch(one.pixel, GOOGLE)
    stage().clock += MINUTE
    await stage().fetch(one.pixel, GOOGLE)
    expect(await stage().rules()).toEqual([
      'that-was-me',
      'like-that-was-me',
      'like-that-was-me',
      'google-image-proxy',
    ])
  })

  it('is taken back with all that was judged because of it', async () => {
    const { pixel } = stage().mail()
    await stage().fetch(pixel, GOOGLE)
    stage().clock += MINUTE
    await stage().fetch(pixel, GOOGLE)
    const before = await stage().events()
    const [first, second] = before.events
    await say(first?.id)
    stage().clock += MINUTE
    await stage().fetch(pixel, GOOGLE)
    const { cursor } = await stage().events()
    expect((await takeBack(first?.id)).status).toBe(200)
    const changed = await stage().events(cursor)
    expect(changed.events.map(({ verdict }) => verdict)).toEqual(Array(3).fill(first?.verdict))
    expect(changed.events.map(({ id }) => id).slice(0, 2)).toEqual([first?.id, second?.id])
    await takeBack(first?.id)
    expect((await stage().events(changed.cursor)).events).toEqual([])
  })

  it('stays for what another claim takes with it as well', async () => {
    const { pixel } = stage().mail()
    for (let i = 0; i < 3; i++) {
      await stage().fetch(pixel, GOOGLE)
      stage().clock += 6 * MINUTE
    }
    const [first, , third] = (await stage().events()).events
    await say(first?.id)
    await say(third?.id)
    await takeBack(first?.id)
    expect(await stage().rules()).toEqual(['google-image-proxy', 'like-that-was-me', 'that-was-me'])
    await takeBack(third?.id)
    expect(await stage().rules()).toEqual(Array(3).fill('google-image-proxy'))
  })

  it('is taken back for one that was only like it, alone', async () => {
    const { pixel } = stage().mail()
    await stage().fetch(pixel, GOOGLE)
    stage().clock += MINUTE
    await stage().fetch(pixel, GOOGLE)
    const [first, second] = (await stage().events()).events
    await say(first?.id)
    await takeBack(second?.id)
    expect(await stage().rules()).toEqual(['that-was-me', 'google-image-proxy'])
  })

  it('stands above what comes nearby, which counts once it is taken back', async () => {
    const { pixel } = stage().mail()
    await stage().fetch(pixel, CHROME, 'GET', LANGUAGE)
    const [first] = (await stage().events()).events
    await say(first?.id)
    stage().clock += 30_000
    await stage().fetch(pixel, CHROME, 'HEAD', LANGUAGE)
    expect(await stage().rules()).toEqual(['that-was-me', 'like-that-was-me'])
    await takeBack(first?.id)
    expect(await stage().rules()).toEqual(['asked-first', 'head-request'])
  })

  it('goes back to the earlier verdict where the facts were forgotten meanwhile', async () => {
    await stage().fetch(stage().mail().pixel, GOOGLE)
    const [first] = (await stage().events()).events
    await say(first?.id)
    stage().clock += 31 * DAY
    await stage().stop()
    await stage().start()
    await takeBack(first?.id)
    const [event] = (await stage().events()).events
    expect(event).toMatchObject({ id: first?.id, verdict: first?.verdict })
    expect(event?.facts).toBeUndefined()
  })

  it.each([
    ['no such event', 'unknown', { by: 'sender', rule: 'that-was-me' }, 404],
    ['a judgement of the rules’ own', undefined, { by: 'recipient', rule: 'google-image-proxy' }, 400],
    ['one that only follows', undefined, { by: 'sender', rule: 'like-that-was-me' }, 400],
  ])('is refused for %s', async (_, id, body, status) => {
    await stage().fetch(stage().mail().pixel, GOOGLE)
    const [first] = (await stage().events()).events
    expect((await say(id ?? first?.id, body)).status).toBe(status)
    expect(await stage().rules()).toEqual(['google-image-proxy'])
  })

  it('cannot be taken back for no such event', async () => {
    expect((await takeBack('unknown')).status).toBe(404)
  })

  it('takes with it the same reader’s day in other mails, where the address is the reader’s own', () => {
    const other = newMessageId(0, Uint8Array.of(2, 2, 2, 2))
    hit({ at: 0 })
    hit({ at: 9 * HOUR, message: other })
    hit({ at: 10 * HOUR, message: other, address: '203.0.113.10' })
    hit({ at: 11 * HOUR, message: other, userAgent: FIREFOX })
    mailbox().judge(events()[0]?.id ?? '', 'sender', 'that-was-me')
    hit({ at: 12 * HOUR, message: other })
    hit({ at: 24 * HOUR, message: other })
    expect(inOrder(events())).toEqual([
      'that-was-me',
      'like-that-was-me',
      'browser',
      'browser',
      'like-that-was-me',
      'browser',
    ])
  })

  it.each([
    ['behind a tunnel', { address: '127.0.0.1', network: undefined }],
    ['in a company’s network', { address: '203.0.113.9', network: 'web-gateway' } as const],
    ['in a data centre', { address: '203.0.113.9', network: 'hosting' } as const],
  ])('takes nothing of other mails with it %s, where many have one address', (_, { address, network }) => {
    const elsewhere = makeMailbox({ ownerOf: () => network && { network } })
    elsewhere.hit({ address })
    elsewhere.hit({ address, at: HOUR, message: newMessageId(0, Uint8Array.of(2, 2, 2, 2)) })
    elsewhere.mailbox.judge(elsewhere.events()[0]?.id ?? '', 'sender', 'that-was-me')
    const [, second] = elsewhere.events().toSorted((one, two) => one.at - two.at)
    expect(second?.verdict.by).not.toBe('sender')
  })
})

describe('what a browser knows of the recipients', () => {
  const stage = useStage()
  const say = (id: string | undefined) =>
    stage().call('PUT', `/v1/events/${id}/judgement`, { by: 'unsure', rule: 'google-proxy-elsewhere' })

  it('makes an open in Gmail an unsure one, until it is taken back', async () => {
    const { pixel } = stage().mail()
    await stage().fetch(pixel, GOOGLE)
    const { events, cursor } = await stage().events()
    const id = events[0]?.id
    expect((await say(id)).status).toBe(200)
    const changed = await stage().events(cursor)
    expect(changed.events).toMatchObject([{ id, verdict: { by: 'unsure', rule: 'google-proxy-elsewhere' } }])
    expect((await say(id)).status).toBe(200)
    expect((await stage().events(changed.cursor)).events).toEqual([])
    await stage().fetch(pixel, GOOGLE)
    expect((await stage().events()).events).toMatchObject([
      { id, count: 2, verdict: { rule: 'google-proxy-elsewhere' } },
    ])
    await stage().call('DELETE', `/v1/events/${id}/judgement`)
    expect(await stage().rules()).toEqual(['google-image-proxy'])
  })

  it('is refused for anything else', async () => {
    await stage().fetch(stage().mail().pixel, THUNDERBIRD)
    const [event] = (await stage().events()).events
    expect((await say(event?.id)).status).toBe(409)
    expect(await stage().rules()).toEqual(['thunderbird'])
  })

  it('gives way to a look of the sender’s own', async () => {
    const { pixel, message } = stage().mail()
    await stage().fetch(pixel, GOOGLE)
    await say((await stage().events()).events[0]?.id)
    await stage().call('POST', '/v1/views', { message, ago: 0 })
    expect(await stage().rules()).toEqual(['own-view'])
  })
})

describe('better rules', () => {
  const stage = useStage()

  /** Events as an earlier version kept them: `facts`, and what it thought of them. */
  function oldMailbox() {
    const sql = new NodeDatabase(':memory:')
    migrate(sql, 1)
    sql.exec('insert into mailboxes values (?, 1, ?, 9, 0)', MAILBOX, 'epoch')
    let cursor = 0
    const keep = (
      id: string,
      rule: string,
      facts: object | undefined,
      more: { judgedByUser?: boolean } = {},
    ) => {
      cursor++
      const verdict = { by: 'recipient', rule, why: 'As it was.', rulesVersion: 1 }
      sql.exec(
        `insert into events (mailbox, id, cursor, kind, message, target, at, last_at, count, reader, rule, verdict, facts, judged_by_user)
         values (?, ?, ?, 'open', ?, '', ?, ?, 1, 'reader', ?, ?, ?, ?)`,
        MAILBOX,
        id,
        cursor,
        MESSAGE,
        cursor * HOUR,
        cursor * HOUR,
        rule,
        JSON.stringify(verdict),
        facts ? JSON.stringify(facts) : null,
        more.judgedByUser ? 1 : 0,
      )
    }
    keep('a-changed', 'browser', { method: 'GET', userAgent: CHROME, sinceSending: 3_000 })
    keep('b-same', 'browser', { method: 'GET', userAgent: CHROME, sinceSending: HOUR })
    keep('c-forgotten', 'browser', undefined)
    keep(
      'd-claimed',
      'that-was-me',
      { method: 'GET', userAgent: CHROME, sinceSending: HOUR },
      { judgedByUser: true },
    )
    keep('e-scripted', 'browser', { method: 'GET', userAgent: 'curl/8.0', sinceSending: HOUR })
    migrate(sql)
    const mailbox = new Mailbox(sql, MAILBOX, surroundings)
    const short = () =>
      mailbox
        .eventsAfter('', 99)
        .events.map(({ id, verdict }) => [id, verdict.by, verdict.rule, verdict.rulesVersion])
    return { mailbox, short }
  }

  it('judge old events again, in pieces, and tell only of those that changed', () => {
    const { mailbox, short } = oldMailbox()
    const { cursor } = mailbox.eventsAfter('', 99)
    expect([mailbox.judgeAgain(2), mailbox.judgeAgain(2), mailbox.judgeAgain(2)]).toEqual([true, true, false])
    expect(short()).toEqual([
      ['b-same', 'recipient', 'browser', RULES_VERSION],
      ['c-forgotten', 'recipient', 'browser', 1],
      ['d-claimed', 'recipient', 'that-was-me', 1],
      ['a-changed', 'machine', 'too-soon', RULES_VERSION],
      ['e-scripted', 'machine', 'script', RULES_VERSION],
    ])
    expect(mailbox.eventsAfter(cursor, 99).events.map(({ id }) => id)).toEqual(['a-changed', 'e-scripted'])
    const done = short()
    expect(mailbox.judgeAgain(99)).toBe(false)
    expect(short()).toEqual(done)
  })

  it('still find what the user claimed in an earlier version, which can be taken back', () => {
    const { mailbox, short } = oldMailbox()
    mailbox.takeBack('d-claimed')
    expect(short().at(-1)).toEqual(['d-claimed', 'recipient', 'browser', RULES_VERSION])
  })

  it('are applied when the endpoint starts', async () => {
    const { pixel } = stage().mail()
    await stage().fetch(pixel, 'curl/8.0')
    const { cursor, events } = await stage().events()
    await stage().stop()
    const data = new NodeDatabase(join(stage().folder, 'doublecheck.sqlite'))
    data.exec(`update events set rule = 'browser', own_rule = 'browser',
      verdict = '{"by":"recipient","rule":"browser","why":"As it was.","rulesVersion":1}'`)
    data.exec('update mailboxes set judged_version = 1')
    data.close()
    await stage().start()
    await expect
      .poll(async () => (await stage().events(cursor)).events)
      .toMatchObject([{ id: events[0]?.id, verdict: { by: 'machine', rule: 'script' } }])
  })

  it('end what a browser said for as long as the rules stay', () => {
    const { mailbox, hit, events } = makeMailbox()
    hit({ userAgent: GOOGLE })
    const [event] = events()
    mailbox.judge(event?.id ?? '', 'unsure', 'google-proxy-elsewhere')
    mailbox.sql.exec(
      `update events set verdict = replace(verdict, '"rulesVersion":${RULES_VERSION}', '"rulesVersion":1')`,
    )
    mailbox.sql.exec('update mailboxes set judged_version = 1')
    mailbox.judgeAgain(99)
    expect(events()).toMatchObject([{ verdict: { rule: 'google-image-proxy', rulesVersion: RULES_VERSION } }])
  })

  it('look at what was nearby then, which an earlier version did not', () => {
    const { mailbox, hit, events } = makeMailbox()
    hit({ at: 0 })
    hit({ at: 30_000, method: 'HEAD' })
    mailbox.sql.exec(
      `update events set rule = 'browser', facts = json_remove(facts, '$.nearby'),
         verdict = '{"by":"recipient","rule":"browser","why":"As it was.","rulesVersion":1}' where rule = 'asked-first'`,
    )
    mailbox.sql.exec('update mailboxes set judged_version = 1')
    mailbox.judgeAgain(99)
    expect(inOrder(events())).toEqual(['asked-first', 'head-request'])
  })
})

describe('what is forgotten', () => {
  it('is the facts and the reader of what is older than 30 days, in every mailbox, not the verdict', () => {
    const { mailbox, hit, events } = makeMailbox()
    hit({ at: 0 })
    hit({ at: 2 * DAY })
    forgetOldFacts(mailbox.sql, SENT + 31 * DAY)
    expect(events().map(({ verdict, facts }) => [verdict.rule, facts?.userAgent])).toEqual([
      ['browser', undefined],
      ['browser', CHROME],
    ])
    expect(mailbox.sql.exec(`select at from events where reader = ''`)).toHaveLength(1)
  })

  it('is found again the next time, also what came late', () => {
    const { mailbox, hit } = makeMailbox()
    const forgotten = () => mailbox.sql.exec('select at from events where facts is null order by at')
    hit({ at: 0 })
    hit({ at: 2 * DAY })
    forgetOldFacts(mailbox.sql, SENT + 31 * DAY)
    expect(forgotten()).toEqual([{ at: SENT }])
    // Set aside for a month, or dated by a clock that was wrong.
    hit({ at: HOUR })
    mailbox.sql.exec('delete from reader_salts')
    expect(whenToForget(mailbox.sql)).toBe(SENT + HOUR + 30 * DAY + 1)
    forgetOldFacts(mailbox.sql, SENT + 33 * DAY)
    expect(forgotten()).toEqual([{ at: SENT }, { at: SENT + HOUR }, { at: SENT + 2 * DAY }])
    expect(whenToForget(mailbox.sql)).toBeUndefined()
  })

  it('is not looked through again after an update', () => {
    const sql = new NodeDatabase(':memory:')
    migrate(sql, 8)
    const [one, other, empty] = [1, 2, 3].map((byte) => newMailboxId(new Uint8Array(8).fill(byte)))
    for (const mailbox of [one, other, empty]) {
      sql.exec(
        `insert into mailboxes (mailbox, generation, epoch, renewal_cursor, created_at) values (?, 1, 'epoch', 0, 0)`,
        mailbox ?? null,
      )
    }
    const keep = (mailbox: string | undefined, at: number, facts: string | null) =>
      sql.exec(
        `insert into events (mailbox, message, at, id, cursor, kind, target, last_at, count, reader, rule, verdict, facts,
           own_rule, judged_by_user)
         values (?, ?, ?, ?, ?, 'open', '', ?, 1, '', 'browser', '{}', ?, 'browser', 0)`,
        mailbox ?? null,
        MESSAGE,
        at,
        `id-${at}`,
        at,
        at,
        facts,
      )
    keep(one, 1, null)
    keep(one, 3, '{}')
    keep(one, 2, null)
    keep(other, 5, null)
    migrate(sql)
    expect(sql.exec('select facts_from from mailboxes order by mailbox')).toEqual([
      { facts_from: 3 },
      { facts_from: 6 },
      { facts_from: 0 },
    ])
    expect(sql.exec('select mailbox, at, id, cursor from events order by mailbox, cursor')).toEqual([
      { mailbox: one, at: 1, id: 'id-1', cursor: 1 },
      { mailbox: one, at: 2, id: 'id-2', cursor: 2 },
      { mailbox: one, at: 3, id: 'id-3', cursor: 3 },
      { mailbox: other, at: 5, id: 'id-5', cursor: 5 },
    ])
  })
})

const MAILBOX = newMailboxId(new Uint8Array(8).fill(1))
const SENT = Date.UTC(2026, 10, 23)
const MESSAGE = newMessageId(SENT - HOUR, Uint8Array.of(1, 1, 1, 1))
const surroundings: Surroundings = {
  now: () => SENT,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
}

/** A mailbox without an endpoint: its hits can come from any address. `at` counts from midnight, in milliseconds. */
function makeMailbox(more: Partial<Surroundings> = {}) {
  const sql = new NodeDatabase(':memory:')
  migrate(sql)
  const mailbox = new Mailbox(sql, MAILBOX, { ...surroundings, ...more })
  mailbox.create()
  const hit = (given: Partial<Hit> = {}) =>
    mailbox.record({
      kind: 'open',
      message: MESSAGE,
      generation: 1,
      target: '',
      method: 'GET',
      userAgent: CHROME,
      address: '203.0.113.9',
      ...given,
      at: SENT + (given.at ?? 0),
    })
  const events = () => mailbox.eventsAfter('', 99).events
  return { mailbox, hit, events }
}

function useMailbox(more: Partial<Surroundings>) {
  let made = makeMailbox(more)
  beforeEach(() => {
    made = makeMailbox(more)
  })
  return {
    mailbox: () => made.mailbox,
    hit: (given?: Partial<Hit>) => made.hit(given),
    events: () => made.events(),
  }
}

function useStage(): () => Stage {
  let stage: Stage
  beforeEach(async () => {
    stage = new Stage()
    await stage.start()
  })
  afterEach(async () => stage.remove())
  return () => stage
}

function inOrder(events: ReturnType<Mailbox['eventsAfter']>['events']): string[] {
  return events.toSorted((one, other) => one.at - other.at).map(({ verdict }) => verdict.rule)
}
