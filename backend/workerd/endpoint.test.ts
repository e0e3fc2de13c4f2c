import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { HealthAnswer } from '../../shared/api.ts'
import type { RunningEndpoint } from '../node/endpoint.ts'
import { SettingError, readSettings } from '../node/settings.ts'
import type { Settings } from '../node/settings.ts'
import { startProcess } from '../node/trial/endpoint-process.ts'
import { startEndpoint } from './endpoint.ts'

let folder = ''
const running: RunningEndpoint[] = []

async function start(settings: Partial<Settings> = {}): Promise<RunningEndpoint> {
  const endpoint = await startEndpoint({ port: 0, host: '127.0.0.1', data: folder, ...settings })
  running.push(endpoint)
  return endpoint
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doublecheck-workerd-'))
})

afterEach(async () => {
  for (const endpoint of running.splice(0)) await endpoint.stop()
  rmSync(folder, { recursive: true })
})

describe('a start in workerd', () => {
  it('runs the shipped Worker, with the machine’s clock and no door for tests', async () => {
    const { url } = await start()
    const began = Date.now()
    const health = v.parse(HealthAnswer, await (await fetch(`${url}/healthz`)).json())
    expect(Math.abs(health.endpoint.now - began)).toBeLessThan(60_000)
    expect((await fetch(`${url}/test/clock?now=0`)).status).toBe(404)
  })

  it('says in one line that a port is taken', async () => {
    const port = Number(new URL((await start()).url).port)
    const second = start({ port, data: join(folder, 'second') })
    await expect(second).rejects.toThrow(SettingError)
    await expect(second).rejects.toThrow(`Port ${port} is taken.`)
  })

  it('leaves the data to the endpoint that runs on it, and takes them when that one has ended', async () => {
    const first = await start()
    await expect(start()).rejects.toThrow(/used by another endpoint \(process \d+\)/)
    await first.stop()
    await start()
  })

  it('leaves the data to workerd as long as that runs, although what started it was killed', async () => {
    const killed = await startProcess(folder, { starter: join(import.meta.dirname, 'trial/serve.ts') })
    const { pid } = killed
    onTestFinished(() => void process.kill(pid))
    await killed.killStarter()
    expect((await fetch(`${killed.url}/healthz`)).status).toBe(200)
    await expect(start()).rejects.toThrow(`used by another endpoint (process ${pid})`)
  })

  it('is not kept from starting by one that was killed', async () => {
    await (await start()).stop()
    writeFileSync(join(folder, 'workerd/running.pid'), '4194304')
    expect((await fetch(`${(await start()).url}/healthz`)).status).toBe(200)
  })

  it('says in one line that the data folder cannot be used', async () => {
    writeFileSync(join(folder, 'file'), '')
    const data = join(folder, 'file', 'data')
    await expect(start({ data })).rejects.toThrow(`The data folder ${data} cannot be used`)
  })

  it('refuses trusted proxies instead of not trusting them', async () => {
    const { trustedProxies } = readSettings({ TRUSTED_PROXY: 'loopback' })
    await expect(start({ trustedProxies })).rejects.toThrow('TRUSTED_PROXY counts on Node only')
  })

  it('refuses webhooks to private addresses instead of refusing each of them later', async () => {
    const { webhooksToPrivate } = readSettings({ WEBHOOKS_TO_PRIVATE: 'yes' })
    await expect(start({ webhooksToPrivate })).rejects.toThrow('WEBHOOKS_TO_PRIVATE counts on Node only')
  })

  it('keeps its secret and its codes from other users of the machine', async () => {
    const { setupCode } = await start()
    const own = join(folder, 'workerd')
    expect(statSync(own).mode & 0o077).toBe(0)
    expect(statSync(join(own, 'secret.key')).mode & 0o077).toBe(0)
    const secret = readFileSync(join(own, 'secret.key'), 'utf8')
    const texts = ['config.capnp', 'worker.js'].map((file) => readFileSync(join(own, file), 'utf8'))
    expect(texts.filter((text) => text.includes(secret))).toEqual([])
    expect(readdirSync(join(own, 'codes')).join()).toMatch(/^[0-9a-f]{64}$/)
    expect(setupCode).toMatch(/^[0-9a-z-]{23}$/)
  })

  it('refuses a damaged secret instead of making another', async () => {
    await (await start()).stop()
    writeFileSync(join(folder, 'workerd/secret.key'), 'short')
    await expect(start()).rejects.toThrow('restore it from a backup')
  })
})
