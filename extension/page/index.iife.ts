// Runs in Gmail's own page, before Gmail. It shows Gmail's requests that save or send mail, and the HTML that Gmail
// is about to show, to the content script, which may answer with other words for them, at once; without an answer
// they stay as they are. It parses nothing and decides nothing, and an error of ours never reaches Gmail.
import {
  ACCOUNT,
  ANSWERED,
  HERE,
  HTML,
  REQUEST,
  REWRITTEN,
  SENSE,
  SHIELDED,
  SHIELD_HTML,
  SHIELD_OFF,
  SHIELD_ON,
  SHOWN,
  STOPPED,
  THERE,
  WHO,
} from './hand-over.ts'

type Body = Document | XMLHttpRequestBodyInit | null | undefined

const MAIL_REQUEST = /\/sync(?:\/u\/\d+)?(?:\/d\/[^/?]+)?\/i\/s(?:\?|$)/
/** What may be a pixel's address, whoever's; most of Gmail's HTML has none, and is not handed over. */
const PIXEL = /(?:\/|%2F)p(?:\/|%2F)[\w-]{36}\.gif/i
/** An image of a mail, as Gmail's proxy gives it; read backwards, since a mail may be full of such beginnings. */
const PROXIED = /(?<=googleusercontent\.com\/[^"'#\s]*)#http/i
/** That it stands within an image of a request's HTML, where some characters may be written as their numbers. */
const inImage = (text: string) => `${text}(?<=(?:<|\\\\+u003c)img\\s(?:(?!\\\\+u003e)[^<>])*${text})`
const STOPPED_THERE = new RegExp(`${inImage(STOPPED)}(?==|\\\\+u003d)`, 'gi')
/** What the shield puts behind an address that it lets through. */
const MARKER_THERE = new RegExp(inImage('#doublecheck-allowed-[\\w-]+'), 'g')
const addresses = new WeakMap<XMLHttpRequest, string>()
const { open, send } = XMLHttpRequest.prototype
const pageFetch = window.fetch
let requests = 0
let isShieldOn = false

function say(name: string, detail: string): void {
  document.dispatchEvent(new CustomEvent(name, { detail }))
}

/** @returns the words to send instead, and the number under which to report the answer; nothing where they stay */
function handOver(address: unknown, body: unknown): { id: number; body: string } | undefined {
  if (typeof body !== 'string' || !MAIL_REQUEST.test(String(address))) return undefined
  const id = ++requests
  let rewritten: string | undefined
  const listen = (event: Event) => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
    if (typeof detail === 'string' && detail.startsWith(`${id} `)) rewritten = detail.slice(`${id} `.length)
  }
  document.addEventListener(REWRITTEN, listen)
  try {
    say(REQUEST, `${id} ${body}`)
  } finally {
    document.removeEventListener(REWRITTEN, listen)
  }
  // A quoted mail goes out as it is, whatever the shield did to it on the way here.
  const whole = (rewritten ?? body).replace(STOPPED_THERE, 'src').replace(MARKER_THERE, '')
  return whole === body ? undefined : { id, body: whole }
}

// What is done to the page here cannot be taken back, and a browser may put this in once more when the extension is
// updated: whoever came first stays.
if (!isThere()) begin()

function isThere(): boolean {
  let heard = false
  const hear = () => (heard = true)
  document.addEventListener(HERE, hear)
  say(THERE, '')
  document.removeEventListener(HERE, hear)
  return heard
}

function begin(): void {
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...given: unknown[]) {
    try {
      addresses.set(this, String(given[1]))
    } catch {
      // Called on something that is no request: the original says so.
    }
    return Reflect.apply(open, this, given)
  }

  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, ...given: [body?: Body]) {
    try {
      const handed = handOver(addresses.get(this), given[0])
      if (handed) {
        given[0] = handed.body
        const answered = () => {
          const isText = this.responseType === '' || this.responseType === 'text'
          say(ANSWERED, `${handed.id} ${this.status} ${isText ? this.responseText : ''}`)
        }
        this.addEventListener('loadend', answered, { once: true })
      }
    } catch {
      // Whatever failed is ours: the request goes out as Gmail made it.
    }
    return Reflect.apply(send, this, given)
  }

  // Gmail sends by XMLHttpRequest today; this is for the day on which that changes.
  window.fetch = function (this: unknown, ...given: Parameters<typeof fetch>) {
    let handed: ReturnType<typeof handOver>
    try {
      const [address, init] = given
      if (!(address instanceof Request)) handed = handOver(address, init?.body)
      if (handed) given[1] = { ...init, body: handed.body }
    } catch {
      handed = undefined
    }
    const answer: Promise<Response> = Reflect.apply(pageFetch, this, given)
    if (handed) {
      const { id } = handed
      answer
        .then(
          async (response) => say(ANSWERED, `${id} ${response.status} ${await response.clone().text()}`),
          () => say(ANSWERED, `${id} 0 `),
        )
        .catch(() => undefined)
    }
    return answer
  }

  // Gmail enforces Trusted Types, so all its HTML comes from policies: there it can be seen before a picture loads.
  try {
    const policies: Policies | undefined = Reflect.get(window, 'TrustedTypePolicyFactory')?.prototype
    if (policies) showPolicies(policies)
  } catch {
    // Whoever made this unchangeable keeps us out: pictures are taken out when they stand in the page.
  }

  document.addEventListener(SHIELD_ON, () => (isShieldOn = true))
  document.addEventListener(SHIELD_OFF, () => (isShieldOn = false))
  document.addEventListener(WHO, () => {
    const globals: unknown = Reflect.get(window, 'GLOBALS')
    const address: unknown = Array.isArray(globals) ? globals[10] : undefined
    if (typeof address === 'string') say(ACCOUNT, address)
  })
  document.addEventListener(THERE, () => say(HERE, SENSE))
}

interface Policies {
  createPolicy(this: unknown, ...given: unknown[]): unknown
}

function showPolicies(policies: Policies): void {
  const { createPolicy } = policies
  policies.createPolicy = function (...given) {
    try {
      const [, rules] = given
      const createHtml: unknown = rules instanceof Object ? Reflect.get(rules, 'createHTML') : undefined
      if (rules instanceof Object && typeof createHtml === 'function') {
        const value = (...html: unknown[]) => shown(Reflect.apply(createHtml, undefined, html))
        given[1] = Object.create(rules, { createHTML: { value } })
      }
    } catch {
      // Whatever failed is ours: the policy is made as it was given.
    }
    return Reflect.apply(createPolicy, this, given)
  }
}

/** @returns the HTML to show instead; the same where nobody has another */
function shown(html: unknown): unknown {
  if (typeof html !== 'string') return html
  const rest = PIXEL.test(html) ? exchanged(HTML, SHOWN, html) : html
  return isShieldOn && PROXIED.test(rest) ? exchanged(SHIELD_HTML, SHIELDED, rest) : rest
}

function exchanged(question: string, answer: string, html: string): string {
  let instead = html
  const listen = (event: Event) => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
    if (typeof detail === 'string') instead = detail
  }
  document.addEventListener(answer, listen)
  try {
    say(question, html)
  } catch {
    // Whatever failed is ours: Gmail shows what it made.
  } finally {
    document.removeEventListener(answer, listen)
  }
  return instead
}
