import { say } from './words.ts'

/** @returns how many mails count otherwise since the rules got better, in a sentence */
export function improvementWords({ fell, rose }: { fell: number; rose: number }): string {
  if (rose === 0) return say('rules_better_fell', String(fell))
  if (fell === 0) return say('rules_better_rose', String(rose))
  return say('rules_better_both', String(fell), String(rose))
}
