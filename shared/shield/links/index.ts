export { cleanLink, trackedLink } from './clean-link.ts'
export type { CleanLink } from './clean-link.ts'
