import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { services } from '../shared/shield/services/index.ts'
import { GATHERED, seenBefore } from '../shared/shield/services/gathered.ts'
import { addressesOfFilter, addressesOfRegex } from './trackers-addresses.ts'
import { leftOut } from './trackers-left-out.ts'
import { LONGEST_LIST, lists } from './trackers-lists.ts'
import { GATHERED_FILE, compare, fromFolder, gatheredText, readLists, report } from './trackers.ts'

const OBJECTIVE_C = String.raw`
@implementation MTBBlockedMessage
NSString * const kTemplate = @"<img[^>]+%@+[^>]*>";
- (NSDictionary*)getTrackerDict {
    return @{
        @"AWeber": @[@"openrate.aweber.com"], // "not": @[@"this"]
//        @"Gone": @[@"gone.example/open"],
        @"Outreach": @[
            @"app.outreach.io",
            @"(outrch|getoutreach).com/api/mailings/opened", // either
        ],
        @"GetResponse": @[@"/open.html\\?x="],
        @"Brand New": @[@"track.brand-new.example/o\\?\\w{3}"]
    };
}
@end
`

const JAVASCRIPT = String.raw`/*
"Licence": "none"
*/
const trackers = {
  "AWeber.com": "openrate.aweber.com",
  "Clio.com": ["market.clio.com\\/trk", "clio.example\\/new"], // the second is new
  Unknown: ["\\/open.aspx\\?tp="],
};
const other = { "Other": "other.example" };
`

const FILTERS = `! Title: a list
! License: http://example.com/

! Common tracking endpoints
/wf/open^$all

! Pigeon (https://pigeon.example/)
t.mailpgn.com^$image
open.pigeon.example^$all

!No space
||new.example/pixel^$image

##img[width="1"]
`

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true })
})

