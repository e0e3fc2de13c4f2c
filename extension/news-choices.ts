import * as v from 'valibot'

const choice = v.exactOptional(v.boolean())

/** What the user has chosen; the rest is as it is without. */
export const NewsChoices = v.object({ read: choice, revived: choice, hot: choice, clicked: choice })
export type NewsChoices = v.InferOutput<typeof NewsChoices>

/**
 * What is told of one mail: as of all, but for the kinds that were chosen for it; every read and click, whatever else
 * is set; or nothing at all, no reminder either.
 */
export const TellOf = v.object({ how: v.picklist(['as-usual', 'watch', 'mute']), kinds: NewsChoices })
export type TellOf = v.InferOutput<typeof TellOf>
