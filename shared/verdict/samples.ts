import { aiFetchers } from './samples/ai-fetchers.ts'
import { chatPreviews } from './samples/chat-previews.ts'
import { circumstances } from './samples/circumstances.ts'
import { gateways } from './samples/gateways.ts'
import { hard } from './samples/hard.ts'
import { libraries } from './samples/libraries.ts'
import { machines } from './samples/machines.ts'
import { mailPrograms } from './samples/mail-programs.ts'
import { readers } from './samples/readers.ts'
import type { Sample } from './samples/sample.ts'
import { webmail } from './samples/webmail.ts'

export type { Sample } from './samples/sample.ts'

/** Every sample meets every rule, in order: the one named must be the first that applies. */
export const samples: readonly Sample[] = [
  ...readers,
  ...mailPrograms,
  ...webmail,
  ...machines,
  ...gateways,
  ...chatPreviews,
  ...aiFetchers,
  ...libraries,
  ...hard,
  ...circumstances,
]
