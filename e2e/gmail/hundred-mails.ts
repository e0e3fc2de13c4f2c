import type { Lab, LabAccount } from './lab.ts'

const OTHERS = [
  'Ana Castro <ana@example.net>',
  'Bob Ferreira <bob@example.net>',
  'Chen Wei <chen@example.com>',
  'Dita Novak <dita@example.org>',
  'Emeka Obi <emeka@example.net>',
  'Farida Haddad <farida@example.com>',
]
const SUBJECTS = [
  'The plan for spring',
  'Your invoice',
  'Lunch on Thursday?',
  'Notes from the call',
  'Draft of the contract',
  'A question about the garden',
  'Train tickets',
  'Photos of the workshop',
]
const LINES = [
  'Here is what we talked about, with the numbers that were missing.',
  'Could you have a look and tell me by Friday?',
  'Thanks for the quick answer; I will bring it along.',
  'It is all in the second paragraph, the rest can wait.',
]
/** How many mails a conversation between the two has at most. */
const LONGEST = 7
const BETWEEN_MAILS = 5 * 3_600_000

/**
 * Puts a hundred mails of the last three weeks into the mailboxes of two accounts: received ones, sent ones, and
 * conversations between the two. `setClock` says what time it is for each.
 */
export function deliverHundredMails(
  lab: Lab,
  me: LabAccount,
  other: LabAccount,
  setClock: (time: number) => void,
): void {
  const end = Date.now()
  for (let i = 0; i < 100; i += 1) {
    setClock(end - (100 - i) * BETWEEN_MAILS)
    if (i === 92) for (const { address } of [me, other]) lab.markRead(address)
    const stranger = pick(OTHERS, i * 5)
    const mail = { subject: `${pick(SUBJECTS, i * 3)} (${i + 1})`, html: paragraphs(i) }
    if (i % 4 === 0) lab.sendFromPhone({ from: me.address, to: [stranger], ...mail })
    else if (i % 4 === 1) answerOrWrite(lab, i % 8 === 1 ? me : other, i % 8 === 1 ? other : me, mail)
    else lab.deliver({ from: stranger, to: i % 10 === 3 ? other.address : me.address, ...mail })
  }
}

/** The newest mail that `from` has of `to` is answered, so that conversations grow. */
function answerOrWrite(
  lab: Lab,
  from: LabAccount,
  to: LabAccount,
  mail: { subject: string; html: string },
): void {
  const known = lab.mailsOf(from.address)
  const answered = known.find(
    ({ from: writer, threadId }) =>
      writer === to.address && known.filter((other) => other.threadId === threadId).length < LONGEST,
  )
  const written = { from: from.address, to: [to.address], ...mail }
  if (!answered) lab.sendFromPhone(written)
  else
    lab.sendFromPhone({
      ...written,
      subject: `Re: ${answered.subject.replace(/^Re: /, '')}`,
      answers: answered.messageId,
    })
}

function paragraphs(seed: number): string {
  return `<div dir="ltr"><p>${pick(LINES, seed)}</p><p>${pick(LINES, seed + 1)}</p></div>`
}

function pick(from: readonly string[], index: number): string {
  return from[index % from.length] ?? ''
}
