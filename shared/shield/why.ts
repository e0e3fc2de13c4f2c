import type { Finding } from './judge.ts'
import type { Sign } from './look.ts'

/**
 * @returns a sentence in English that says why an image is taken for a tracker, or for none
 */
export function whyInEnglish(finding: Finding | undefined): string {
  if (!finding) return 'Nothing about it says that it is there for more than to be seen.'
  const { service, signs } = finding
  const seen = signs.map((sign) => SIGNS[sign]).join(', ')
  if (service === undefined) return `It looks like one: ${seen}.`
  return `Its address is that of ${service}’s images that tell of an open${seen === '' ? '' : `; ${seen}`}.`
}

const SIGNS: Record<Sign, string> = {
  tiny: 'it is drawn too small to be seen',
  hidden: 'it is hidden',
  'hidden-around': 'what stands around it hides it',
  id: 'its address names one reader or one mail',
  'telling-address': 'its address speaks of opening or tracking',
  'no-picture': 'its address is no picture’s',
}
