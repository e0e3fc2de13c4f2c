import { el } from './dom.ts'
import type { OpenedMail, Person } from './mail.ts'

const INDENTED = 'margin: 0px 0px 0px 0.8ex; border-left: 1px solid rgb(204, 204, 204); padding-left: 1ex;'

/** A mail as quoted text; its images stay at the proxy's addresses, as in Gmail. */
export function quoteOf(mail: OpenedMail): string {
  const attribution = el('div', { dir: 'ltr', class: 'gmail_attr' })
  attribution.append(`On ${dateOf(mail)} ${mail.from.name === '' ? '' : `${mail.from.name} `}<`)
  attribution.append(linkTo(mail.from), '> wrote:', el('br'))
  return `<br><div class="gmail_quote">${attribution.outerHTML}<blockquote class="gmail_quote" style="${INDENTED}">${mail.html}</blockquote></div>`
}

/** A mail as it stands in a forward: in the writer's own part, below the caret. */
export function forwardOf(mail: OpenedMail): string {
  const head = el('div', { dir: 'ltr', class: 'gmail_attr' })
  head.append('---------- Forwarded message ---------', el('br'))
  head.append('From: ', el('strong', { class: 'gmail_sendername', dir: 'auto' }, mail.from.name), ' ')
  head.append(el('span', { dir: 'auto' }, '<', linkTo(mail.from), '>'), el('br'))
  head.append(`Date: ${dateOf(mail)}`, el('br'), `Subject: ${mail.subject}`, el('br'), 'To: ')
  mail.to.forEach((person, index) => {
    head.append(`${index > 0 ? ', ' : ''}${person.name} <`, linkTo(person), '>')
  })
  head.append(el('br'))
  return `<br><br><div class="gmail_quote">${head.outerHTML}<br><br>${mail.html}</div>`
}

function linkTo({ address }: Person): HTMLElement {
  return el('a', { href: `mailto:${address}`, target: '_blank' }, address)
}

function dateOf({ time }: OpenedMail): string {
  const date = new Date(time).toLocaleString('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  })
  return `${date} at ${new Date(time).toLocaleString('en-US', { hour: 'numeric', minute: '2-digit' })}`
}
