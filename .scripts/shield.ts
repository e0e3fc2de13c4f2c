// `npm run -s shield`: says of images in mails whether they tell their sender of an open. Reads one JSON object per
// line, `{"id"?: any, "src": "…", "attrs"?: {"width": "1", …} or "width=1 …"}`, and prints for each
// `{"id", "tracker", "service"?, "why"}`.
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { decoded, tagsOf } from '../shared/html-tags.ts'
import { judgeImage } from '../shared/shield/judge.ts'
import { whyInEnglish } from '../shared/shield/why.ts'
import { isMain } from './run-program.ts'

const Value = v.nullish(v.union([v.string(), v.number(), v.boolean()]))
const Line = v.object({
  id: v.optional(v.unknown()),
  src: v.string(),
  attrs: v.nullish(v.union([v.string(), v.record(v.string(), Value)])),
})

/** @returns the answer to one line, as JSON; a line that is none of the form gets its `error` */
export function answerTo(line: string): string {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    return JSON.stringify({ error: 'This is no JSON.' })
  }
  const image = v.safeParse(Line, given)
  if (!image.success) return JSON.stringify({ error: v.summarize(image.issues) })
  const { id, src, attrs } = image.output
  const finding = judgeImage({ src: decoded(src) ?? src, attributes: attributesOf(attrs ?? {}) })
  return JSON.stringify({
    ...(id === undefined ? {} : { id }),
    tracker: finding !== undefined,
    ...(finding?.service === undefined ? {} : { service: finding.service }),
    why: whyInEnglish(finding),
  })
}

/** HTML's own way of writing attributes is taken as well; one that is switched off is none. */
function attributesOf(given: NonNullable<v.InferOutput<typeof Line>['attrs']>): Record<string, string> {
  if (typeof given === 'string') {
    const [image] = tagsOf(`<img ${given}>`)
    return Object.fromEntries(
      (image?.attributes ?? []).map(({ name, raw }) => [name, decoded(raw) ?? raw]).toReversed(),
    )
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, string][] =>
      value === null || value === undefined || value === false
        ? []
        : [[name.toLowerCase(), value === true ? '' : String(value)]],
    ),
  )
}

if (isMain(import.meta.filename)) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') console.log(answerTo(line))
  }
}
