import { styleText } from 'node:util'
import type { AddressProblem } from '../shared/address.ts'
import { publicAddressProblem } from '../shared/address.ts'

/** What `npm start -- --help` prints. */
export const HELP = `npm start [-- --no-browser --host workerd]

Builds the browser extension, starts the endpoint and prints what pairs the two. Where there is a display it also
opens an installed Chrome, Chromium or Edge with a profile of its own, with the extension in it and paired.

  --no-browser   opens no browser
  --host workerd runs the endpoint as it is deployed to Cloudflare, in workerd, instead of on Node; its mailboxes
                 are apart from those of the endpoint on Node
  --help         prints this

Settings, as variables before the command (PORT=8788 npm start):

  PORT           the endpoint's port (8787)
  HOST           the address of this machine that it listens on (127.0.0.1: this machine only)
  DATA           the folder that holds everything (data)
  PUBLIC_URL     the address that goes into mails: https, and reached by everybody who gets one
  SETUP_CODE     a setup code of your own, at least 16 letters or digits, good for one pairing
  MAILBOXES_MOST how many mailboxes there may be (1000)
  TRUSTED_PROXY  the proxies in front whose word about the client's address counts (Node only)

and for alerts SMTP_URL, MAIL_FROM and WEBHOOKS_TO_PRIVATE: README.md says what they are.`

/** What there is to say of an endpoint that has started. */
export interface Started {
  url: string
  publicUrl: string
  setupCode: string | undefined
  data: string
  /** The command that prints another pairing string. */
  invite: string
  /** The folders of the built extensions. */
  chrome: string
  firefox: string
}

const PROBLEMS: Record<AddressProblem, string> = {
  'not-an-address': 'is not an address that can stand in a mail',
  'not-https': 'is not https',
  'this-computer': 'is this computer, which no recipient reaches',
  'private-network': 'is in a private network, which no recipient reaches',
}

/** What `npm start` prints once the endpoint runs. */
export function welcome({ url, publicUrl, setupCode, data, invite, chrome, firefox }: Started): string {
  const facts = [
    ['Endpoint', url],
    ['Public address', publicUrl],
    ['Data', data],
    ['Pairing string', setupCode ? strong(`${url}#${setupCode}`) : `spent already: ${invite} makes another`],
  ]
  return `
${strong('Doublecheck is running.')} Ctrl+C ends it.

${facts.map(([name = '', value]) => `  ${name.padEnd(16)}${value}`).join('\n')}
${advice(url, publicUrl, setupCode)}
${strong('Load the extension')} into your browser, then paste the pairing string into the page that opens:

  Chrome, Edge    chrome://extensions > Developer mode > Load unpacked >
                  ${chrome}
  Firefox         about:debugging > This Firefox > Load Temporary Add-on >
                  ${firefox}/manifest.json
`
}

function advice(url: string, publicUrl: string, setupCode: string | undefined): string {
  const problem = publicAddressProblem(publicUrl)
  if (problem) {
    return `
${strong('Nothing goes into your mails yet:')} ${publicUrl} ${PROBLEMS[problem]}.
  Have a reverse proxy or a tunnel with a public https address lead to ${url},
  then start again with that address: PUBLIC_URL=https://reads.example.org npm start
`
  }
  if (!setupCode) return ''
  return `
  A browser on another computer pairs with ${publicUrl}#${setupCode}
`
}

function strong(text: string): string {
  return styleText('bold', text)
}
