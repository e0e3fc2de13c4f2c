import { env } from 'cloudflare:workers'
import {
  createExecutionContext,
  listDurableObjectIds,
  reset,
  runInDurableObject,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ORIGIN, eventsOf, health, open, pair, tokenOf } from './a-browser.ts'
import { createWorker } from './endpoint.ts'
import { mailboxObject } from './host.ts'

afterEach(async () => {
  vi.restoreAllMocks()
  await reset()
})

describe('the pixel', () => {
  it.each(['throws', 'is full', 'hangs'])(
    'goes out when the mailbox %s, and the loss is counted',
    async (fault) => {
      const paired = await pair()
      const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      const token = tokenOf(paired)
      const headers = { 'cf-connecting-ip': '203.0.113.9' }
      expect(await open(token, fault, { headers })).toBe(43)
      expect(await health()).toMatchObject({ stored: 0, lost: 1 })
      const log = said.mock.calls.flat().join('\n')
      expect(log).toContain('"level":"error"')
      expect(log).not.toMatch(new RegExp(`${token}|${paired.mailbox}|203\\.0\\.113`))
      expect(await open(tokenOf(paired))).toBe(43)
      expect(await health()).toMatchObject({ stored: 1, lost: 1 })
      expect(await eventsOf(paired)).toHaveLength(1)
    },
  )

  it('is stored all the same when the mailbox is late, although its image went out', async () => {
    const paired = await pair()
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await open(tokenOf(paired), 'is late')
    expect(await health()).toMatchObject({ stored: 0, lost: 1 })
    await expect.poll(async () => (await eventsOf(paired)).length, { timeout: 10_000 }).toBe(1)
  })

  it('is stored, once, when the mailbox moves to another machine meanwhile', async () => {
    const paired = await pair()
    expect(await open(tokenOf(paired), 'moves')).toBe(43)
    expect(await health()).toMatchObject({ stored: 1, lost: 0 })
    expect(await eventsOf(paired)).toMatchObject([{ count: 1 }])
  })

  it('with a forged token wakes no mailbox', async () => {
    const before = await listDurableObjectIds(env.MAILBOXES)
    expect(await open('AAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAA')).toBe(43)
    expect(await listDurableObjectIds(env.MAILBOXES)).toHaveLength(before.length)
    expect(await health()).toMatchObject({ stored: 0, lost: 0 })
  })

  it('goes out when the Worker has no secret, and the API says what to do', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { MASTER: _, ...bare } = env
    const context = createExecutionContext()
    const fetchBare = async (path: string) =>
      await createWorker(Date.now).fetch(new Request(ORIGIN + path), bare, context)
    expect((await (await fetchBare(`/p/${'A'.repeat(36)}.gif`)).arrayBuffer()).byteLength).toBe(43)
    const refused = await fetchBare('/healthz')
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({
      error: { code: 'not-set-up', message: expect.stringContaining('MASTER is missing') },
    })
    await waitOnExecutionContext(context)
  })

  it('tells the mailbox from which network and address it was fetched', async () => {
    const paired = await pair()
    const headers = { 'cf-connecting-ip': '203.0.113.9' }
    const cf = { asn: 15_169, asOrganization: 'Google LLC' }
    await open(tokenOf(paired), 'Thunderbird', { headers, cf })
    const hit = await runInDurableObject(mailboxObject(env, paired.mailbox), (object) => {
      return 'lastHit' in object ? object.lastHit : undefined
    })
    expect(hit).toMatchObject({ asn: 15_169, asOrg: 'Google LLC', address: '203.0.113.9' })
  })
})
