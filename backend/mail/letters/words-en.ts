import type { Sentence } from './blocks.ts'
import { isOfLastDays } from './moments.ts'
import type { Moment } from './moments.ts'
import type { Happened, Named, Words } from './words.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const TIMES = { one: 'time', other: 'times' }
const plural = new Intl.PluralRules('en')

export const english: Words = {
  readHeadline: (mail) => [...short(mail), ' was read'],
  clickedHeadline: (mail) => ['A link in ', ...short(mail, 'a'), ' was followed'],
  reminderHeadline: (mail, missing) => [...short(mail), ` has not been ${PARTICIPLE[missing]} yet`],
  newsOf: (mail) => ['News of ', ...short(mail, 'a')],
  newsOfSeveral: (mails) => [`News of ${mails} mails`],

  read: (mail, happened) => [...whole(mail), ` was read ${often(happened)}.`],
  clicked: (mail, happened, target) => [
    ...(target === undefined ? ['A link'] : ['The link ', { given: target }]),
    ' in ',
    ...whole(mail, 'a'),
    ` was followed ${often(happened)}.`,
  ],
  reminder: (mail, missing) => [...whole(mail), ` has not been ${PARTICIPLE[missing]} yet.`],

  digestHeadline: (weekday, date) => [`Your mails on ${WEEKDAYS[weekday] ?? ''}, ${date}`],
  digestRead: 'Read',
  digestWaiting: 'Not read yet',
  digestReminders: 'Reminders',
  digestEmpty: 'Nothing was read on this day, and nothing waits.',
  readItem: (mail, { first, times }, clicked) => [
    ...item(mail),
    ': ',
    times > 0 ? `read ${often({ first, times })}` : '',
    times > 0 && clicked ? '; ' : '',
    clicked ? `a link was followed${times > 0 ? '' : ` ${when(first)}`}` : '',
  ],
  waitingItem: item,
  reminderItem: (mail, missing) => [...item(mail), `: not ${PARTICIPLE[missing]} yet`],
  andMore: (count) => `and ${count} more`,

  testHeadline: 'A test of Doublecheck’s alerts',
  test: 'This is the test mail that you asked for: alerts reach this address.',

  confirmationHeadline: 'Confirm this address for Doublecheck',
  confirmationAsked: (endpoint) =>
    `Somebody wants the Doublecheck endpoint ${endpoint} to write to this address when mails that they sent are read.`,
  confirmationHow: ({ date, time }) =>
    `If it was you, follow this link and press the button there. The link is good until ${date}, ${time}.`,
  confirmationLink: 'Confirm this address',
  confirmationElse: 'If it was not you, do nothing: no other mail will come.',

  why: (endpoint) => `Your Doublecheck endpoint, ${endpoint}, wrote this because you asked it to.`,
  stop: 'Stop these mails',
}

const PARTICIPLE = { read: 'read', answer: 'answered' }

function short({ title, sent }: Named, article: 'A' | 'a' = 'A'): Sentence {
  return title === undefined ? [`${article} mail that you sent ${when(sent)}`] : quoted(title)
}

function whole(mail: Named, article: 'A' | 'a' = 'A'): Sentence {
  const { title, sent } = mail
  return title === undefined ? short(mail, article) : [...quoted(title), `, sent ${when(sent)},`]
}

function item({ title, sent }: Named): Sentence {
  return title === undefined ? [`A mail sent ${when(sent)}`] : [...quoted(title), `, sent ${when(sent)}`]
}

function quoted(title: string): Sentence {
  return ['“', { given: title }, '”']
}

function often({ first, times }: Happened): string {
  return times === 1
    ? when(first)
    : `${times} ${plural.select(times) === 'one' ? TIMES.one : TIMES.other}, first ${when(first)}`
}

function when(moment: Moment): string {
  const day = isOfLastDays(moment) ? WEEKDAYS[moment.weekday] : moment.date
  return `on ${day ?? ''} at ${moment.time}`
}
