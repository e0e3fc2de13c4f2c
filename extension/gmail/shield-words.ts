import { counted, say } from '../words.ts'
import type { ShieldLook } from './shield-picture.ts'
import type { ShieldFound } from './shield-shown.ts'

/** Which look a message's chip has; undefined where there is nothing to say. */
export function lookOf({ isAllowed, trackers, links }: ShieldFound): ShieldLook | undefined {
  if (trackers.length === 0) return links.some(({ service }) => service !== undefined) ? 'links' : undefined
  if (isAllowed) return 'allowed'
  return trackers.every(({ stopped }) => stopped) ? 'stopped' : 'fetched'
}

/** What the shield did to a message, in a sentence: “2 trackers stopped: HubSpot, Mailchimp”. */
export function sentenceOfShield({ isAllowed, trackers, links }: ShieldFound): string {
  if (trackers.length === 0) {
    const tracked = links.filter(({ service }) => service !== undefined)
    return withNames(counted('shield_links', tracked.length), tracked)
  }
  if (isAllowed) return withNames(counted('shield_allowed', trackers.length), trackers)
  const stopped = trackers.filter((tracker) => tracker.stopped)
  const fetched = trackers.filter((tracker) => !tracker.stopped)
  return [
    ...(stopped.length > 0 ? [withNames(counted('shield_stopped', stopped.length), stopped)] : []),
    ...(fetched.length > 0 ? [withNames(counted('shield_fetched', fetched.length), fetched)] : []),
  ].join(say('shield_and'))

  function withNames(sentence: string, found: readonly { service?: string }[]): string {
    const names = [...new Set(found.flatMap(({ service }) => service ?? []))]
    return names.length > 0 ? say('shield_with_names', sentence, names.join(', ')) : sentence
  }
}
