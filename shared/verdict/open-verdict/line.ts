import * as v from 'valibot'
import { factsOfHeaders } from '../facts.ts'
import type { Facts, Nearby } from '../facts.ts'
import { judge } from '../index.ts'
import type { Verdict } from '../index.ts'
import { ownerOf } from '../networks/index.ts'
import type { NetworkTable } from '../networks/index.ts'

const absent = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema))

const Seconds = v.pipe(v.number(), v.finite())

const AsNumber = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform((asn) => Number(String(asn).replace(/^AS/i, ''))),
  v.integer('asn is the number of an autonomous system, as in 15169.'),
  v.minValue(0),
)

/** One fetch, as a line of the command's input tells it. What is null counts as not said. */
export const Fetch = v.object({
  /** Handed back as it came. */
  id: v.optional(v.unknown()),
  /** What was fetched; the pixel unless said otherwise. */
  kind: absent(v.picklist(['open', 'link'])),
  method: absent(v.string()),
  /** What the program calls itself; the header of that name serves as well. */
  userAgent: absent(v.string()),
  /** The request's headers, names in any case. */
  headers: absent(v.record(v.string(), v.unknown())),
  /** Seconds from the expected delivery to the fetch; not said: no rule of time applies. */
  secondsSinceSend: absent(Seconds),
  ip: absent(v.string()),
  asn: absent(AsNumber),
  asOrg: absent(v.string()),
  /** When the sender looked at the mail, in seconds since sending as above. */
  ownViews: absent(v.array(Seconds)),
  recipientDomains: absent(v.array(v.string())),
  /** What else happened to the same mail at about the same time. */
  nearby: absent(
    v.object({
      inMinute: v.optional(v.number()),
      linksAtOnce: v.optional(v.number()),
      askedFirst: v.optional(v.boolean()),
      others: v.optional(v.number()),
      wasMachine: v.optional(v.boolean()),
    }),
  ),
})
export type Fetch = v.InferOutput<typeof Fetch>

/** What a line of the output says: a verdict, or why there is none. */
export type Judged = ({ id?: unknown } & Verdict) | { id?: unknown; error: string }

/**
 * Judges one line of the command's input.
 * @param line a JSON object, see {@link Fetch}
 * @param table who owns which addresses; without it less is known
 */
export function judgeLine(line: string, table: NetworkTable | undefined): Judged {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return {
      error: 'This line is not JSON: write one object a line, as in {"method": "GET", "userAgent": "…"}.',
    }
  }
  const id = typeof value === 'object' && value !== null && 'id' in value ? { id: value.id } : {}
  const fetch = v.safeParse(Fetch, value)
  if (fetch.success) return { ...id, ...judge(factsOf(fetch.output, table)) }
  const [issue] = fetch.issues
  return { ...id, error: [v.getDotPath(issue), issue.message].filter(Boolean).join(': ') }
}

/** @returns the facts of a fetch, as the rules take them */
export function factsOf(fetch: Fetch, table: NetworkTable | undefined): Facts {
  const { kind, method, userAgent, ip, asn, asOrg } = fetch
  const headers = new Map(
    Object.entries(fetch.headers ?? {}).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name.toLowerCase(), String(value)]],
    ),
  )
  if (userAgent !== null && userAgent !== undefined) headers.set('user-agent', userAgent)
  const owner = ownerOf({ ip: ip ?? undefined, asn: asn ?? undefined, asOrg: asOrg ?? undefined }, table)
  const since = fetch.secondsSinceSend ?? NaN
  const nearest = (fetch.ownViews ?? [])
    .map((view) => since - view)
    .reduce<number | undefined>((one, other) => {
      return one !== undefined && Math.abs(one) <= Math.abs(other) ? one : other
    }, undefined)
  const domains = fetch.recipientDomains?.map((domain) => domain.toLowerCase().replace(/^.*@/, ''))
  return {
    ...(kind === 'link' ? { kind } : {}),
    method: (method ?? 'GET').toUpperCase(),
    ...factsOfHeaders((name) => headers.get(name)),
    ...(headers.has('x-forwarded-for') || headers.has('forwarded') ? { isForwarded: true } : {}),
    sinceSending: since * 1_000,
    ...(nearest === undefined ? {} : { sinceOwnView: nearest * 1_000 }),
    ...(owner ? { network: owner.network } : {}),
    ...(owner?.owner ? { networkOwner: owner.owner } : {}),
    ...(fetch.nearby ? { nearby: fetch.nearby satisfies Nearby } : {}),
    ...(domains ? { recipientDomains: domains } : {}),
  }
}
