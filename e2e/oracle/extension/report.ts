/** The event by which both worlds of the extension tell the test what their library saw. */
const SIGHT = 'oracle-sight'

export type Library = 'inboxsdk' | 'gmail-js'

/** Tells the test what a library saw. */
export function report(by: Library, what: string, detail: Record<string, unknown> = {}): void {
  document.dispatchEvent(new CustomEvent(SIGHT, { detail: JSON.stringify({ by, what, detail }) }))
}

/** Reports what `look` gives, or that it failed and how. */
export async function reportOf(
  by: Library,
  what: string,
  look: () => Record<string, unknown> | Promise<Record<string, unknown>>,
): Promise<void> {
  try {
    report(by, what, await look())
  } catch (error) {
    report(by, 'failed', { at: what, error: String(error) })
  }
}
