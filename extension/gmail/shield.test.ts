// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'
import type { Answers, FromGmail, ShieldJudgement, ShieldSettings, TrackersSeen } from '../messages.ts'
import type { ShieldedPage } from './shield-messages.ts'
import { HERE, SENSE, SHIELDED, SHIELD_HTML, SHIELD_OFF, SHIELD_ON, THERE } from '../page/hand-over.ts'

const MARKER = 'doublecheck-allowed-AbC'
const PROXY = 'https://ci3.googleusercontent.com/meips/AbC_d-1=s0-d-e1-ft#'
const TRACKER = `${PROXY}https://click.example.net/open.php?u=8f3Kd92LmQ0x7Ta5`
const KNOWN = `${PROXY}https://known.example.net/t/8f3Kd92LmQ0x7Ta5.jpg`
const PICTURE = `${PROXY}https://images.example.net/summer/hat.png`
const DIRECT = 'https://images.example.org/hat.png'
const STOPPED = 'data-doublecheck-stopped'
const ROW =
  '<table><tr class="zA" id="r"><td><div class="xT"><span class="doublecheck-mark"></span>' +
  '<div class="y6"><span data-thread-id="#thread-f:1" data-legacy-thread-id="1">Subject</span></div></div></td></tr></table>'

type Judge = Extract<FromGmail, { type: 'shield-judge' }>

const background = {
  settings: undefined as ShieldSettings | undefined,
  judge: judged as (question: Judge) => Promise<ShieldJudgement | undefined>,
  seen: null as TrackersSeen | null,
  asked: [] as FromGmail[],
}
vi.mock(import('../browser.ts'), () => {
  const browser = {
    i18n: {
      getMessage: (key: string, values: string[]) => (key === 'language' ? 'en' : [key, ...values].join(' ')),
    },
    runtime: { id: 'doublecheck', sendMessage: (question: FromGmail) => answer(question) },
  }
  return { browser: browser as never }
})

async function answer(question: FromGmail): Promise<Answers[FromGmail['type']] | undefined> {
  background.asked.push(question)
  switch (question.type) {
    case 'shield-settings':
      return background.settings
    case 'shield-judge':
      return background.judge(question)
    case 'shield-seen':
      return question.conversations.map(() => background.seen)
    case 'shield-allow':
      return true
    default:
      return undefined
  }
}

vi.mock(import('./cards.ts'), () => ({ cards: async () => ({ shieldMessages, ...nothingElse }) }))
const nothingElse = { showHistory: async () => {}, refreshHistory: async () => {}, toggleLinkMenu: () => {} }
const { ShieldMessages } = await import('./shield-messages.ts')
const shieldMessages = (page: ShieldedPage) => new ShieldMessages(page)

const { lend } = await import('./lend.ts')
const { PageShield } = await import('./shield.ts')
lend()

let shield: InstanceType<typeof PageShield>

/** Our script in Gmail's own world, which a page that was open before the extension came does not have. */
let isPageOurs = false
document.addEventListener(THERE, () => {
  if (isPageOurs) document.dispatchEvent(new CustomEvent(HERE, { detail: SENSE }))
})

/** The known service's image is a tracker, and what looks like one. */
async function judged({ images }: Judge): Promise<ShieldJudgement> {
  const trackers = images.flatMap(({ src, state }, image): ShieldJudgement['trackers'] =>
    src === KNOWN
      ? [{ image, service: 'HubSpot', certainty: 'known', signs: [], stopped: true }]
      : src === TRACKER
        ? [{ image, certainty: 'looks', signs: [], stopped: state === 'stopped' }]
        : [],
  )
  return { isAllowed: false, trackers, links: [] }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] })
  document.title = 'Inbox - maria@example.com'
  background.settings = { on: true, marker: MARKER, own: [] }
  background.judge = judged
  background.seen = null
  background.asked = []
  document.body.replaceChildren()
  shield = new PageShield()
})
afterEach(() => {
  shield.end()
  vi.useRealTimers()
})

