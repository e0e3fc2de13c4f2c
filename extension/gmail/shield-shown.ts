import type { LinkFound, ShieldJudgement, Tracker } from '../messages.ts'

/** What is known of a message that the shield looked at. */
export interface ShieldFound extends Pick<ShieldJudgement, 'isAllowed' | 'allowed'> {
  trackers: Tracker[]
  links: ShieldLinkFound[]
}

/** A link that can be opened clean. */
export interface ShieldLinkFound extends Pick<LinkFound, 'service' | 'target'> {
  /** What it says in the mail; '' where it says nothing. */
  text: string
  /** It leads to the service all the same: that alone knows where from there. */
  isCounted: boolean
}

/** What the card beside the chip shows and changes. */
export interface ShownShield {
  /** The sender's address. */
  sender: string
  found: ShieldFound
  /**
   * Lets the message's images through, or all of its sender's, or neither.
   * @returns how it is then; undefined where that could not be kept
   */
  allow(what: 'message' | 'sender' | 'neither'): Promise<ShieldFound | undefined>
}
