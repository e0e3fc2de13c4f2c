import type { IncomingMessage, ServerResponse } from 'node:http'
import { text as readAll } from 'node:stream/consumers'
import { escapeHtml } from '../mail/html.ts'
import type { Person } from '../mail/mailbox.ts'
import type { PostOffice } from '../mail/post-office.ts'
import type { SyncService } from '../sync/service.ts'
import type { ViewSettings } from '../view-settings.ts'
import type { Delegations } from './delegations.ts'
import { mainPage } from './main-page.ts'
import type { PageSettings } from './main-page.ts'
import { pageFile } from './page-files.ts'
import { printPage } from './print-page.ts'
import { SERVICE_WORKER_PATH, serviceWorker } from './service-worker.ts'

export const SIGN_IN_PATH = '/lab/sign-in'
const FILES_PATH = '/lab/page/'
const COOKIE = 'LAB_ACCOUNTS'

const CLEAR_DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

/** What answers at https://mail.google.com. */
export class GmailSite {
  readonly #office: PostOffice
  readonly #sync: SyncService
  readonly #settings: Omit<PageSettings, 'aliases'>
  readonly #view: ViewSettings
  readonly #delegations: Delegations
  /** Requests get no answer at all. */
  isOffline = false

  constructor(
    office: PostOffice,
    sync: SyncService,
    settings: Omit<PageSettings, 'aliases'>,
    view: ViewSettings,
    delegations: Delegations,
  ) {
    this.#office = office
    this.#sync = sync
    this.#settings = settings
    this.#view = view
    this.#delegations = delegations
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isOffline) {
      request.socket.destroy()
      return
    }
    const url = new URL(request.url ?? '/', 'https://mail.google.com')
    const accounts = this.#signedIn(request)
    if (url.pathname === SIGN_IN_PATH) signIn(url, response)
    else if (url.pathname.startsWith(FILES_PATH)) {
      await pageFile(url.pathname.slice(FILES_PATH.length), response)
    } else if (url.pathname.startsWith('/sync/')) await this.#answerSync(accounts, url, request, response)
    else if (url.pathname === SERVICE_WORKER_PATH) serviceWorker(url.search, response)
    else if (url.pathname.startsWith('/mail')) this.#answerMail(accounts, url, response)
    else if (url.pathname === '/') redirect(response, '/mail/u/0/')
    else if (url.pathname === '/favicon.ico') clearDot(response)
    else response.writeHead(404).end()
  }

  async #answerSync(
    accounts: Person[],
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const [, slot = '0', delegated, endpoint = ''] =
      /^\/sync(?:\/u\/(\d+)(?:\/d\/([^/]+))?)?\/i\/(\w+)$/.exec(url.pathname) ?? []
    const account = this.#accountAt(accounts, Number(slot), delegated)
    if (!account) {
      response.writeHead(401).end()
      return
    }
    const answer = this.#sync.answer(account.address, endpoint, await readAll(request))
    response.writeHead(answer.status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
    })
    response.end(answer.body)
  }

  #answerMail(accounts: Person[], url: URL, response: ServerResponse): void {
    if (accounts.length === 0) {
      response.writeHead(401, { 'content-type': 'text/plain' })
      response.end('Not signed in: open the lab by its signInUrl().')
      return
    }
    const [, slot, delegated, rest] = /^\/mail\/u\/(\d+)(?:\/d\/([^/]+))?(\/.*)?$/.exec(url.pathname) ?? []
    const account = slot === undefined ? undefined : this.#accountAt(accounts, Number(slot), delegated)
    const asked = url.searchParams.get('view')
    // Other people's clients ask for it without a slash at the end.
    if (account && asked === 'om') {
      this.#showOriginal(account, url.searchParams.get('permmsgid') ?? '', response)
    } else if (slot === undefined || !account || rest === undefined) {
      const wanted = url.searchParams.get('authuser')?.toLowerCase()
      const index = accounts.findIndex(({ address }) => address.toLowerCase() === wanted)
      url.searchParams.delete('authuser')
      redirect(response, `/mail/u/${index >= 0 ? index : account ? slot : 0}/${url.search}`)
    } else if (rest === '/images/cleardot.gif') {
      clearDot(response)
    } else if (asked === 'pt') {
      this.#print(account, url.searchParams, response)
    } else if (rest === '/') {
      mainPage(accounts, account, response, {
        settings: { ...this.#settings, aliases: this.#office.aliases(account.address) },
        view: this.#view,
        isComposeWindow: asked === 'btop' || asked === 'cm',
        isDelegated: delegated !== undefined,
        embedded: this.#sync.embedded(account.address),
      })
    } else response.writeHead(404).end()
  }

  #accountAt(accounts: Person[], slot: number, delegated: string | undefined): Person | undefined {
    const signedIn = accounts[slot]
    if (!signedIn || delegated === undefined) return signedIn
    const address = this.#delegations.mailboxOf(delegated, signedIn.address)
    return address === undefined ? undefined : this.#office.account(address)
  }

  #print(account: Person, asked: URLSearchParams, response: ServerResponse): void {
    const threads = this.#office.mailbox(account.address)?.threads(() => true) ?? []
    const thread = threads.find(
      ({ id, legacyId }) => legacyId === asked.get('th') || id === asked.get('permthid'),
    )
    if (thread) printPage(account, thread, (html) => this.#sync.render(html), response)
    else response.writeHead(404).end()
  }

  /** "Show original": other clients read a message's legacy id out of it. */
  #showOriginal(account: Person, messageId: string, response: ServerResponse): void {
    const threads = this.#office.mailbox(account.address)?.threads((mail) => mail.id === messageId) ?? []
    const mail = threads.flatMap(({ mails }) => mails).find(({ id }) => id === messageId)
    if (!mail) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><title>Original Message</title><table><tr><th>Message ID</th><td>${escapeHtml(mail.rfcId)}</td></tr></table>` +
        `<a href="/mail/u/0?ui=2&view=att&th=${mail.legacyId}&attid=0">Download Original</a>`,
    )
  }

  #signedIn(request: IncomingMessage): Person[] {
    const value = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1] ?? ''
    return decodeURIComponent(value)
      .split(',')
      .map((address) => this.#office.account(address))
      .filter((account) => account !== undefined)
  }
}

function signIn(url: URL, response: ServerResponse): void {
  const addresses = encodeURIComponent(url.searchParams.getAll('as').join(','))
  response.setHeader('set-cookie', `${COOKIE}=${addresses}; Path=/; Secure; SameSite=Lax`)
  redirect(response, '/mail/u/0/')
}

function clearDot(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'image/gif' }).end(CLEAR_DOT)
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to, 'cache-control': 'no-store' }).end()
}
