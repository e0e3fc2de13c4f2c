import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SmtpUrl } from '../backend/mail/settings.ts'
import { addressIn, deploymentHere, keptIn } from './deploy.ts'
import { addressAmong, deploy, invite } from './deployment.ts'
import type { Deployment } from './deployment.ts'
import { ROOT } from './run-program.ts'
import { StandInEndpoint } from './stand-in-endpoint.ts'
import { Wrangler } from './wrangler.ts'

/** What the stand-in for wrangler knows of the account. */
interface State {
  accounts?: { id: string; name: string }[]
  secrets?: Record<string, string>
  targets: string[]
  offline?: boolean
  refuses?: boolean
  /** What it was told to deploy. */
  config?: string
}

const MARIA = { id: 'a1', name: 'Maria' }

let folder = ''
let address = ''
let endpoint: StandInEndpoint

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doublecheck-deploy-test-'))
  endpoint = new StandInEndpoint()
  address = await endpoint.start()
  vi.stubEnv('STAND_IN', folder)
  knows({ accounts: [MARIA], targets: [address] })
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await endpoint.stop()
  rmSync(folder, { recursive: true })
})

const knows = (state: State) => writeFileSync(join(folder, 'state.json'), JSON.stringify(state))
const state = (): State => JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'))
const asked = () => readFileSync(join(folder, 'asked'), 'utf8')

function deployment(chosen: Partial<Deployment> = {}): Deployment {
  return {
    wrangler: new Wrangler({ program: join(import.meta.dirname, 'stand-in-wrangler.mjs') }),
    ...keptIn(join(folder, 'cloudflare')),
    interactive: false,
    say: () => undefined,
    longestWait: 50,
    ...chosen,
  }
}

