import type { Service } from './service.ts'

/**
 * What is written down of a service by hand: its kind is the file's, the day is in `gathered.ts` unless it stands here,
 * as it does where no list names the service and its sources were read on another day.
 */
export type Entry = Omit<Service, 'kind' | 'seen'> & { seen?: string }
