import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base64urlnopad } from '@scure/base'
import { unzipSync } from 'fflate'
import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import project from '../../package.json' with { type: 'json' }
import { startEndpoint } from '../../backend/workerd/endpoint.ts'
import { EventsAnswer, PairingAnswer } from '../../shared/api.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import { packBuilt, packageFor } from '../package.ts'
import { ROOT, runProgram } from '../run-program.ts'
import { StandInEndpoint } from '../stand-in-endpoint.ts'
import { PROGRAM } from '../wrangler.ts'

const THUNDERBIRD = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0'

describe('the repository that Cloudflare’s button makes', () => {
  const packed = mkdtempSync(join(tmpdir(), 'doublecheck-packages-'))
  let paths: string[]
  let folder: string
  let files: Record<string, Uint8Array>
  const inFolder = (path: string) => join(folder, path)
  const text = (path: string) => readFileSync(inFolder(path), 'utf8')

  beforeAll(async () => {
    files = unzipSync(readFileSync(packageFor('cloudflare', await packBuilt(['cloudflare'], packed)).file))
    paths = Object.keys(files)
  }, 120_000)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doublecheck-button-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    for (const [path, content] of Object.entries(files)) writeFileSync(inFolder(path), content)
  })

  afterAll(() => rmSync(packed, { recursive: true }))

  it('holds what is listed, each in one folder', () => {
    expect(paths).toEqual([
      '.gitignore',
      'LICENSE',
      'LICENSES-OF-LIBRARIES.md',
      'README.md',
      'deploy.js',
      'package.json',
      'worker.js',
      'wrangler.jsonc',
    ])
  })

  it('needs nothing that is not in it, but for the wrangler that is tested here', () => {
    const imported = ['worker.js', 'deploy.js'].flatMap((path) =>
      [...text(path).matchAll(/^(?:import|export) .*from "(.+)";$|\bimport\("(.+?)"\)/gm)].map(
        ([, from, late]) => from ?? late ?? '',
      ),
    )
    expect(imported).toContain('cloudflare:workers')
    expect(imported.filter((from) => !/^(?:node|cloudflare):/.test(from))).toEqual([])
    const { dependencies, devDependencies, scripts } = JSON.parse(text('package.json'))
    expect({ dependencies, devDependencies, scripts }).toEqual({
      dependencies: undefined,
      devDependencies: { wrangler: project.devDependencies.wrangler },
      scripts: { deploy: 'node deploy.js' },
    })
  })

  it('names the licences of all libraries in it', () => {
    const names = [...text('LICENSES-OF-LIBRARIES.md').matchAll(/^## (\S+) - /gm)].map(([, name]) => name)
    expect(names).toEqual(expect.arrayContaining(['@noble/hashes', 'hono', 'nodemailer', 'valibot']))
    expect(names).toEqual([...new Set(names)])
  })

  it('says of each part what it is for', () => {
    const { cloudflare } = JSON.parse(text('package.json'))
    const bound = [...text('wrangler.jsonc').matchAll(/"name": "(\w+)", "class_name"/g)].map(
      ([, name]) => name,
    )
    expect(Object.keys(cloudflare.bindings)).toEqual(bound)
  })

  it('is what wrangler can deploy', async () => {
    symlinkSync(join(ROOT, 'node_modules'), inFolder('node_modules'))
    const args = [PROGRAM, 'deploy', '--dry-run']
    const { code, output } = await runProgram(process.execPath, args, {
      cwd: folder,
      env: { WRANGLER_SEND_METRICS: 'false' },
    })
    expect(output).toContain('env.MAILBOXES (MailboxObject)')
    expect(output).toContain('env.REGISTRY (RegistryObject)')
    expect(code).toBe(0)
  })

  it('counts an open in workerd', async () => {
    const data = inFolder('data')
    const running = await startEndpoint({ port: 0, host: '127.0.0.1', data }, text('worker.js'))
    onTestFinished(async () => await running.stop())
    const { url, setupCode } = running
    const body = JSON.stringify({ setupCode })
    const paired = await fetch(`${url}/v1/mailboxes`, { method: 'POST', body })
    const { mailbox, generation, pixelKey, apiKey } = v.parse(PairingAnswer, await paired.json())
    const message = newMessageId(Date.now() - 3_600_000, new Uint8Array(4))
    const key = { mailbox, generation, pixelKey: base64urlnopad.decode(pixelKey) }
    const image = `${url}/p/${mintToken(key, 'open', message)}.gif`
    expect((await fetch(image, { headers: { 'user-agent': THUNDERBIRD } })).status).toBe(200)
    const headers = { authorization: `Bearer ${apiKey}` }
    const told = await fetch(`${url}/v1/events?limit=9`, { headers })
    expect(v.parse(EventsAnswer, await told.json()).events).toMatchObject([
      { message, verdict: { by: 'recipient' } },
    ])
  })

  describe('is deployed by Cloudflare’s build', () => {
    const endpoint = new StandInEndpoint()
    let address: string

    beforeAll(async () => {
      address = await endpoint.start()
    })
    afterAll(async () => await endpoint.stop())

    /** @param secrets those that the Worker has before */
    async function build(
      secrets?: Record<string, string>,
      env: Record<string, string> = {},
      worker = 'doublecheck',
    ) {
      const program = inFolder(PROGRAM)
      mkdirSync(join(program, '..'), { recursive: true })
      writeFileSync(join(program, '../package.json'), '{ "type": "module" }')
      copyFileSync(join(ROOT, '.scripts/stand-in-wrangler.mjs'), program)
      const state = inFolder('state.json')
      writeFileSync(state, JSON.stringify({ targets: [address], secrets, worker }))
      const { code, output } = await runProgram(process.execPath, ['deploy.js'], {
        cwd: folder,
        env: { STAND_IN: folder, ...env },
      })
      const { secrets: after, config } = JSON.parse(readFileSync(state, 'utf8'))
      return { code, output, after, config }
    }

    it('which makes the secrets, asks for no login, and ends with the pairing string', async () => {
      const { code, output, after, config } = await build()
      expect(after.MASTER).toMatch(/^[\w-]{43}$/)
      expect(output).toContain(`\n  ${address}#${after.SETUP_CODE}\n`)
      expect(output).not.toContain(after.MASTER)
      expect(text('asked')).not.toMatch(/whoami|login/)
      expect(config).toBe(text('wrangler.jsonc'))
      expect(code).toBe(0)
    })

    it('and again leaves the secret behind the pixels as it is', async () => {
      const { after } = await build({ MASTER: 'theirs', SETUP_CODE: 'before' })
      expect(after.MASTER).toBe('theirs')
      expect(after.SETUP_CODE).not.toBe('before')
    })

    it('and again so where its owner calls the Worker otherwise', async () => {
      const { code, after } = await build(
        { MASTER: 'theirs' },
        { WRANGLER_CI_OVERRIDE_NAME: 'my-reads' },
        'my-reads',
      )
      expect(after.MASTER).toBe('theirs')
      expect(code).toBe(0)
    })

    it.each([
      ['file', 'WRANGLER_OUTPUT_FILE_PATH', 'said.ndjson', 'said.ndjson'],
      ['folder', 'WRANGLER_OUTPUT_FILE_DIRECTORY', '.', 'wrangler-output-doublecheck.json'],
    ])('and says in the %s of the build’s what was deployed', async (_, name, value, file) => {
      await build({}, { [name]: inFolder(value) })
      expect(text(file)).toContain('"type":"deploy"')
    })

    it('without a look at variables of the build’s own', async () => {
      expect((await build({}, { HOST: 'build host', PORT: 'none' })).code).toBe(0)
    })

    it('with what its variables say', async () => {
      const { after, config } = await build({}, { PUBLIC_URL: address, MAIL_FROM: 'maria@example.org' })
      expect(after).toMatchObject({ PUBLIC_URL: address, MAIL_FROM: 'Doublecheck <maria@example.org>' })
      expect(config).toContain(`"main": ${JSON.stringify(inFolder('worker.js'))}`)
      expect(config).toContain('"allowed_sender_addresses":["maria@example.org"]')
    })

    it('or says in a line what is wrong', async () => {
      const { code, output } = await build({}, { MAIL_FROM: 'somebody' })
      expect(output).toContain('MAIL_FROM is the address')
      expect(code).toBe(1)
    })
  })
})
