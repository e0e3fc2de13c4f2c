import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import * as v from 'valibot'
import { log } from './log.ts'
import { newMail, pairWith } from './trial/endpoint-process.ts'

const SETUP_CODE = 'my-own-code-0123456789'
const Line = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  level: v.picklist(['info', 'error']),
  message: v.string(),
})

describe('the log', () => {
  afterEach(() => void vi.restoreAllMocks())

  it.each([
    ['a token', 'failed for AQIDBAUGBwgBAZ7x0cWgCQkJCXx4eHh4eHh4', 'failed for …'],
    ['a key', `no AQIDBAUGBwg.${'x9Yz'.repeat(10)}abc here`, 'no … here'],
    ['a mailbox', 'mailbox AQIDBAUGBwg is gone', 'mailbox … is gone'],
    ['an IPv4 address', 'connect ECONNREFUSED 198.51.100.7:8787', 'connect ECONNREFUSED …:8787'],
    ['an IPv6 address', 'from 2001:db8::1 to ::1', 'from … to …'],
    [
      'nothing of plain words',
      'database or disk is full (SQLITE_FULL)',
      'database or disk is full (SQLITE_FULL)',
    ],
  ])('blots out %s', (_, message, written) => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    log('error', message)
    expect(JSON.parse(String(write.mock.lastCall?.[0]))).toMatchObject({ message: written })
  })

  it('of a whole run says when it started, what was lost and how it ended, and nothing of whom it served', async () => {
    const data = mkdtempSync(join(tmpdir(), 'doublecheck-'))
    onTestFinished(() => rmSync(data, { recursive: true }))
    const endpoint = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
      env: { ...process.env, DATA: data, PORT: '0', PUBLIC_URL: 'https://reads.example.org', SETUP_CODE },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    endpoint.stdout.on('data', (chunk) => (said += String(chunk)))
    endpoint.stderr.on('data', (chunk) => (said += String(chunk)))
    await expect.poll(() => said, { timeout: 20_000 }).toContain('"started"')
    const url = /"url":"([^"]+)"/.exec(said)?.[1] ?? ''
    const paired = await pairWith({ url, setupCode: SETUP_CODE })
    const { token, message } = newMail(paired)
    const userAgent = 'Thunderbird/140 with a name of its own'
    const open = async () =>
      (await fetch(`${url}/p/${token}.gif`, { headers: { 'user-agent': userAgent } })).arrayBuffer()
    await open()
    const lock = new DatabaseSync(join(data, 'journal.sqlite'), { timeout: 5_000 })
    lock.exec('begin immediate')
    await open()
    lock.exec('rollback')
    lock.close()
    await fetch(`${url}/v1/events`, { headers: { authorization: `Bearer ${paired.apiKey}` } })
    endpoint.kill('SIGTERM')
    const [code] = (await once(endpoint, 'exit')) as [number]

    expect(code).toBe(0)
    const lines = said.trim().split('\n')
    expect(lines.map((line) => v.parse(Line, JSON.parse(line)).message)).toEqual([
      'started',
      'database is locked',
      'stopped',
    ])
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ stored: 1, lost: 1 })
    const secrets = [
      token,
      message,
      paired.mailbox,
      paired.apiKey,
      paired.apiKey.slice(12),
      paired.pixelKey,
      SETUP_CODE,
      readFileSync(join(data, 'secret.key'), 'utf8'),
      '127.0.0.1',
      userAgent,
    ]
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
  }, 40_000)
})
