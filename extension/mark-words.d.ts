import type { MarkOfConversation } from './messages.ts'
/** @returns the sentence for a mark: what it is, how often, when last */
export declare function sentenceOf({ status, recipients, scheduledFor }: MarkOfConversation): string
/** A moment in the user's own words and time zone. */
export declare function moment(time: number): string
