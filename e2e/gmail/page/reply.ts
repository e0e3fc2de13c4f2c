import { isMe } from './account.ts'
import { Compose } from './compose.ts'
import { el } from './dom.ts'
import type { OpenedMail, OpenedThread, Person } from './mail.ts'

/**
 * Opens a reply in `place`, the `.ip` below a message, which gets its class `adB` when the compose is in it
 * (facts.md, A1). `closed` is called when the reply has gone.
 */
export function openReply(
  place: HTMLElement,
  thread: OpenedThread,
  mail: OpenedMail,
  { onSaved, onClosed }: { onSaved: () => void; onClosed: () => void },
): void {
  const compose = new Compose(
    {
      threadId: thread.id,
      legacyThreadId: thread.legacyId,
      to: isMe(mail.from) ? mail.to : [mail.from],
      subject: /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`,
      quotedHtml: quoteOf(mail),
      repliedTo: { id: mail.id, rfcId: mail.rfcId },
    },
    {
      inline: true,
      close: () => {
        compose.root.remove()
        place.classList.remove('adB')
        onClosed()
      },
      onSaved,
    },
  )
  place.append(compose.root)
  place.classList.add('adB')
  compose.start()
}

/** The mail as quoted text; its images stay at the proxy's addresses, as in Gmail (facts.md, B6). */
function quoteOf(mail: OpenedMail): string {
  const date = new Date(mail.time).toLocaleString('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  })
  const time = new Date(mail.time).toLocaleString('en-US', { hour: 'numeric', minute: '2-digit' })
  const attribution = el('div', { dir: 'ltr', class: 'gmail_attr' })
  attribution.append(`On ${date} at ${time} ${writer(mail.from)}<`)
  attribution.append(el('a', { href: `mailto:${mail.from.address}`, target: '_blank' }, mail.from.address))
  attribution.append('> wrote:', el('br'))
  const style = 'margin: 0px 0px 0px 0.8ex; border-left: 1px solid rgb(204, 204, 204); padding-left: 1ex;'
  return `<br><div class="gmail_quote">${attribution.outerHTML}<blockquote class="gmail_quote" style="${style}">${mail.html}</blockquote></div>`
}

function writer({ name }: Person): string {
  return name === '' ? '' : `${name} `
}
