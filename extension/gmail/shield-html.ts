import type { Attribute, Tag } from '../../shared/html-tags.ts'
import { isHiddenByStyle } from '../../shared/shield/look.ts'
import { STOPPED } from '../page/hand-over.ts'
import { borrowed } from './borrowed.ts'
import { isProxied, looksLikeTracker } from './shield-look.ts'

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|)$/
/** Up to the value of the attribute that holds an image's address. */
const NAME = /src[\t\n\f\r ]*=[\t\n\f\r ]*["']?$/i

/**
 * Keeps images that look like trackers from being fetched, in HTML that Gmail is about to show: their addresses go into
 * an attribute of ours. Every other character stays as it is.
 * @param isOwn whether an address is one's own pixel's: that is none of the shield's business
 */
export function withoutTrackers(html: string, isOwn: (src: string) => boolean): string {
  let kept = ''
  let at = 0
  const around: { name: string; hides: boolean }[] = []
  for (const tag of borrowed().tagsOf(html)) {
    if (tag.closes) {
      const opened = around.findLastIndex(({ name }) => name === tag.name)
      if (opened >= 0) around.length = opened
    } else if (tag.name === 'img') {
      const src = borrowed().attributeOf(tag, 'src')
      if (
        !src ||
        !isTracker(
          tag,
          src,
          around.some(({ hides }) => hides),
          isOwn,
        )
      )
        continue
      const name = NAME.exec(html.slice(tag.start, src.start))
      if (!name) continue
      kept += html.slice(at, tag.start + name.index) + STOPPED
      at = tag.start + name.index + 'src'.length
    } else if (!VOID.test(tag.name)) around.push({ name: tag.name, hides: isHiding(tag) })
  }
  return kept + html.slice(at)
}

function isTracker(tag: Tag, { raw }: Attribute, isHiddenAround: boolean, isOwn: (src: string) => boolean) {
  const src = textOf(raw)
  if (!isProxied(src) || isOwn(src)) return false
  const attributes = Object.fromEntries(tag.attributes.map(({ name, raw }) => [name, textOf(raw)]))
  return looksLikeTracker({ src, attributes, isHiddenAround })
}

function isHiding(tag: Tag): boolean {
  return tag.attributes.some(
    ({ name, raw }) => name === 'hidden' || (name === 'style' && isHiddenByStyle(textOf(raw))),
  )
}

function textOf(raw: string): string {
  if (!raw.includes('&')) return raw
  return borrowed().decoded(raw) ?? raw.replaceAll('&amp;', '&')
}
