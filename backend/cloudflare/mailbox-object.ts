import { DurableObject } from 'cloudflare:workers'
import type {
  AlertsRequest,
  AlertsShown,
  Channel,
  DeliveryListed,
  MessageNotes,
  MessageRequest,
} from '../../shared/alerts.ts'
import { API_LEVEL } from '../../shared/api.ts'
import type { ErasedCounts } from '../../shared/api.ts'
import { isMailboxId } from '../../shared/token/index.ts'
import type { MailboxId, MessageId } from '../../shared/token/index.ts'
import type { By } from '../../shared/verdict/index.ts'
import { ownerOf } from '../../shared/verdict/networks/index.ts'
import { networkTable } from '../../shared/verdict/networks/table.ts'
import type { Carriers } from '../alerts/carriers.ts'
import { keepNotes, notesAfter, notesOf } from '../alerts/messages.ts'
import type { MessageComplaint } from '../alerts/messages.ts'
import { deliveriesOf } from '../alerts/outbox.ts'
import { putTest, wantAlerts } from '../alerts/queue.ts'
import { answerForAddress, keepSettings, shownSettings } from '../alerts/settings.ts'
import type { MailState, SettingsOutcome } from '../alerts/settings.ts'
import type { MailboxDoor } from '../host.ts'
import { choresOf } from '../mailbox/chores.ts'
import type { Chore } from '../mailbox/chores.ts'
import { Mailbox } from '../mailbox/index.ts'
import type {
  AboutMailbox,
  BrowserOfMailbox,
  Complaint,
  EventsPage,
  Fetches,
  Hit,
  NewBrowser,
  Rotated,
  Surroundings,
  ViewsPage,
} from '../mailbox/index.ts'
import { judgingChore } from '../mailbox/new-rules.ts'
import { migrate } from '../migrations.ts'
import { Problem } from '../problems.ts'
import { PUBLIC_WAY } from '../push/post.ts'
import { dropSubscription, hasSubscription, keepSubscription, wantPushes } from '../push/queue.ts'
import type { PushSubscription } from '../push/subscription.ts'
import { text } from '../sql.ts'
import { Alarm } from './alarm.ts'
import { alertChore } from './alert-chore.ts'
import { carriersOf } from './carriers.ts'
import { logError } from './log.ts'
import { ObjectDatabase, isEmpty } from './object-database.ts'
import { pushChore } from './push-chore.ts'
import { readSettings } from './settings.ts'
import type { Env } from './settings.ts'
import { Sockets } from './sockets.ts'

/** The key under which stands the address by which browsers reach the endpoint: pushes and links in mails name it. */
const ADDRESS = 'address'

/** In which the Worker says which browser's key it has seen. */
export const BROWSER_HEADER = 'doublecheck-browser'