async function start(): Promise<void> {
  shield.begin()
  await shield.renew()
  await frames()
}

/** Lets everything come that comes by itself. */
async function frames(): Promise<void> {
  await vi.advanceTimersByTimeAsync(100)
}

/** Shows a message's HTML as Gmail does: first as a text to everyone who wants to see it. */
async function open(html: string): Promise<Element> {
  const message = document.createElement('div')
  message.innerHTML =
    '<span class="gD" email="anna@example.org" name="Anna"></span>' +
    '<table><tr><td class="gH"><div class="gK"></div></td></tr></table><div class="a3s"></div>'
  message.className = 'adn ads'
  message.dataset['messageId'] = '#msg-f:1'
  message.dataset['legacyMessageId'] = '1'
  document.body.append(message)
  const text = message.querySelector('.a3s')
  if (text) text.innerHTML = shownBy(html)
  await frames()
  return message
}

function shownBy(html: string): string {
  let shown = html
  const listen = (event: Event) => (shown = event instanceof CustomEvent ? event.detail : html)
  document.addEventListener(SHIELDED, listen)
  document.dispatchEvent(new CustomEvent(SHIELD_HTML, { detail: html }))
  document.removeEventListener(SHIELDED, listen)
  return shown
}

function image(src: string, more = 'width="1" height="1"'): string {
  return `<img src="${src}" ${more}>`
}

function chip(): HTMLElement | null {
  return document.querySelector('.doublecheck-chip')
}

function images(): (string | null)[] {
  return [...document.querySelectorAll('.a3s img')].map((one) => one.getAttribute('src'))
}

function states(): string[] {
  const judge = background.asked.findLast((question) => question.type === 'shield-judge')
  return judge?.images.map(({ state }) => state) ?? []
}

// What is known to be there stays: this comes first.
describe('a page that has to be loaded again', () => {
  it('keeps its images: nobody would take what is done to them out of a mail that quotes them', async () => {
    await start()
    await open(image(TRACKER) + image(PICTURE))
    expect(images()).toEqual([TRACKER, PICTURE])
    expect(chip()).toBeNull()
  })
})

describe('an opened message', () => {
  beforeAll(() => void (isPageOurs = true))

  it('shows its pictures and says in a chip which trackers were stopped', async () => {
    await start()
    await open(image(TRACKER) + image(KNOWN, '') + image(PICTURE, 'width="600"'))
    expect(images()).toEqual([null, null, PICTURE])
    expect(states()).toEqual(['stopped', 'let', 'let'])
    expect(chip()?.dataset['mark']).toBe('stopped')
    expect(chip()?.getAttribute('aria-label')).toBe('shield_with_names shield_stopped_other 2 HubSpot')
  })
  it('says that a tracker may have been fetched that was found in the page only', async () => {
    await start()
    await open('<p>Hello</p>')
    const text = document.querySelector('.a3s')
    text?.append(document.createRange().createContextualFragment(image(TRACKER)))
    await frames()
    expect(images()).toEqual([null])
    expect(states()).toEqual(['late'])
    expect(chip()?.dataset['mark']).toBe('fetched')
  })
  it('says so of one that stood there before the shield was switched on', async () => {
    await open(image(TRACKER))
    await start()
    expect(images()).toEqual([null])
    expect(states()).toEqual(['before'])
  })
  it('is without a tracker also where Gmail gives it its address again', async () => {
    await start()
    const message = await open(image(TRACKER) + image(PICTURE, 'width="600"'))
    for (const once of [1, 2]) {
      message.querySelector('img')?.setAttribute('src', TRACKER)
      await frames()
      expect([once, ...images()]).toEqual([once, null, PICTURE])
    }
    expect(states()).toEqual(['late', 'let'])
  })
  it('says so of another person’s Doublecheck too, which is nobody’s as long as it is not known which are one’s own', async () => {
    await open(image(`${PROXY}https://reads.example.net/p/${'A'.repeat(36)}.gif`))
    await start()
    expect(states()).toEqual(['before'])
  })
  it('has no chip where there is nothing to say, and nobody is asked about plain text', async () => {
    await start()
    await open('<p>Hello</p>')
    expect(chip()).toBeNull()
    expect(states()).toEqual([])
  })
  it('is the same when Gmail draws it again', async () => {
    await start()
    const html = image(TRACKER)
    const message = await open(html)
    message.remove()
    await frames()
    await open(html)
    expect(document.querySelectorAll('.doublecheck-chip')).toHaveLength(1)
    expect(images()).toEqual([null])
  })
  it('is asked about once, however often its page changes', async () => {
    await start()
    const message = await open(image(TRACKER) + image(DIRECT))
    for (const name of ['a', 'b', 'c']) {
      message.append(document.createElement(name))
      await frames()
    }
    expect(background.asked.filter(({ type }) => type === 'shield-judge')).toHaveLength(1)
  })
  it('is told about when it is closed', async () => {
    await start()
    const message = await open(image(TRACKER))
    message.remove()
    await frames()
    expect(background.asked.at(-1)?.type).toBe('shield-left')
  })
})

