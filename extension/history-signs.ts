import type { HistoryKind } from './messages.ts'

/** Each kind of row in a mail's history has a sign of its own: they differ in shape, not in colour alone. */
export const SIGNS: Record<HistoryKind, readonly string[]> = {
  sent: ['M4 10h11', 'M10.5 5.5L15 10l-4.5 4.5'],
  recipient: ['M1.5 10.5l3.5 3.5L12 6.5', 'M9 13l1.2 1L17.5 6.5'],
  unsure: ['M7.2 7.6a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.2', 'M10 15.2v.1'],
  machine: ['M5.5 5.5l9 9', 'M14.5 5.5l-9 9'],
  sender: ['M10 9.6a2.9 2.9 0 1 0-.01 0', 'M4.6 16c.4-2.6 2.6-4 5.4-4s5 1.4 5.4 4'],
  answer: ['M8.5 5L4 9.5 8.5 14', 'M4.5 9.5H11a4.5 4.5 0 0 1 4.5 4.5v1'],
  reminder: ['M10 5.5V10l3 2'],
  more: ['M5 10v.1', 'M10 10v.1', 'M15 10v.1'],
}
