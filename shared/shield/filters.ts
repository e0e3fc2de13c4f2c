import { parsePattern } from './pattern.ts'
import type { Pattern } from './pattern.ts'
import { services } from './services/index.ts'

/** What a browser's filters for requests can be asked for: the same in Chrome and Firefox. */
export type Filter = { urlFilter: string } | { regexFilter: string }

/**
 * The known trackers' images as Gmail's proxy gives them: each address behind a `#`, which filters see in Chromium 156
 * and Firefox 153, though that is written nowhere.
 */
export function proxiedFilters(): Filter[] {
  const patterns = new Set(services.flatMap(({ pixels }) => pixels))
  return [DOUBLECHECK, ...[...patterns].flatMap((pattern) => filtersOf(parsePattern(pattern)))]
}

// The letters of a token, and some between them: Chrome has no room for so long a text of exactly those. Folders and
// files of other pictures have slashes and dots, which may stand nowhere but at the end.
const DOUBLECHECK = { regexFilter: '#.*(/|%2f)p(/|%2f)[-0-z]{28}[--z]{8}\\.gif' }

function filtersOf({ domain, parts, ends }: Pattern): Filter[] {
  const end = ends ? '|' : ''
  if (domain !== undefined) {
    const rest = `${domain}${parts.join('*')}${end}`
    return [{ urlFilter: `#http*://${rest}` }, { urlFilter: `#http*.${rest}` }]
  }
  const path = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')
  return [{ regexFilter: `#https?://[^/#]+${path}${ends ? '$' : ''}` }]
}
