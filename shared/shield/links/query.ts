/** An address, cut where its query begins and ends; put together again, it is the same text. */
export interface Cut {
  before: string
  /** Parameters as they stand there. */
  parameters: string[]
  /** From the `#`. */
  after: string
}

export function cut(address: string): Cut {
  const hash = address.indexOf('#')
  const whole = hash < 0 ? address : address.slice(0, hash)
  const after = hash < 0 ? '' : address.slice(hash)
  const mark = whole.indexOf('?')
  if (mark < 0) return { before: whole, parameters: [], after }
  return { before: whole.slice(0, mark), parameters: whole.slice(mark + 1).split('&'), after }
}

export function whole({ before, parameters, after }: Cut): string {
  return before + (parameters.length > 0 ? `?${parameters.join('&')}` : '') + after
}

/** @returns a parameter's name in lower case */
export function nameOf(parameter: string): string {
  return (decoded(parameter.split('=', 1)[0] ?? '') ?? '').toLowerCase()
}

/** @returns a parameter's value as it is written */
export function valueOf(parameters: readonly string[], name: string): string | undefined {
  const found = parameters.find((parameter) => nameOf(parameter) === name && parameter.includes('='))
  return found?.slice(found.indexOf('=') + 1)
}

/** @returns undefined where an escape is broken */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
