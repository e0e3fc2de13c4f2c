import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import project from '../package.json' with { type: 'json' }
import { ROOT } from './run-program.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** The texts in boxes, by the headings above them. */
function boxesOf(path: string): Record<string, string> {
  const boxes = read(path).matchAll(/^## (.+)\n(?:(?!^## )[^])*?^```text\n([^]*?)\n```$/gm)
  return Object.fromEntries([...boxes].map(([, heading = '', text = '']) => [heading, text]))
}

describe.each(['en', 'ru'])('the store texts in %s', (language) => {
  const boxes = boxesOf(`docs/stores/listing.${language}.md`)
  const { name, description }: Record<string, { message: string }> = JSON.parse(
    read(`extension/public/_locales/${language}/messages.json`),
  )

  it('call the extension and sum it up as its package does, which Chrome and Edge show', () => {
    expect([boxes['Name'], boxes['Summary']]).toEqual([name?.message, description?.message])
  })

  // Of each the least that a store takes: Edge takes names of 45 characters, descriptions of 250 to 10,000.
  it.each([
    ['Name', 1, 45],
    ['Summary', 50, 132],
    ['Summary for addons.mozilla.org', 50, 250],
    ['Description', 250, 10_000],
  ])('are as long as the stores allow: %s', (heading, least, most) => {
    const { length } = boxes[heading] ?? ''
    expect(length).toBeGreaterThanOrEqual(least)
    expect(length).toBeLessThanOrEqual(most)
  })

  it('say what it cannot know before they say what it does', () => {
    const headings = (boxes['Description'] ?? '').split('\n').filter((line) => /^[\p{Lu} ]+$/u.test(line))
    expect(headings).toHaveLength(5)
    expect(headings[0]).toMatch(/CANNOT KNOW|НЕ МОЖЕТ ЗНАТЬ/)
  })

  it('are plain text, which is all that Chrome and Edge show', () => {
    expect(boxes['Description']).not.toMatch(/\*\*|^#|^- |\]\(|<\w/m)
  })

  it('give Edge at most seven search terms of 30 characters, and 21 words', () => {
    const terms = (boxes['Search terms'] ?? '').split('\n')
    expect(terms.length).toBeLessThanOrEqual(7)
    expect(Math.max(...terms.map((term) => term.length))).toBeLessThanOrEqual(30)
    expect(terms.flatMap((term) => term.split(' ')).length).toBeLessThanOrEqual(21)
  })
})

describe('the privacy policy', () => {
  const names = readdirSync(join(ROOT, 'extension'), { recursive: true, encoding: 'utf8' })
  const sources = names.filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  const textOf = (name: string) => read(`extension/${name}`)

  it.each(['privacy-policy.md', 'privacy-policy.ru.md'])(
    'names each request to the endpoint, and none that is not made: %s',
    (file) => {
      const policy = read(`docs/stores/${file}`)
      const asked = sources.flatMap((name) => {
        const text = textOf(name).replaceAll(/\$\{[^}]*\}/g, '<id>')
        return [...text.matchAll(/(?:<id>|['"`])(\/v1\/[\w/<>]+|\/healthz)/g)].map(([, path = '']) => path)
      })
      const told = [...policy.matchAll(/`(\/v1\/[\w/<>]+|\/healthz)`/g)].map(([, path = '']) => path)
      expect([...new Set(told)].toSorted()).toEqual([...new Set(asked)].toSorted())
    },
  )

  it('speaks of all that can send anything', () => {
    const means =
      /(?<![\w.])(?:(?:globalThis|self|window)\.)?fetch\(|new (?:\w+\.)?(?:WebSocket|EventSource|XMLHttpRequest|Image)\b|sendBeacon/
    expect(sources.filter((name) => means.test(textOf(name))).toSorted()).toEqual([
      'background/connection.ts',
      'background/endpoint.ts',
      // The test mail's own image.
      'background/test-mail.ts',
      // Texts that are part of the package.
      'chosen-words.ts',
    ])
  })
})

describe('the README of the source archive', () => {
  const readme = read('docs/stores/source.md')

  it('names the Node that is used', () => {
    expect(readme).toContain(`runs on Node ${project.optionalDependencies.node}`)
  })

  it('names each library in the package, and no other', () => {
    const code = readdirSync(join(ROOT, 'extension'), { recursive: true, encoding: 'utf8' })
    const shared = readdirSync(join(ROOT, 'shared'), { recursive: true, encoding: 'utf8' })
    const sources = [...code.map((name) => `extension/${name}`), ...shared.map((name) => `shared/${name}`)]
    const imports = /^import (?!type\b)(?:[^']*? from )?'(@[\w-]+\/[\w-]+|\w[\w-]*)/gm
    const used = sources
      .filter(
        (path) => /\.tsx?$/.test(path) && !/\.test\.|\.config\.|samples|open-verdict|networks\//.test(path),
      )
      .flatMap((path) => [...read(path).matchAll(imports)])
      .map(([, name = '']) => name)
    const [, list = ''] = /^.*Third-party libraries in the package, unmodified: (.+?);/m.exec(readme) ?? []
    const named = list.replace(' with its parts', '').split(/, | and /)
    expect(named.toSorted()).toEqual([...new Set(used)].toSorted())
  })
})