/** One mailbox with its database, its open streams and its alarm. Nobody but the Worker reaches it. */
export class MailboxObject extends DurableObject<Env> implements MailboxDoor {
  readonly #database: ObjectDatabase
  readonly #surroundings: Surroundings
  readonly #alarm: Alarm
  readonly #sockets: Sockets
  readonly #pushes: Chore
  #mailbox: Mailbox | undefined

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#database = new ObjectDatabase(context.storage)
    this.#surroundings = {
      now: () => this.now(),
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      ownerOf: (origin) => ownerOf(origin, networkTable),
    }
    this.#alarm = new Alarm(context.storage, () => this.#chores())
    this.#sockets = new Sockets(context)
    this.#pushes = pushChore({
      sql: this.#database,
      master: readSettings(env).master,
      now: () => this.now(),
      publicUrl: () => context.storage.kv.get<string>(ADDRESS),
      listening: () => this.#sockets.listening(),
      way: () => this.pushWay(),
    })
    if (isEmpty(this.#database)) return
    migrate(this.#database)
    const [row] = this.#database.exec('select mailbox from mailboxes')
    const id = row && text(row, 'mailbox')
    if (id === undefined || !isMailboxId(id)) return
    this.#mailbox = this.#mailboxOf(id)
    // The rules may be newer than at its last waking.
    if (judgingChore(this.#mailbox).due() !== undefined) void context.storage.setAlarm(this.now())
  }

  /** Unix milliseconds. */
  now(): number {
    return Date.now()
  }

  /** How pushes go out. */
  pushWay(): typeof PUBLIC_WAY {
    return PUBLIC_WAY
  }

  /** What takes alerts away. */
  carriers(): Carriers {
    return carriersOf(this.env)
  }

  /** Makes the mailbox with its first browser. */
  create(id: MailboxId, browser: NewBrowser): void {
    const mailbox = this.#mailboxOf(id)
    this.#database.transaction(() => {
      migrate(this.#database)
      mailbox.create()
      mailbox.addBrowser(browser)
    })
    this.#mailbox = mailbox
  }

  /** Takes back a mailbox that was just made. */
  async unmake(): Promise<void> {
    this.#mailbox = undefined
    await this.ctx.storage.deleteAll()
  }

  /** Erases the mailbox for good, and ends its streams: only that it was erased stays. */
  async eraseAll(): Promise<ErasedCounts | undefined> {
    const erased = await this.#alarm.after(() => this.#mailbox?.erase())
    this.#mailbox = undefined
    this.#sockets.end()
    return erased
  }

  /** Keeps a hit and tells who listens; returns when it is stored. */
  async record(hit: Hit): Promise<void> {
    await this.#change((mailbox) => mailbox.record(hit))
  }

  async addBrowser(browser: NewBrowser): Promise<boolean> {
    return this.#mailbox?.addBrowser(browser) ?? false
  }

  async browserOf(keyHash: Uint8Array): Promise<string | undefined> {
    return this.#mailbox?.browserOf(keyHash)
  }

  async browsers(): Promise<BrowserOfMailbox[]> {
    return this.#mailbox?.browsers() ?? []
  }

  async removeBrowser(browser: string): Promise<number | undefined> {
    const left = this.#mailbox?.removeBrowser(browser)
    this.#sockets.end(browser)
    return left
  }

  async about(): Promise<AboutMailbox | undefined> {
    return this.#mailbox?.about()
  }

  async rotate(): Promise<Rotated> {
    return (await this.#change((mailbox) => mailbox.rotate())) ?? 'no-mailbox'
  }

  async eraseMessage(message: MessageId): Promise<boolean> {
    return (await this.#change((mailbox) => mailbox.eraseMessage(message))) ?? true
  }

  async fetchesOf(message: MessageId, generation: number): Promise<Fetches | undefined> {
    return this.#mailbox?.fetchesOf(message, generation)
  }

  async stopTracking(message: MessageId, generation: number): Promise<boolean> {
    return (await this.#change((mailbox) => mailbox.stopTracking(message, generation))) ?? true
  }

  async keptDays(): Promise<number | null> {
    return this.#mailbox?.keptDays() ?? null
  }

  async keepDays(days: number | null): Promise<void> {
    await this.#change((mailbox) => mailbox.keepDays(days))
  }

  async eventsAfter(after: string | undefined, limit: number): Promise<EventsPage> {
    return this.#mailbox?.eventsAfter(after, limit) ?? { events: [], cursor: '' }
  }

  async viewsAfter(after: number, limit: number): Promise<ViewsPage> {
    return this.#mailbox?.viewsAfter(after, limit) ?? { views: [], next: after }
  }

  async addView(message: MessageId, at: number): Promise<void> {
    await this.#change((mailbox) => mailbox.addView(message, at))
  }

  async judge(eventId: string, by: By, rule: string): Promise<Complaint | undefined> {
    return await this.#change((mailbox) => mailbox.judge(eventId, by, rule))
  }

  async takeBack(eventId: string): Promise<Complaint | undefined> {
    return await this.#change((mailbox) => mailbox.takeBack(eventId))
  }

  async claimTelling(browser: string, events: readonly string[]): Promise<string[]> {
    return this.#mailbox?.claimTelling(browser, events) ?? []
  }

  async keepSubscription(browser: string, subscription: PushSubscription, publicUrl: string): Promise<void> {
    if (!this.#mailbox) return
    this.#keepAddress(publicUrl)
    keepSubscription(this.#mailbox, browser, subscription)
  }

  async dropSubscription(browser: string): Promise<void> {
    if (this.#mailbox) dropSubscription(this.#mailbox, browser)
  }

  async hasSubscription(browser: string): Promise<boolean> {
    return this.#mailbox !== undefined && hasSubscription(this.#mailbox, browser)
  }

  async shownSettings(): Promise<AlertsShown | undefined> {
    return this.#mailbox && shownSettings(this.#mailbox)
  }

  async keepSettings(
    asked: AlertsRequest,
    publicUrl: string,
    webhooksToPrivate: boolean,
  ): Promise<SettingsOutcome | undefined> {
    this.#keepAddress(publicUrl)
    return await this.#change((mailbox) => keepSettings(mailbox, asked, webhooksToPrivate))
  }

  async answerForAddress(address: string, answer: Exclude<MailState, 'unconfirmed'>): Promise<boolean> {
    return (await this.#change((mailbox) => answerForAddress(mailbox, address, answer))) ?? false
  }

  async putTest(channel: Channel): Promise<{ letter: string } | { after: number } | undefined> {
    return await this.#change((mailbox) => putTest(mailbox, channel))
  }

  async deliveriesOf(limit: number): Promise<DeliveryListed[]> {
    return this.#mailbox ? deliveriesOf(this.#mailbox, limit) : []
  }

  async notesOf(message: MessageId): Promise<MessageNotes> {
    return this.#mailbox ? notesOf(this.#mailbox, message) : { muted: false, answered: false }
  }

  async keepNotes(message: MessageId, said: MessageRequest): Promise<MessageComplaint | undefined> {
    return await this.#change((mailbox) => keepNotes(mailbox, message, said))
  }

  async notesAfter(after: string, limit: number): Promise<(MessageNotes & { message: MessageId })[]> {
    return this.#mailbox ? notesAfter(this.#mailbox, after, limit) : []
  }

  /** Opens a stream; the Worker has seen the key. */
  override async fetch(request: Request): Promise<Response> {
    const { origin, searchParams } = new URL(request.url)
    const publicUrl = readSettings(this.env).publicUrl ?? origin
    this.#keepAddress(publicUrl)
    const endpoint = { api: API_LEVEL, publicUrl, now: this.now() }
    try {
      if (!this.#mailbox) throw new Error('A stream was asked of a mailbox that is none.')
      const browser = request.headers.get(BROWSER_HEADER) ?? ''
      return this.#sockets.open(searchParams.get('after') ?? undefined, browser, endpoint, this.#mailbox)
    } catch (error) {
      if (error instanceof Problem) return error.answer()
      throw error
    }
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    this.#sockets.hear(socket, message)
  }

  // The runtime does not answer a client's goodbye by itself (seen in workerd 1.20261102.1).
  override webSocketClose(socket: WebSocket): void {
    socket.close()
  }

  override webSocketError(socket: WebSocket): void {
    socket.close(1011)
  }

  override async alarm(): Promise<void> {
    await this.#alarm.ring(this.now())
    if (this.#mailbox) this.#sockets.announce(this.#mailbox)
  }

  async #change<T>(act: (mailbox: Mailbox) => T): Promise<T | undefined> {
    const result = await this.#alarm.after(() => {
      const mailbox = this.#mailbox
      if (!mailbox) return undefined
      const done = act(mailbox)
      wantPushes(mailbox, this.#sockets.listening())
      wantAlerts(mailbox)
      return done
    })
    if (this.#mailbox) this.#sockets.announce(this.#mailbox)
    return result
  }

  #keepAddress(publicUrl: string): void {
    if (this.ctx.storage.kv.get(ADDRESS) !== publicUrl) this.ctx.storage.kv.put(ADDRESS, publicUrl)
  }

  #chores(): Chore[] {
    const mailbox = this.#mailbox
    if (!mailbox) return []
    const alerts = alertChore(mailbox, () => ({
      carriers: this.carriers(),
      master: readSettings(this.env).master,
      publicUrl: this.ctx.storage.kv.get<string>(ADDRESS),
      report: logError,
    }))
    const judging = judgingChore(mailbox, () => wantAlerts(mailbox))
    return [...choresOf(this.#database), judging, this.#pushes, alerts]
  }

  #mailboxOf(id: MailboxId): Mailbox {
    return new Mailbox(this.#database, id, this.#surroundings)
  }
}
