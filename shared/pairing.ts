import { isLoopback } from './address.ts'

/** A pairing string's two halves. */
export interface Pairing {
  /** The endpoint's address, without a slash at its end. */
  endpoint: string
  /** As it is compared: lower case, no dashes. */
  setupCode: string
}

/** What is wrong with a pasted pairing string: the key of its text in every language. */
export type PairingProblem = 'empty' | 'no-address' | 'no-code' | 'code-too-short' | 'plain-http'

const LEAST_CODE = 16

/**
 * Reads `<url>#<setup code>`, as `npm start` prints it.
 * @param text what a person pasted; blanks around it do not matter
 */
export function parsePairing(text: string): Pairing | { problem: PairingProblem } {
  const pasted = text.trim()
  if (!pasted) return { problem: 'empty' }
  const parts = /^(https?):\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?\/?(?:#(\S*))?$/i.exec(pasted)
  const [scheme, host] = [parts?.[1]?.toLowerCase(), parts?.[2]?.toLowerCase()]
  if (!scheme || !host) return { problem: 'no-address' }
  const code = normalSetupCode(parts?.[4] ?? '')
  if (!code) return { problem: 'no-code' }
  if (code.length < LEAST_CODE) return { problem: 'code-too-short' }
  if (scheme === 'http' && !isLoopback(host)) return { problem: 'plain-http' }
  return { endpoint: `${scheme}://${host}${parts?.[3] ?? ''}`, setupCode: code }
}

/** The one spelling in which setup codes are compared: people may write dashes and capitals as they like. */
export function normalSetupCode(code: string): string {
  return code.replaceAll('-', '').trim().toLowerCase()
}

/** Whether a setup code that a person chose has the length of 80 bits in base32. */
export function isLongEnough(code: string): boolean {
  return normalSetupCode(code).length >= LEAST_CODE
}