describe('an image that comes by no proxy', () => {
  it('is held until it was judged, and then shown', async () => {
    await start()
    let answer: (judgement: ShieldJudgement) => void = () => undefined
    background.judge = () => new Promise((resolve) => (answer = resolve))
    await open(image(DIRECT))
    expect(images()).toEqual([null])
    expect(states()).toEqual(['held'])
    answer({ isAllowed: false, trackers: [], links: [] })
    await frames()
    expect(images()).toEqual([DIRECT])
  })
  it('stays away where it is a tracker', async () => {
    await start()
    background.judge = async () => ({
      isAllowed: false,
      trackers: [{ image: 0, certainty: 'looks', signs: ['tiny'], stopped: true }],
      links: [],
    })
    await open(image(DIRECT))
    expect(images()).toEqual([null])
    expect(chip()?.dataset['mark']).toBe('stopped')
  })
  it('is let go after a second without an answer', async () => {
    await start()
    background.judge = () => new Promise(() => undefined)
    await open(image(DIRECT))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(images()).toEqual([DIRECT])
  })
})

describe('nothing is missing in a mail', () => {
  it('when the background does not answer', async () => {
    await start()
    background.judge = () => Promise.resolve(undefined)
    await open(image(TRACKER) + image(DIRECT))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(images()).toEqual([TRACKER, DIRECT])
    expect(document.querySelector(`[${STOPPED}]`)).toBeNull()
    expect(chip()).toBeNull()
    // Once somebody answers again, none of them counts as stopped.
    background.judge = judged
    await shield.renew()
    await frames()
    expect(states()).toEqual(['let', 'let'])
  })
  it('when what it answers makes no sense', async () => {
    await start()
    background.judge = () => Promise.resolve({} as ShieldJudgement)
    await open(image(TRACKER))
    expect(images()).toEqual([TRACKER])
  })
  it('when the background finds no tracker in what looked like one', async () => {
    await start()
    background.judge = async () => ({ isAllowed: false, trackers: [], links: [] })
    await open(image(TRACKER))
    expect(images()).toEqual([TRACKER])
  })
  it('that Gmail puts into a reply', async () => {
    await start()
    const compose = document.createElement('div')
    compose.setAttribute('g_editable', 'true')
    compose.innerHTML = shownBy(`<blockquote>${image(TRACKER)}</blockquote>`)
    document.body.append(compose)
    await frames()
    expect(compose.querySelector('img')?.getAttribute('src')).toBe(TRACKER)
  })
  it('that is answered, which does not claim any more that its tracker was stopped', async () => {
    await start()
    await open(image(TRACKER))
    expect(chip()?.dataset['mark']).toBe('stopped')
    const compose = document.createElement('div')
    compose.setAttribute('g_editable', 'true')
    compose.innerHTML = shownBy(`<blockquote>${image(TRACKER.replace('AbC_d-1', 'Other'))}</blockquote>`)
    document.body.append(compose)
    await frames()
    expect(images()).toEqual([null])
    expect(states()).toEqual(['late'])
    expect(chip()?.dataset['mark']).toBe('fetched')
  })
  it('when the shield is switched off', async () => {
    await start()
    await open(image(TRACKER) + image(KNOWN, ''))
    const off = vi.fn<() => void>()
    document.addEventListener(SHIELD_OFF, off)
    background.settings = { on: false, marker: '', own: [] }
    await shield.renew()
    document.removeEventListener(SHIELD_OFF, off)
    expect(images()).toEqual([TRACKER, KNOWN])
    expect(chip()).toBeNull()
    expect(document.querySelector('style')).toBeNull()
    expect(off).toHaveBeenCalledOnce()
  })
})

