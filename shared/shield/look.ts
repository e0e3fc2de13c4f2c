import type { MailImage } from './image.ts'
import { isPictureHost } from './pictures.ts'
import { webAddress } from './web-address.ts'
import type { WebAddress } from './web-address.ts'

/** What an image looks like that is there to tell of its reader; each a fact that a person can check. */
export type Sign = 'tiny' | 'hidden' | 'hidden-around' | 'id' | 'telling-address' | 'no-picture'

/**
 * @param image whose address is direct
 * @returns what about it is like a tracker; nothing where it is none by its look
 */
export function signsOf(image: MailImage): Sign[] {
  const found = webAddress(image.src)
  const address = found && withoutVersion(found)
  if (!address || isSpacer(address) || isPictureHost(address.host, address.path)) return []
  const width = sizesOf(image, 'width')
  const height = sizesOf(image, 'height')
  const isLarge = (sizes: number[]) => sizes.some((size) => size > SMALL)
  const isAtMost = (most: number, sizes: number[]) => !isLarge(sizes) && sizes.some((size) => size <= most)
  const thin = isAtMost(1, width) || isAtMost(1, height)
  const tiny =
    (isAtMost(TINY, width) && (height.length === 0 || isAtMost(TINY, height))) ||
    (width.length === 0 && isAtMost(TINY, height))
  // A picture for another width of screen is hidden as well; it says somewhere how large it is.
  if (!thin && (isLarge(width) || isLarge(height))) return []
  const seen: Sign[] = []
  // A picture that is thin and wide holds a layout apart.
  if (tiny || (thin && !NAMED.test(address.path))) seen.push('tiny')
  if (isHidden(image)) seen.push('hidden')
  if (image.isHiddenAround === true) seen.push('hidden-around')
  const unseen = seen.length > 0
  const id = hasId(address)
  const isPicture = PICTURE.test(address.path)
  const telling =
    TELLING.test(address.path + address.query) ||
    (!NAMED.test(address.path) && TELLING_HOST.test(address.host))
  if (id) seen.push('id')
  if (telling) seen.push('telling-address')
  if (!isPicture) seen.push('no-picture')
  if (tiny) return id || address.query !== '' || (telling && !isPicture) ? seen : []
  if (unseen) return id && (telling || !isPicture) ? seen : []
  return id && telling && !isPicture && !thin ? seen : []
}

const TINY = 2
const SMALL = 8

const TELLING =
  /^\/op?\/|(?:^|[/._?&=-])(?:[a-z]*open(?:ed|s|er|ing|_?track\w*)?|[a-z]*track(?:er|ing|ed)?|pixels?|beacon|imp(?:ression)?|px|trk|read(?:receipt)?|wf|outbound|view(?:ed)?(?=\.)|blank(?=\.php)|[to](?=\.(?:gif|aspx?|php|pl)))(?:$|[/._?&=-])/i
const TELLING_HOST = /(?:^|[.-])(?:open|track|tracking|trk|pixel|beacon|clicks?\d*|stats?)(?=[.-])/i
/** A file that is a picture; of small GIF files most are none to be seen. */
const PICTURE = /\.(?:png|jpe?g|webp|svg|avif|bmp)$/i
const NAMED = /\.(?:png|jpe?g|webp|svg|avif|bmp|gif)$/i
const SPACER =
  /(?:^|[/_.-])(?:spacer?s?|shim|blank|trans(?:parent)?|clear|empty|pixel-?trans|dot_?clear|cleardot|1x1|invisible|gap|divider|line|1px|x)(?:[_-]?\d+(?:x\d+)?|[-.](?:[\da-f]{32}|[\da-f]{64}))?\.(?:gif|png|jpe?g)$/i
/** A query that says a file's version alone, so that no old copy is shown: at its longest a hash. */
const VERSION = /^\?(?:v|ver|version|rev)=[\w.-]{1,64}$/i

/** An address without its file's version, which names no reader; one that speaks of opening may call an id so. */
function withoutVersion(address: WebAddress): WebAddress {
  const { host, path, query } = address
  const isVersion = VERSION.test(query) && NAMED.test(path) && !TELLING.test(path) && !TELLING_HOST.test(host)
  return isVersion ? { ...address, query: '' } : address
}

function isSpacer({ path, query }: WebAddress): boolean {
  return SPACER.test(path) && query.length < 12
}

/** Every size in pixels that an image says of one of its sides, as an attribute or in its style. */
function sizesOf({ attributes }: MailImage, side: 'width' | 'height'): number[] {
  const sizes: number[] = []
  const said = /^\s*([\d.]+)(?:px)?\s*$/i.exec(attributes[side] ?? '')
  if (said) sizes.push(Number(said[1]))
  for (const [, name, size, unit = ''] of (attributes['style'] ?? '').matchAll(SIZE)) {
    if (name?.toLowerCase().endsWith(side)) sizes.push(Number(size) * (/e?m$/i.test(unit) ? 16 : 1))
  }
  return sizes
}

const SIZE = /(?<![\w-])((?:max-|min-)?(?:width|height))\s*:\s*([\d.]+)(px|pt|r?em)?\s*(?=!|;|$)/gi

function isHidden({ attributes }: MailImage): boolean {
  return attributes['hidden'] !== undefined || isHiddenByStyle(attributes['style'] ?? '')
}

/** @param style an element's `style`, as it is written */
export function isHiddenByStyle(style: string): boolean {
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*(?:(?:0(?:\.0\d*)?|\.0\d*)\s*)?(?:!|;|$)|(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:!|;|$))/i.test(
    style,
  )
}

/** Whether an address names one reader or one mail: a long text of chance in it, a person's address, a long number. */
function hasId({ path, query }: WebAddress): boolean {
  return query.includes('@') || /%40/i.test(query) || pieces(path + query).some(isOfChance)
}

function pieces(text: string): string[] {
  return text.slice(0, 2_000).split(/[^A-Za-z\d_-]+|[-_](?=[a-z]{3,}(?:[-_]|$))/)
}

function isOfChance(piece: string): boolean {
  if (/^\d{6,}$/.test(piece) || /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(piece)) return true
  if (/^(?=.*\d)(?=.*[a-f])[\da-f]{8,}$/i.test(piece)) return true
  if (piece.length < 10) return false
  const digits = piece.replace(/\D/g, '').length
  const changes = piece.match(/[a-z][A-Z]|[A-Z][a-z]{0,2}[A-Z]|\d[A-Za-z]|[A-Za-z]\d/g)?.length ?? 0
  return (digits >= 2 && changes >= 3) || changes >= 5
}
