import type { Language } from './letter.ts'
import type { LinkPurpose } from './links.ts'

/** Where whoever followed a link in a mail of ours stands. */
export interface AlertPageState {
  purpose: LinkPurpose
  /**
   * `ask`: a button is to be pressed, which posts to the same address: mail programs follow links by themselves.
   * `done`: it was. `stale`: the link is too old, or its address is no longer the one that is set up, or it is none.
   */
  step: 'ask' | 'done' | 'stale'
  /** Absent where the link is stale: nothing is shown of a mailbox to whoever has no good link. */
  address?: string
  language: Language
}

/** Makes the page: a whole answer, with its own Content-Security-Policy, in which `form-action` is `'self'`. */
export type AlertPage = (state: AlertPageState) => Response

const TEXTS: Record<LinkPurpose, Record<AlertPageState['step'], string>> = {
  confirm: {
    ask: 'Send alerts to this address?',
    done: 'Alerts are sent to this address from now on.',
    stale: 'This link is no longer good. Set the address up again in the settings of Doublecheck.',
  },
  unsubscribe: {
    ask: 'Send no more alerts to this address?',
    done: 'No more alerts are sent to this address.',
    stale: 'This link is no longer good: no alerts are sent because of it.',
  },
}

/** The plainest page that works, in English. */
export const plainAlertPage: AlertPage = ({ purpose, step, address }) => {
  const text = TEXTS[purpose][step]
  const button = step === 'ask' ? '<form method="post"><button>Yes</button></form>' : ''
  return new Response(
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Doublecheck</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem }
</style>
<h1>${text}</h1>
<p>${escaped(address ?? '')}</p>
${button}
</html>
`,
    {
      status: step === 'stale' ? 410 : 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
      },
    },
  )
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