it('draws nothing more in a tab that nobody saw while it was switched off', async () => {
  background.seen = { trackers: 2, services: ['HubSpot'] }
  await start()
  document.body.innerHTML = ROW
  // The page's frame waits until somebody looks.
  await Promise.resolve()
  background.settings = { on: false, marker: '', own: [] }
  await shield.renew()
  await frames()
  expect(document.querySelector('.doublecheck-eye')).toBeNull()
})

it('leaves an address alone that the mail itself wrote where stopped ones stand', async () => {
  await start()
  await open(`<img ${STOPPED}="https://evil.example/x.gif">${image(TRACKER)}`)
  shield.end()
  expect(images()).toEqual([null, TRACKER])
})

it('leaves what is stopped to another version’s shield, which goes on with it', async () => {
  await start()
  await open(image(TRACKER))
  shield.end('succeeded')
  expect([images(), chip()]).toEqual([[null], null])
  shield = new PageShield()
  await start()
  expect(states()).toEqual(['stopped'])
  expect(chip()?.dataset['mark']).toBe('stopped')
  shield.end()
  expect(images()).toEqual([TRACKER])
})

it('leaves one’s own pixels to those whose business they are', async () => {
  const mailbox = newMailboxId(new Uint8Array(8).fill(7))
  background.settings = { on: true, marker: MARKER, own: [mailbox] }
  const own = `${PROXY}https://reads.example.net/p/${mailbox.padEnd(36, 'A')}.gif`
  await start()
  await open(image(own))
  expect(images()).toEqual([own])
  expect(states()).toEqual([])
})

describe('what the user allows', () => {
  it('is fetched by an address that the rules let through, and stopped again', async () => {
    await start()
    await open(image(TRACKER) + image(KNOWN, ''))
    background.judge = async (question) => ({
      ...(await judged(question)),
      isAllowed: true,
      allowed: 'message',
    })
    await shield.renew()
    await frames()
    expect(images()).toEqual([`${TRACKER}#${MARKER}`, `${KNOWN}#${MARKER}`])
    expect(chip()?.dataset['mark']).toBe('allowed')
    background.judge = judged
    await shield.renew()
    await frames()
    expect(images()).toEqual([null, null])
    // Meanwhile they were fetched.
    expect(states()).toEqual(['before', 'before'])
    expect(chip()?.dataset['mark']).toBe('fetched')
  })
})

describe('Gmail’s page', () => {
  it('is told that the shield is there', async () => {
    const on = vi.fn<() => void>()
    document.addEventListener(SHIELD_ON, on)
    await start()
    document.removeEventListener(SHIELD_ON, on)
    expect(on).toHaveBeenCalled()
  })
  it('has an eye before the subject of a conversation with trackers, beside a ✓', async () => {
    background.seen = { trackers: 2, services: ['HubSpot'] }
    document.body.innerHTML = ROW
    await start()
    const classes = [...(document.querySelector('.xT')?.children ?? [])].map(({ className }) => className)
    expect(classes).toEqual(['doublecheck-eye', 'doublecheck-mark', 'y6'])
    const eye = document.querySelector<HTMLElement>('.doublecheck-eye')
    expect(eye?.hidden).toBe(true)
    expect(eye?.title).toBe('shield_eye_names HubSpot')
  })
})
