import { extname } from 'node:path'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseAst } from 'vite'

/** A node of a script's syntax tree (ESTree), of which nothing is known but its kind. */
interface SyntaxNode {
  type: string
  [part: string]: unknown
}

const RUNS_TEXT = new Set(['eval', 'importScripts', 'WebAssembly'])
const RUNS_TEXT_WHEN_CALLED = new Set(['Function', 'Worker', 'SharedWorker'])
const TIMERS = new Set(['setTimeout', 'setInterval'])

/**
 * Finds what could run code that is not in the package, or is no code before it runs: scripts from elsewhere, text
 * that is run, scripts in a page's text, styles from elsewhere.
 * @param path the file's, by whose ending its language is known; others than scripts, pages and styles have none
 * @returns a line for each place that was found
 */
export function remoteCodeIn(path: string, text: string): string[] {
  switch (extname(path)) {
    case '.js':
      return [...nodesOf(parseAst(text))].flatMap((node) => inScript(node) ?? [])
    case '.html':
      return inPage(parse(text))
    case '.css':
      return [...text.matchAll(/@import[^;]*|url\(\s*["']?(?:https?:)?\/\/[^)]*/gi)].map(([found]) => found)
    default:
      return []
  }
}

function inScript(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return RUNS_TEXT.has(String(node['name'])) ? String(node['name']) : undefined
    case 'CallExpression':
    case 'NewExpression':
      return inCall(nameOf(node['callee']), node['arguments'])
    case 'ImportExpression':
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return isOwn(node['source']) ? undefined : `import of ${JSON.stringify(textOf(node['source']))}`
    default:
      return undefined
  }
}

function inCall(callee: string, given: unknown): string | undefined {
  const [first] = Array.isArray(given) ? given : []
  if (RUNS_TEXT_WHEN_CALLED.has(callee)) return `${callee}()`
  if (TIMERS.has(callee) && textOf(first) !== undefined) return `${callee}('…')`
  if (callee === 'createElement' && textOf(first) === 'script') return `createElement('script')`
  if (callee === 'serviceWorker.register') return callee
  return callee.startsWith('document.write') ? callee : undefined
}

/** What is called: `Function` whether it stands alone or behind `globalThis.`; of others two words. */
function nameOf(callee: unknown): string {
  if (!isNode(callee)) return ''
  if (callee.type === 'Identifier') return String(callee['name'])
  if (callee.type !== 'MemberExpression') return ''
  const last = nameOf(callee['property']) || (textOf(callee['property']) ?? '')
  if (RUNS_TEXT_WHEN_CALLED.has(last) || TIMERS.has(last) || last === 'createElement') return last
  const [owner = ''] = nameOf(callee['object']).split('.').slice(-1)
  return `${owner}.${last}`
}

/** Whether a script is imported from the package itself, or none is. */
function isOwn(source: unknown): boolean {
  return source === null || source === undefined || /^\.{0,2}\/(?!\/)/.test(textOf(source) ?? '')
}

function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return undefined
  return node['quasis'].map((part: { value: { cooked: string } }) => part.value.cooked).join('…')
}

function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) for (const one of value) yield* nodesOf(one)
  if (!isNode(value)) return
  yield value
  // A name in an object is no use of what is called so.
  const isName = (part: string) => part === 'key' && value['computed'] === false
  for (const [part, inside] of Object.entries(value)) if (!isName(part)) yield* nodesOf(inside)
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function inPage(node: DefaultTreeAdapterTypes.Node): string[] {
  const children = 'childNodes' in node ? node.childNodes : []
  const below = children.flatMap(inPage)
  if (!('tagName' in node)) return below
  const { tagName, attrs } = node
  const found = attrs
    .filter(({ name, value }) => name.startsWith('on') || /^\s*([a-z]+:|\/\/)/i.test(value))
    .map(({ name, value }) => `<${tagName} ${name}="${value}">`)
  const hasText = children.some((child) => 'value' in child && child.value.trim() !== '')
  if (tagName === 'script' && hasText) found.push('<script> with its text in the page')
  return [...found, ...below]
}
