/** How to have a mail program load no images from outside. */
export interface Blocking {
  program: string
  /** What is worth knowing before. */
  note?: string
  /** Where it runs, and what to do there. The extension's page on its shield says the same. */
  ways: readonly { where: string; steps: readonly string[] }[]
}

/** Everything that the pages for recipients say, in one language. */
export interface WhyWords {
  /** What the link to the other language is for. */
  navigation: string

  tracked: {
    title: string
    lead: string
    counted: string
    /** @param more there are more: no more are counted */
    fetched(opens: number, more: boolean): string
    followed(clicks: number, more: boolean): string
    together: string
    stop: string
    whatStopDoes: readonly string[]
    button: string
  }
  ended: { title: string; paragraphs: readonly string[] }
  tooMany: { title: string; paragraphs: readonly string[] }
  unknown: { title: string; paragraphs: readonly string[] }
  root: { title: string; paragraphs: readonly string[] }

  lookUp: {
    title: string
    label: string
    /** What stands before the beginning of such addresses. */
    begins: string
    hint: string
    button: string
    error: string
  }

  sight: {
    title: string
    seen: string
    sees: readonly string[]
    unseen: string
    doesNotSee: readonly string[]
    others: readonly string[]
  }

  kept: {
    title: string
    /** What, and for how long. */
    rows: readonly (readonly [what: string, howLong: string])[]
    backups: string
  }

  blocking: {
    title: string
    intro: string
    programs: readonly Blocking[]
    blockers: string
    /** What stands before the mark, and between it and the path. */
    marked: string
    orAddress: string
  }
}