describe('npm run deploy', () => {
  it('makes the secrets, deploys, and ends with a pairing string that the endpoint takes', async () => {
    const pairing = await deploy(deployment())
    const { secrets } = state()
    expect(pairing).toBe(`${address}#${secrets?.['SETUP_CODE']}`)
    expect(secrets?.['SETUP_CODE']).toMatch(/^([0-9a-z]{5}-){3}[0-9a-z]{5}$/)
    expect(secrets?.['MASTER']).toMatch(/^[\w-]{43}$/)
  })

  it('keeps the secret behind the pixels here too, for its owner only', async () => {
    await deploy(deployment())
    const file = join(folder, 'cloudflare/secret.key')
    expect(readFileSync(file, 'utf8')).toBe(state().secrets?.['MASTER'])
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('runs where settings of wrangler’s may lie', async () => {
    await deploy(deployment())
    expect(readFileSync(join(folder, 'cwd'), 'utf8')).toBe(ROOT)
  })

  it('never shows a secret to whoever lists the processes', async () => {
    await deploy(deployment())
    await invite(deployment(), addressIn(join(folder, 'cloudflare')))
    const { SETUP_CODE = '-', MASTER = '-' } = state().secrets ?? {}
    expect(asked()).toContain('--secrets-file')
    expect(asked()).not.toContain(SETUP_CODE)
    expect(asked()).not.toContain(MASTER)
  })

  it('done again makes a new code and leaves the secret that is there', async () => {
    const first = await deploy(deployment())
    knows({ ...state(), secrets: { MASTER: 'theirs' } })
    const second = await deploy(deployment())
    expect(second).not.toBe(first)
    expect(state().secrets?.['MASTER']).toBe('theirs')
  })

  it('changes nothing when it cannot find out whether there is a secret', async () => {
    knows({ ...state(), offline: true })
    await expect(deploy(deployment())).rejects.toThrow('nothing was changed. Try again.')
    expect(asked()).not.toContain('deploy')
  })

  it('logs in where somebody is there to do it', async () => {
    knows({ targets: [address] })
    expect(await deploy(deployment({ interactive: true }))).toContain(address)
  })

  it('says what to do where nobody is logged in', async () => {
    knows({ targets: [address] })
    await expect(deploy(deployment())).rejects.toThrow('npx wrangler login')
  })

  it('asks which account is meant where there are several', async () => {
    knows({ accounts: [MARIA, { id: 'a2', name: 'Firm' }], targets: [address] })
    await expect(deploy(deployment())).rejects.toThrow('CLOUDFLARE_ACCOUNT_ID=a1 npm run deploy')
    expect(await deploy(deployment({ account: 'a2' }))).toContain(address)
  })

  it('uses an address of one’s own', async () => {
    const pairing = await deploy(deployment({ publicUrl: address }))
    expect(pairing.startsWith(`${address}#`)).toBe(true)
    expect(asked()).toContain(`--domain ${new URL(address).host}`)
    expect(state().secrets?.['PUBLIC_URL']).toBe(address)
  })

  it('brings the mail server there as a secret that no list of processes shows', async () => {
    const smtp = v.parse(SmtpUrl, 'smtps://maria:pass-word@smtp.example.org')
    await deploy(deployment({ mail: { from: { name: 'Maria', address: 'maria@example.org' }, smtp } }))
    expect(state().secrets).toMatchObject({
      SMTP_URL: 'smtps://maria:pass-word@smtp.example.org:465',
      MAIL_FROM: 'Maria <maria@example.org>',
    })
    expect(asked()).not.toContain('pass-word')
    expect(state().config).not.toMatch(/^ *"send_email"/m)
  })

  it('binds Cloudflare’s own mail where there is a sender and no server, to that sender alone', async () => {
    await deploy(deployment({ mail: { from: { name: 'Maria', address: 'maria@example.org' } } }))
    expect(state().secrets?.['MAIL_FROM']).toBe('Maria <maria@example.org>')
    const config = state().config ?? ''
    expect(config).toContain(
      '"send_email": [{"name":"EMAIL","allowed_sender_addresses":["maria@example.org"]}]',
    )
    expect(existsSync(/"main": "([^"]+)"/.exec(config)?.[1] ?? '')).toBe(true)
  })

  it('binds no mail and sets no server where nobody asks for it', async () => {
    await deploy(deployment())
    expect(Object.keys(state().secrets ?? {}).toSorted()).toEqual(['MASTER', 'SETUP_CODE'])
    expect(state().config).not.toMatch(/^ *"send_email"/m)
  })

  it.each([
    ['wrangler refuses', () => knows({ ...state(), refuses: true }), 'stands above'],
    ['there is no address', () => knows({ ...state(), targets: [] }), 'Switch on its workers.dev address'],
    ['the endpoint does not answer well', () => (endpoint.status = 503), 'status 503'],
    ['that may be for a while only', () => (endpoint.status = 503), `this pairs: http://127.0.0.1:`],
  ])('says what to do when %s', async (_, fail, line) => {
    fail()
    await expect(deploy(deployment())).rejects.toThrow(line)
  })
})

describe('a build of Cloudflare’s', () => {
  it('is told what to press in place of what to run', async () => {
    knows({ ...state(), targets: [] })
    await expect(deploy(deployment({ interactive: 'build' }))).rejects.toThrow('press Retry build')
  })
})

describe('what this machine’s variables say of mails', () => {
  it.each([
    [
      'a server with its sender',
      { SMTP_URL: 'smtp://localhost:25', MAIL_FROM: 'a@example.org' },
      'localhost',
    ],
    ['a sender alone, for Cloudflare’s own mail', { SMTP_URL: '', MAIL_FROM: 'a@example.org' }, undefined],
  ])('can be %s', (_, variables, host) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
    const { mail } = deploymentHere().deployment
    expect([mail?.from.address, mail?.smtp?.host]).toEqual(['a@example.org', host])
  })

  it('is said to be wrong where it is', () => {
    vi.stubEnv('MAIL_FROM', 'somebody')
    expect(deploymentHere).toThrow('MAIL_FROM is the address')
  })
})

describe('the address', () => {
  it.each([
    [['doublecheck.maria.workers.dev'], 'https://doublecheck.maria.workers.dev'],
    [['https://doublecheck.maria.workers.dev/'], 'https://doublecheck.maria.workers.dev'],
    [
      ['schedule: 0 * * * *', 'a.example.org (custom domain)', 'd.maria.workers.dev'],
      'https://d.maria.workers.dev',
    ],
    [[], undefined],
  ])('among %j is %s', (targets, address) => {
    expect(addressAmong(targets)).toBe(address)
  })
})

describe('npm run invite -- --host cloudflare', () => {
  it('makes another pairing string for the endpoint that was deployed', async () => {
    const first = await deploy(deployment())
    const second = await invite(deployment(), addressIn(join(folder, 'cloudflare')))
    expect(second).toBe(`${address}#${state().secrets?.['SETUP_CODE']}`)
    expect(second).not.toBe(first)
  })

  it('says what to do when none was', async () => {
    await expect(invite(deployment(), addressIn(join(folder, 'cloudflare')))).rejects.toThrow(
      'npm run deploy does it',
    )
  })
})
