import type { Service } from './service.ts'

/** What is written down of a service by hand: its kind is the file's, the day is in `gathered.ts`. */
export type Entry = Omit<Service, 'kind' | 'seen'>
