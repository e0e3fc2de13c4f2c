import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { iconOf } from './icons.ts'
import { ROOT } from './run-program.ts'

const FOLDER = join(ROOT, 'extension/public/icons')

it.each([16, 32, 48, 128])('the icon of %i pixels has that size', (size) => {
  const png = readFileSync(join(FOLDER, `${size}.png`))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
})

it('small icons fill their square, and the smallest has thicker lines', () => {
  const picture = readFileSync(join(ROOT, 'extension/icon.svg'), 'utf8')
  expect(iconOf(picture, 128)).toBe(picture)
  expect(iconOf(picture, 32)).toContain('viewBox="6 6 116 116"')
  expect(iconOf(picture, 16)).toContain('stroke-width="12.5"')
})
