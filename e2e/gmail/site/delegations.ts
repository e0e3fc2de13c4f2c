/** Who may open whose mailbox besides their own, and the ids under which those mailboxes are addressed. */
export class Delegations {
  readonly #readers = new Map<string, Set<string>>()

  constructor(accounts: { address: string; delegates?: string[] }[]) {
    for (const { address, delegates = [] } of accounts) {
      this.#readers.set(address.toLowerCase(), new Set(delegates.map((reader) => reader.toLowerCase())))
    }
  }

  /** What stands for a mailbox in the address: `/mail/u/0/d/<id>/`. */
  idOf(address: string): string {
    return `AEoRXR${Buffer.from(address.toLowerCase()).toString('base64url')}`
  }

  /** The mailbox that an id stands for, if `reader` may open it. */
  mailboxOf(id: string, reader: string): string | undefined {
    const entries = [...this.#readers]
    return entries.find(
      ([address, readers]) => this.idOf(address) === id && readers.has(reader.toLowerCase()),
    )?.[0]
  }
}
