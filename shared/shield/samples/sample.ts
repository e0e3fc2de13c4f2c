/** An image as it stood in a real mail. */
export interface ImageSample {
  /** The address as the mail had it, or as a mail service's proxy gave it, without character references. */
  src: string
  /** The image's other attributes; names in lower case. */
  attributes?: Readonly<Record<string, string>>
  /** Whether an element around it hides it, by attribute or style. */
  isHiddenAround?: true
  /** Whose tracker it is, as far as that is known. */
  service?: string
  /**
   * Where it was found: the address of a public page, issue or repository's file; a package's name, version and file
   * (`npm:…`, `debian:…`); or `text:` and a number for a mail in a public repository of which only the text was at hand:
   * those of one number stood in the same file.
   */
  source: string
}
