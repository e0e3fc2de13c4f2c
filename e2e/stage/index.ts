import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import type { Browser } from 'puppeteer-core'
import { startOn } from '../../.scripts/hosts.ts'
import type { HostName } from '../../.scripts/hosts.ts'
import type { Carriers } from '../../backend/alerts/carriers.ts'
import { startEndpoint } from '../../backend/node/endpoint.ts'
import type { RunningEndpoint } from '../../backend/node/endpoint.ts'
import { startLab } from '../gmail/index.ts'
import type { Lab, LabOptions } from '../gmail/index.ts'
import { openChromium } from './chromium.ts'
import { GmailTab } from './gmail-tab.ts'
import { sends } from './requests.ts'
import { openSecondSender } from './second-sender.ts'
import { openSender } from './sender-browser.ts'
import type { Opening, SenderBrowser } from './sender-browser.ts'

export const MY_ALIAS = { address: 'maria.keller@example.com', name: 'Maria Keller' }
export const ME = { address: 'maria@example.com', name: 'Maria Keller', aliases: [MY_ALIAS] }
export const MY_OTHER_ACCOUNT = { address: 'm.keller@example.net', name: 'Maria Keller' }
export const ANNA = { address: 'anna@example.org', name: 'Anna Lindqvist' }
export const BORIS = { address: 'boris@example.org', name: 'Boris Meyer' }
/** An account that others may use. */
export const OFFICE = { address: 'office@example.com', name: 'The office', delegates: [ME.address] }
export const PUBLIC_HOST = 'reads.example.net'

/** Everything that plays a part: a Gmail, an endpoint, the sender's browser with the extension, a recipient's without. */
export interface Stage<Sender extends SenderBrowser = SenderBrowser> {
  lab: Lab
  readonly sender: Sender
  /** Closes the sender's browser; what comes back opens it again, with all that it knew. */
  closeSender(): Promise<() => Promise<void>>
  recipient: Browser
  endpoint(): RunningEndpoint
  /** The endpoint's data folder. */
  data: string
  stopEndpoint(): Promise<void>
  startEndpoint(): Promise<void>
  /** Moves the endpoint's clock on; only Node's can be. */
  passTime(milliseconds: number): void
  /** Comes when a mail that was just sent could have arrived, by the endpoint's clock. */
  arrival(): Promise<void>
  /** Pairs the sender's browser through the options page, as a person would. */
  pair(): Promise<void>
  /** Opens another browser of the sender's, which joins the first one's mailbox; `pair` comes before. */
  secondSender(name?: string): Promise<SenderBrowser>
  /** Opens Gmail for the sender, in a new tab of the first browser or of another one of theirs. */
  senderTab(browser?: SenderBrowser): Promise<GmailTab>
  /** Opens Gmail for Anna, in her own browser. */
  annaTab(): Promise<GmailTab>
  stop(): Promise<void>
}

export interface StageOptions {
  /** The endpoint's public address; by default one that the lab passes on to it. */
  publicUrl?: string | undefined
  /** How Gmail is. */
  gmail?: Omit<LabOptions, 'accounts'>
  /** The folder of the sender's extension, where it is not the one that was built. */
  extension?: string | undefined
  /** Whether the sender agrees to what is kept, as they do by default. */
  consents?: boolean
  /** By how many milliseconds the endpoint's clock is ahead of the browsers'. */
  clockAhead?: number
  /** What the endpoint runs on. */
  host?: HostName
  /** What takes alerts away; only from Node's. */
  carriers?: Carriers
}

/** Gmail holds a mail back for five seconds at least: by the endpoint's clock each takes a little more. */
const ON_ITS_WAY_MS = 6_000

/** Raises the curtain. */
export function raiseStage(options?: StageOptions): Promise<Stage> {
  return raiseStageFor(openSender, options)
}

/** Raises the curtain for a sender who has a certain browser, whichever this run of the tests is about. */
export async function raiseStageFor<Sender extends SenderBrowser>(
  open: (lab: Lab, opening: Opening) => Promise<Sender>,
  {
    publicUrl = `https://${PUBLIC_HOST}`,
    clockAhead = 0,
    host = 'node',
    extension,
    consents,
    gmail = {},
    carriers = {},
  }: StageOptions = {},
): Promise<Stage<Sender>> {
  const data = await mkdtemp(join(tmpdir(), 'doublecheck-e2e-'))
  const lab = await startLab({ ...gmail, accounts: [ME, MY_OTHER_ACCOUNT, OFFICE, ANNA, BORIS] })
  let port = 0
  let ahead = clockAhead
  let running: RunningEndpoint
  /** Comes once it is stopped; nothing while it runs. */
  let stopped: Promise<void> | undefined
  const start = async () => {
    const now = () => Date.now() + ahead + sends(lab).length * ON_ITS_WAY_MS
    const settings = { port, host: '127.0.0.1', data, publicUrl }
    running =
      host === 'node'
        ? await startEndpoint(settings, now, 'full', undefined, () => carriers)
        : await startOn(host, settings)
    stopped = undefined
    port = Number(new URL(running.url).port)
    lab.route(PUBLIC_HOST, `http://127.0.0.1:${port}`)
  }
  // A test that fails while the endpoint is away leaves it stopped: it cannot be stopped twice.
  const stopEndpoint = () => (stopped ??= running.stop())
  await start()
  const profile = await mkdtemp(join(tmpdir(), 'doublecheck-profile-'))
  const [first, recipient] = await Promise.all([
    open(lab, { extension, consents, profile }),
    openChromium(lab),
  ] as const)
  let sender: Sender = first
  const seconds: SenderBrowser[] = []
  return {
    lab,
    get sender() {
      return sender
    },
    closeSender: async () => {
      await sender.browser.close()
      return async () => {
        sender = await open(lab, { extension, consents: false, profile })
      }
    },
    recipient,
    endpoint: () => running,
    data,
    stopEndpoint,
    startEndpoint: start,
    passTime: (milliseconds) => (ahead += milliseconds),
    arrival: async () => {
      if (host !== 'node') await pass(ON_ITS_WAY_MS)
    },
    pair: async () => {
      const page = await sender.ownPage('options/index.html')
      await page.waitForSelector('input[name=pairing]')
      await page.type('input[name=pairing]', `${running.url}#${running.setupCode}`)
      await page.click('button[type=submit]')
      await page.waitForSelector('[data-paired]')
      await page.waitForSelector('[data-connected=true]')
      await page.close()
    },
    secondSender: async (name = 'At work') => {
      const second = await openSecondSender(lab, sender, name)
      seconds.push(second)
      return second
    },
    senderTab: async (own: SenderBrowser = sender) => {
      const signIn = lab.signInUrl(ME.address, MY_OTHER_ACCOUNT.address)
      return GmailTab.open(await own.browser.newPage(), signIn)
    },
    annaTab: async () => GmailTab.open(await recipient.newPage(), lab.signInUrl(ANNA.address)),
    stop: async () => {
      const senders = [sender, ...seconds].map(({ browser }) => browser.close())
      await Promise.all([...senders, recipient.close()])
      await stopEndpoint()
      await lab.stop()
      await Promise.all([data, profile].map((folder) => rm(folder, { recursive: true })))
    },
  }
}
