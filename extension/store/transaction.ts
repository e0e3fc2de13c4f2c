import type { IDBPTransaction } from 'idb'
import type { Schema } from './index.ts'

/** Everything that a mail's status hangs on, and all that follows from it. */
export const TABLES = [
  'mails',
  'events',
  'notices',
  'settings',
  'withdrawn',
  'silences',
  'elsewhere',
  'notes',
  'erased',
] as const

export type Transaction = IDBPTransaction<Schema, typeof TABLES, 'readwrite'>
