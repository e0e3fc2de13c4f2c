import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Person } from '../mail/mailbox.ts'
import type { ViewSettings } from '../view-settings.ts'

/** What the lab's own script in the page is told about the account. */
export interface PageSettings {
  aliases: Person[]
  undoDelay: number
  sendAndArchive: boolean
}

export interface PageOptions {
  settings: PageSettings
  view: ViewSettings
  /** Nothing but a compose, as `?view=btop` asks. */
  isComposeWindow: boolean
  /** The mailbox is another's, who gave the one that is signed in access to it. */
  isDelegated: boolean
  /** Mails that come with the page, so that it need not ask for them. */
  embedded: Record<string, unknown>
}

/** Answers with Gmail's page for an account; `accounts` are those that are signed in. */
export function mainPage(
  accounts: Person[],
  account: Person,
  response: ServerResponse,
  options: PageOptions,
): void {
  const { view, embedded, isComposeWindow } = options
  const nonce = randomBytes(16).toString('base64')
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
    'content-security-policy': contentSecurityPolicy(nonce),
    'referrer-policy': 'origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  })
  response.end(`<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<title>Gmail</title>
<script nonce="${nonce}">${globals(accounts, account, options)}</script>
<link rel="stylesheet" href="/lab/page/gmail.css">
<link rel="stylesheet" href="/lab/page/views.css">
<link rel="stylesheet" href="/lab/page/compose.css">
</head>
<body class="${isComposeWindow ? 'xE xp' : 'aAU'}" jscontroller="pjICDe">
<script nonce="${nonce}" type="module" src="/lab/page/${isComposeWindow ? 'compose-page' : 'main'}.ts"></script>
<script nonce="${nonce}">addEventListener('load',function(){_GM_setData(${inScript(embedded)})})</script>
<noscript>Gmail needs JavaScript.</noscript>
</body>
</html>
`)
}

/**
 * No `trusted-types` directive: Gmail names no policies, and a list of names breaks other people's clients.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    `script-src 'report-sample' 'nonce-${nonce}' 'strict-dynamic' 'unsafe-inline' https:`,
    "object-src 'none'",
    "base-uri 'self'",
    "require-trusted-types-for 'script'",
    'report-uri /mail/cspreport',
  ].join('; ')
}

/** The page's globals that other people's clients read. */
function globals(accounts: Person[], account: Person, { settings, view, isDelegated }: PageOptions): string {
  const mla = accounts.map(({ address, name }, index) => [address, 0, null, index, name])
  const values = {
    4: `gmail_fe_20261110_p2.${view.language}`,
    7: '',
    9: 'ik1a2b3c4d',
    10: account.address,
    17: [],
    // 7164 is the switch of conversation view, as gmail-js knows it.
    24: view.conversationView ? [7164] : [],
  }
  const lines = Object.entries(values).map(([index, value]) => `GLOBALS[${index}]=${inScript(value)}`)
  return [
    'var GLOBALS=[]',
    ...lines,
    "var GM_SPT_ENABLED='true',GM_ACTION_TOKEN='lab-action-token'",
    `var gmonkey={load:function(version,callback){callback({isConversationViewDisabled:function(){return ${!view.conversationView}}})}}`,
    'var LAB_DATA={}',
    'function _GM_setData(data){for(var key in data)LAB_DATA[key]=data[key]}',
    `_GM_setData(${inScript({ sBEv4c: [['mla', mla]], lab: settings, view, me: { ...account, isDelegated } })})`,
  ].join(';')
}

function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}
