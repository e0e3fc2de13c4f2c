import { publicAddressProblem } from '../shared/address.ts'
import type { Obstacle } from './messages.ts'
import type { Paired } from './store/index.ts'

/** @returns why nothing goes into mails at present, or undefined where it does */
export function obstacleOf(paired: Paired | undefined): Obstacle | undefined {
  if (!paired) return 'not-paired'
  return paired.revoked ? 'revoked' : publicAddressProblem(paired.publicUrl)
}
