import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../backend/pages/why/en.ts'
import { ru } from '../backend/pages/why/ru.ts'

const LOCALES = join(import.meta.dirname, '../extension/public/_locales')

function shieldSays(language: string): string[] {
  const texts: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'),
  )
  return Object.keys(texts)
    .filter((key) => /^no_images_(?!title|intro)/.test(key))
    .flatMap((key) => texts[key]?.message.split('\n') ?? [])
}

describe('how to load no images', () => {
  it.each([
    ['en', en],
    ['ru', ru],
  ] as const)('is said to recipients and by the shield in the same words: %s', (language, words) => {
    const toRecipients = words.blocking.programs.flatMap(({ program, note, ways }) => [
      program,
      ...(note === undefined ? [] : [note]),
      ...ways.flatMap(({ where, steps }) => [where, ...steps]),
    ])
    expect(toRecipients.length).toBeGreaterThan(30)
    expect(shieldSays(language).toSorted()).toEqual(toRecipients.toSorted())
  })
})
