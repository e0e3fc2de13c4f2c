import { circumstances } from './samples/circumstances.ts'
import { machines } from './samples/machines.ts'
import { readers } from './samples/readers.ts'
import type { Sample } from './samples/sample.ts'

export type { Sample } from './samples/sample.ts'

/** Every sample meets every rule, in order: the one named must be the first that applies. */
export const samples: readonly Sample[] = [...readers, ...machines, ...circumstances]
