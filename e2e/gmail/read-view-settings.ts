import { defaultView } from './view-settings.ts'
import type { ViewSettings } from './view-settings.ts'

/** Reads `theme=dark sections=true`. @returns the settings, or what is wrong with the words */
export function readViewSettings(words: readonly string[]): Partial<ViewSettings> | string {
  const known = Object.entries(defaultView())
  const read: Record<string, string | number | boolean> = {}
  for (const word of words) {
    const [name = '', value = ''] = word.split('=')
    const usual = known.find(([candidate]) => candidate === name)?.[1]
    if (usual === undefined || value === '') {
      return `"${word}" is no setting; there are: ${known.map(([key, kept]) => `${key}=${kept}`).join(' ')}`
    }
    if (typeof usual === 'boolean') read[name] = value === 'true'
    else if (typeof usual === 'number') read[name] = Number(value)
    else read[name] = value
  }
  return read
}
