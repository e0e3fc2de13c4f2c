import type { ServerResponse } from 'node:http'
import { escapeHtml } from '../mail/html.ts'
import { htmlOf } from '../mail/mailbox.ts'
import type { Person, Thread } from '../mail/mailbox.ts'

/** Answers with a thread as Gmail prints it, images included. */
export function printPage(
  account: Person,
  thread: Thread,
  render: (html: string) => string,
  response: ServerResponse,
): void {
  const messages = thread.mails
    .filter(({ labels }) => !labels.has('^r'))
    .map(
      (mail) =>
        `<table class="message" width="100%"><tr><td><b>${escapeHtml(mail.from.name)}</b> &lt;${escapeHtml(mail.from.address)}&gt;</td>` +
        `<td align="right">${escapeHtml(new Date(mail.serverTime).toUTCString())}</td></tr>` +
        `<tr><td colspan="2">To: ${escapeHtml(mail.to.map(({ address }) => address).join(', '))}</td></tr>` +
        `<tr><td colspan="2"><div style="overflow: hidden;">${render(htmlOf(mail))}</div></td></tr></table><hr>`,
    )
  const subject = escapeHtml(thread.mails[0]?.subject ?? '')
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "require-trusted-types-for 'script'",
  })
  response.end(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gmail - ${subject}</title></head>` +
      `<body><div class="bodycontainer"><b>${escapeHtml(account.name)} &lt;${escapeHtml(account.address)}&gt;</b><hr>` +
      `<div class="maincontent"><h1>${subject}</h1>${messages.join('')}</div></div></body></html>`,
  )
}
