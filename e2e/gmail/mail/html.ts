const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g

const DROPPED_WITH_CONTENT = new Set([
  'script',
  'style',
  'title',
  'svg',
  'math',
  'iframe',
  'object',
  'template',
])
const DROPPED = new Set(['html', 'head', 'body', 'link', 'meta', 'base', 'embed', 'form', 'input', 'button'])

const KEPT_ATTRIBUTES = new Set(
  (
    'align alt bgcolor border cellpadding cellspacing color colspan dir face height href hspace lang role ' +
    'rowspan size src start style title valign vspace width'
  ).split(' '),
)

/**
 * A mail's HTML as Gmail shows it: no scripts and forms, no ids, of the classes only Gmail's own, inline
 * styles written anew, every remote image at the address that `proxied` gives for it, and for every link the address
 * by which a click goes.
 */
export function renderMailHtml(html: string, proxied: (url: string) => string): string {
  const out: string[] = []
  let skippedUntil: string | undefined
  for (const [text, slash, rawTag, attributes = ''] of html.matchAll(TOKEN)) {
    const tag = rawTag?.toLowerCase()
    if (skippedUntil !== undefined) {
      if (tag === skippedUntil && slash === '/') skippedUntil = undefined
      continue
    }
    if (tag === undefined) {
      if (!text.startsWith('<!--')) out.push(text === '<' ? '&lt;' : text)
      continue
    }
    if (DROPPED_WITH_CONTENT.has(tag)) {
      if (slash !== '/') skippedUntil = tag
      continue
    }
    if (DROPPED.has(tag)) continue
    out.push(slash === '/' ? `</${tag}>` : `<${tag}${renderAttributes(tag, attributes, proxied)}>`)
  }
  return out.join('')
}

function renderAttributes(tag: string, attributes: string, proxied: (url: string) => string): string {
  let out = ''
  let redirect = ''
  for (const [, rawName = '', rawValue = ''] of attributes.matchAll(ATTRIBUTE)) {
    const name = rawName.toLowerCase()
    const value = renderValue(tag, name, unescapeHtml(rawValue.replace(/^(["'])([\s\S]*)\1$/, '$2')), proxied)
    if (value === undefined) continue
    out += ` ${name}="${escapeHtml(value)}"`
    if (name === 'href' && /^https?:/i.test(value)) redirect = safeRedirect(value)
  }
  if (tag === 'a') out += ' target="_blank" rel="noreferrer"'
  return redirect === '' ? out : `${out} data-saferedirecturl="${escapeHtml(redirect)}"`
}

// As it stands in mails that were copied out of Gmail, 2017 to 2025; what signs it is not known.
function safeRedirect(url: string): string {
  const q = url.replace(/[%&=#+]/g, encodeURIComponent)
  return `https://www.google.com/url?q=${q}&source=gmail&ust=1795449600000000&usg=AOvVaw0lab`
}

function renderValue(
  tag: string,
  name: string,
  value: string,
  proxied: (url: string) => string,
): string | undefined {
  if (name === 'class') {
    const kept = value.split(/\s+/).filter((word) => word.startsWith('gmail_'))
    return kept.length > 0 ? kept.join(' ') : undefined
  }
  if (!KEPT_ATTRIBUTES.has(name)) return undefined
  if (name === 'style') return renderStyle(value)
  if (name === 'href') return /^(https?|mailto):/i.test(value) ? value : undefined
  if (name === 'src') return tag === 'img' && /^https?:/i.test(value) ? proxied(value) : undefined
  return value
}

function renderStyle(style: string): string | undefined {
  const kept = style
    .split(';')
    .map((declaration) => /^\s*([\w-]+)\s*:\s*(.+?)\s*$/s.exec(declaration))
    .filter((match) => match !== null)
    .filter(([, name = '', value = '']) => !/^position$/i.test(name) && !/url\(|expression\(/i.test(value))
    .map(([, name = '', value = '']) => `${name.toLowerCase()}: ${value};`)
  return kept.length > 0 ? kept.join(' ') : undefined
}

/** The plain text of `html` for a list's second grey line: at most 200 characters, with quoted text, as Gmail has it. */
export function snippetOf(html: string): string {
  const text = html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/?(?:div|p|br|li|tr|blockquote|h\d)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
  return unescapeHtml(text).replace(/\s+/g, ' ').trim().slice(0, 200)
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED.get(String(name).toLowerCase()) ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
