import { describe, expect, it } from 'vitest'
import { checksums, differences } from './checksums.ts'

const A = 'a'.repeat(64)
const B = 'b'.repeat(64)
const packed = (sums: Record<string, string>) =>
  Object.entries(sums).map(([name, sha256]) => ({ name, sha256 }))

const CLAIMED = `Doublecheck 1.2.3\n\n${checksums(packed({ 'chrome.zip': A, 'firefox.zip': B }))}`

describe('the sums of what was packed', () => {
  it('are written as sha256sum reads them', () => {
    expect(checksums(packed({ 'chrome.zip': A, 'firefox.zip': B }))).toBe(
      `${A}  chrome.zip\n${B}  firefox.zip\n`,
    )
  })

  it('agree where every file has the same bytes', () => {
    expect(differences(CLAIMED, packed({ 'firefox.zip': B, 'chrome.zip': A }))).toEqual([])
  })

  it('tell a file that has others, one that is missing, and one too many', () => {
    expect(differences(CLAIMED, packed({ 'chrome.zip': B, 'edge.zip': A }))).toEqual([
      `chrome.zip is ${B} here and ${A} there.`,
      'edge.zip has no sum there.',
      'firefox.zip was not packed here.',
    ])
  })
})
