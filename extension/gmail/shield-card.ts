import type { Tracker } from '../messages.ts'
import { counted, say } from '../words.ts'
import { drawLines } from '../mark-picture.ts'
import { makeElement, openCard } from './card.ts'
import styles from './shield-card.css?inline'
import { SHIELD_LINES } from './shield-picture.ts'
import type { ShieldFound, ShieldLinkFound, ShownShield } from './shield-shown.ts'
import { lookOf, sentenceOfShield } from './shield-words.ts'

let close: (() => void) | undefined

/** Shows beside a message's chip which trackers it carries, why they are taken for such, and what can be done. */
export function showShield(chip: HTMLElement, { sender, found, allow }: ShownShield): void {
  close?.()
  const card = openCard(chip, say('shield_card_title'), styles, () => {
    if (close === card.close) close = undefined
  })
  close = card.close
  const { element } = card
  const content = makeElement('div')
  const actions = makeElement('div', 'actions')
  // What happens is said in a place that stays, to those who do not see it.
  const said = makeElement('p', 'said')
  said.setAttribute('role', 'status')
  element.append(content, said, actions)
  draw(found)

  function draw(now: ShieldFound): void {
    content.replaceChildren(...partsOf(now))
    for (const details of content.querySelectorAll('details')) {
      details.addEventListener('toggle', () => {
        card.place()
        // What was asked for is below the others.
        if (details.open) details.scrollIntoView({ block: 'nearest' })
      })
    }
    const buttons = actionsOf(now)
    actions.replaceChildren(...buttons)
    actions.hidden = buttons.length === 0
    card.place()
  }

  function actionsOf({ isAllowed, trackers }: ShieldFound): HTMLElement[] {
    if (trackers.length === 0) return []
    if (isAllowed) return [button(say('shield_stop_again'), 'neither')]
    return [
      button(say('shield_show_images'), 'message'),
      ...(sender === '' ? [] : [button(say('shield_always_for', sender), 'sender')]),
    ]
  }

  function button(words: string, what: Parameters<typeof allow>[0]): HTMLElement {
    const made = makeElement('button', '', words)
    made.dataset['allow'] = what
    made.addEventListener('click', async () => {
      const now = await allow(what)
      element.classList.toggle('failed', !now)
      said.textContent = now ? sentenceOfShield(now) : say('shield_failed')
      if (now) draw(now)
      else card.place()
      // The pressed button is gone, with what it offered.
      if (now) actions.querySelector('button')?.focus({ preventScroll: true })
      element.scrollTop = 0
    })
    return made
  }
}

function partsOf(found: ShieldFound): HTMLElement[] {
  const look = lookOf(found) ?? 'links'
  const head = makeElement('p', 'head')
  head.dataset['look'] = look
  head.append(drawLines(SHIELD_LINES[look]), makeElement('span', '', sentenceOfShield(found)))
  const { trackers, links, isAllowed, allowed } = found
  const list = makeElement('ul', 'trackers')
  list.append(...trackers.map((tracker) => trackerOf(tracker, isAllowed)))
  return [
    head,
    ...(isAllowed ? [makeElement('p', 'hint', say(`shield_allowed_${allowed ?? 'message'}`))] : []),
    ...(trackers.length > 0
      ? [list, makeElement('p', 'hint tells', say(isAllowed ? 'shield_tells_now' : 'shield_tells'))]
      : []),
    ...(links.length > 0 ? [linksOf(links, trackers.length === 0)] : []),
  ]
}

function trackerOf({ service, kind, signs, stopped, certainty }: Tracker, isAllowed: boolean): HTMLElement {
  const item = makeElement('li')
  const line = makeElement('div', 'service')
  const state = isAllowed ? 'let' : stopped ? 'stopped' : 'fetched'
  line.append(
    makeElement('b', '', service ?? say('shield_unknown')),
    makeElement('small', state, say(`shield_was_${state}`)),
  )
  const why = [
    ...(certainty === 'known' ? [say('shield_why_known')] : []),
    ...signs.map((sign) => say(`shield_why_${sign}`)),
  ]
  item.append(line)
  if (kind) item.append(makeElement('p', 'hint', say(`shield_used_${kind}`)))
  item.append(makeElement('p', 'hint', say('shield_why', why.join(say('shield_why_and')))))
  return item
}

function linksOf(links: readonly ShieldLinkFound[], isAlone: boolean): HTMLElement {
  const details = makeElement('details', 'links')
  if (isAlone) details.setAttribute('open', '')
  const clean = links.filter(({ isCounted }) => !isCounted)
  const summary = makeElement('summary')
  summary.append(
    makeElement(
      'span',
      '',
      clean.length > 0 ? counted('shield_clean', clean.length) : counted('shield_links', links.length),
    ),
  )
  const list = makeElement('ul')
  list.append(...[...clean, ...links.filter(({ isCounted }) => isCounted)].map(linkOf))
  details.append(summary, makeElement('p', 'hint', say('shield_link_tells')), list)
  return details
}

function linkOf({ text, target, service, isCounted }: ShieldLinkFound): HTMLElement {
  const item = makeElement('li')
  const address = webAddressOf(target)
  if (!address) return item
  const link = makeElement('a')
  link.setAttribute('href', target)
  link.setAttribute('target', '_blank')
  link.setAttribute('rel', 'noopener noreferrer')
  link.title = target
  link.append(
    makeElement('b', '', text || address.host),
    makeElement(
      'small',
      '',
      service
        ? say(isCounted ? 'shield_link_counted' : 'shield_link_past', address.host, service)
        : address.host,
    ),
  )
  item.append(link)
  return item
}

/** A target is a mail's own words: it leads to the web, or nowhere. */
function webAddressOf(target: string): URL | undefined {
  const address = URL.canParse(target) ? new URL(target) : undefined
  return address && /^https?:$/.test(address.protocol) ? address : undefined
}