/** A folder of saved copies. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'doublecheck-trackers-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const all = {
  'MTBBlockedMessage.m': OBJECTIVE_C,
  'simplify-tracker-blocklist.js': JAVASCRIPT,
  'trackers.txt': FILTERS,
}

async function readings(files: Record<string, string> = all) {
  return await readLists(fromFolder(folderOf(files)))
}

describe('a list is read', () => {
  it.each([
    [
      'Objective-C',
      0,
      {
        AWeber: ['openrate.aweber.com'],
        Outreach: ['app.outreach.io', '(outrch|getoutreach).com/api/mailings/opened'],
        GetResponse: [String.raw`/open.html\?x=`],
        'Brand New': [String.raw`track.brand-new.example/o\?\w{3}`],
      },
    ],
    [
      'JavaScript',
      1,
      {
        'AWeber.com': ['openrate.aweber.com'],
        'Clio.com': [String.raw`market.clio.com\/trk`, String.raw`clio.example\/new`],
        Unknown: [String.raw`\/open.aspx\?tp=`],
      },
    ],
    [
      'filters',
      2,
      {
        'Common tracking endpoints': ['/wf/open^$all'],
        Pigeon: ['t.mailpgn.com^$image', 'open.pigeon.example^$all'],
        'No space': ['||new.example/pixel^$image'],
      },
    ],
  ])('of %s', async (_, index, expected) => {
    const listed = (await readings())[index]?.listed ?? []
    expect(
      Object.fromEntries(listed.map(({ name, filters }) => [name, filters.map(({ text }) => text)])),
    ).toEqual(expected)
  })

  it('unless it is gone, too long, or something else', async () => {
    const some = await readings({
      'simplify-tracker-blocklist.js': `${JAVASCRIPT}${' '.repeat(LONGEST_LIST)}`,
      'trackers.txt': '404: Not Found',
    })
    expect(some.map(({ listed }) => listed)).toEqual([undefined, undefined, undefined])
    const said = report(some, compare(some))
    expect(said).toMatch(/blocker was passed over: ENOENT/)
    expect(said).toMatch(/simplify was passed over: .*too long/)
    expect(said).toMatch(/leaveMeAlone was passed over: ./)
    expect(said).not.toContain('Ours')
  })
})

describe('addresses are written', () => {
  it.each([
    ['openrate.aweber.com', 'https://openrate.aweber.com/abc'],
    [String.raw`close.(io|com)\/email_opened`, 'https://close.com/email_opened?id=abc'],
    [String.raw`autopilotmail\d?.io`, 'https://autopilotmail1.io/abc'],
    [String.raw`autopilotmail\d?.io`, 'https://autopilotmail.io/abc'],
    [String.raw`/e/o/[a-zA-Z0-9=]{5}`, 'https://mail.any.example/e/o/aaaaa'],
    [String.raw`/(?:x|y)/.*~~/`, 'https://mail.any.example/y/aaa~~/abc'],
    [String.raw`canarymail.io(:\d+)?/track`, 'https://canarymail.io:111/track/abc'],
    [String.raw`lt.php\?l=open`, 'https://mail.any.example/lt.php?l=open'],
    ['yamm-track.appspot', 'https://yamm-track.appspot.com/abc'],
    ['https://mail.example.com/o/', 'https://mail.example.com/o/eJabc'],
    ['[broken', 'https://mail.any.example/[broken'],
    ['(/broken', 'https://mail.any.example/broken'],
  ])('for %s, as %s', (regex, address) => {
    expect(addressesOfRegex(regex)).toContain(address)
  })

  it('for many alternatives, but not for all', () => {
    expect(addressesOfRegex('(a|b|c|d|e|f|g)'.repeat(12)).length).toBeLessThan(2_000)
  })

  it.each([
    ['/wf/open^$all', 'https://mail.any.example/wf/open?u=abc'],
    ['||new.example/pixel^$image,third-party', 'https://new.example/pixel.gif'],
    ['open.convertkit*.com^$image', 'https://open.convertkita.com/abc'],
  ])('for the filter %s, as %s', (filter, address) => {
    expect(addressesOfFilter(filter)).toContain(address)
  })
})

describe('lists and our own services', () => {
  it('are compared', async () => {
    const { named, unknown, filters } = compare(await readings())
    expect([...named].toSorted()).toEqual([
      'AWeber',
      'Clio',
      'GetResponse',
      'Outreach',
      'Pigeon',
      'Salesforce Marketing Cloud',
      'SendGrid',
    ])
    expect(unknown).toEqual([
      String.raw`Brand New: track.brand-new.example/o\?\w{3}`,
      String.raw`Clio.com: clio.example\/new`,
      'No space: ||new.example/pixel^$image',
      'Pigeon: open.pigeon.example^$all',
    ])
    expect(filters).toBe(13)
  })

  it('are told apart where none of its lists names one any more', async () => {
    const { gone } = compare(await readings())
    expect(gone).toContain('Boomerang')
    expect(gone).not.toContain('AWeber')
    expect(gone).not.toContain('UniSender')
  })

  it('are not told apart by lists that were not read', async () => {
    const { gone } = compare(await readings({ 'trackers.txt': FILTERS }))
    expect(gone).toContain('Rebump')
    expect(gone).not.toContain('Boomerang')
  })
})

describe('the days', () => {
  it('are today’s for what is named, and stay for the rest', async () => {
    const text = await gatheredText('2031-01-02', new Set(['AWeber']))
    expect(text).toContain(`GATHERED = '2031-01-02'`)
    expect(text).toContain(`UniSender: '${services.find(({ name }) => name === 'UniSender')?.seen}'`)
    expect(text).not.toContain('AWeber')
    expect(await gatheredText('2031-01-02', new Set(['AWeber']))).toBe(text)
  })

  it('in the repository are written as `npm run trackers` writes them', async () => {
    const named = new Set(services.map(({ name }) => name).filter((name) => !(name in seenBefore)))
    expect(await gatheredText(GATHERED, named)).toBe(readFileSync(GATHERED_FILE, 'utf8'))
  })

  it('name services that there are', () => {
    const names = new Set(services.map(({ name }) => name))
    expect(Object.keys(seenBefore).filter((name) => !names.has(name))).toEqual([])
  })
})

it('no filter is left out twice', () => {
  const filters = leftOut.flatMap((some) => some.filters)
  expect(new Set(filters).size).toBe(filters.length)
})

it('no two lists have one name in a folder', () => {
  expect(new Set(lists.map(({ file }) => file)).size).toBe(lists.length)
})
