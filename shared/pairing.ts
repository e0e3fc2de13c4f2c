import { isLoopback } from './address.ts'

/**
 * A pairing string's two halves: the endpoint's address, without a slash at its end, and a code as it is compared
 * (lower case, no dashes): one that makes a mailbox, or one that joins another browser's.
 */
export type Pairing = { endpoint: string; setupCode: string } | { endpoint: string; joinCode: string }

/** What is wrong with a pasted pairing string: the key of its text in every language. */
export type PairingProblem = 'empty' | 'no-address' | 'no-code' | 'code-too-short' | 'plain-http'

const LEAST_CODE = 16
/** A colon stands in no setup code, not even in one of the owner's choice. */
const JOIN_MARK = 'join:'

/** @returns what to paste into a browser that is to join: `<url>#join:<code>` */
export function joinString(endpoint: string, joinCode: string): string {
  return `${endpoint}#${JOIN_MARK}${joinCode}`
}

/**
 * Reads `<url>#<setup code>`, as `npm start` prints it, or `<url>#join:<join code>`, as a paired browser shows it.
 * @param text what a person pasted; blanks around it do not matter
 */
export function parsePairing(text: string): Pairing | { problem: PairingProblem } {
  const pasted = text.trim()
  if (!pasted) return { problem: 'empty' }
  const parts = /^(https?):\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?\/?(?:#(\S*))?$/i.exec(pasted)
  const [scheme, host] = [parts?.[1]?.toLowerCase(), parts?.[2]?.toLowerCase()]
  if (!scheme || !host) return { problem: 'no-address' }
  const written = (parts?.[4] ?? '').toLowerCase()
  const joins = written.startsWith(JOIN_MARK)
  const code = normalSetupCode(joins ? written.slice(JOIN_MARK.length) : written)
  if (!code) return { problem: 'no-code' }
  if (code.length < LEAST_CODE) return { problem: 'code-too-short' }
  if (scheme === 'http' && !isLoopback(host)) return { problem: 'plain-http' }
  const endpoint = `${scheme}://${host}${parts?.[3] ?? ''}`
  return joins ? { endpoint, joinCode: code } : { endpoint, setupCode: code }
}

/** The one spelling in which codes are compared: people may write dashes and capitals as they like. */
export function normalSetupCode(code: string): string {
  return code.replaceAll('-', '').trim().toLowerCase()
}

/** Whether a setup code that a person chose has the length of 80 bits in base32. */
export function isLongEnough(code: string): boolean {
  return normalSetupCode(code).length >= LEAST_CODE
}
