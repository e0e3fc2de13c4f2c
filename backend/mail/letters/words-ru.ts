import { ON_WEEKDAY } from '../../alerts/sentences/weekdays-ru.ts'
import type { Sentence } from './blocks.ts'
import { isOfLastDays } from './moments.ts'
import type { Moment } from './moments.ts'
import type { Happened, Named, Words } from './words.ts'

const plural = new Intl.PluralRules('ru')

export const russian: Words = {
  readHeadline: (mail) => [...short(mail), ' прочитано'],
  clickedHeadline: (mail) => ['По ссылке в письме', ...ofMail(mail, 'отправленном'), ' перешли'],
  reminderHeadline: (mail, missing) =>
    missing === 'read'
      ? [...short(mail), ' ещё не прочитано']
      : ['На письмо', ...ofMail(mail, 'отправленное'), ' ещё не ответили'],
  newsOf: (mail) => ['Новости о письме', ...withoutLastComma(ofMail(mail, 'отправленном'))],
  newsOfSeveral: (mails) => [`Новости о ${mails} ${plural.select(mails) === 'one' ? 'письме' : 'письмах'}`],

  read: (mail, happened) => ['Письмо', ...whole(mail, 'отправленное'), ` прочитано ${often(happened)}.`],
  clicked: (mail, happened, target) => [
    ...(target === undefined ? ['По ссылке'] : ['По ссылке ', { given: target }]),
    ' в письме',
    ...whole(mail, 'отправленном'),
    ` перешли ${often(happened)}.`,
  ],
  reminder: (mail, missing) =>
    missing === 'read'
      ? ['Письмо', ...whole(mail, 'отправленное'), ' ещё не прочитано.']
      : ['На письмо', ...whole(mail, 'отправленное'), ' ещё не ответили.'],

  digestHeadline: (weekday, date) => [`Ваши письма за ${WEEKDAYS[weekday] ?? ''}, ${date}`],
  digestRead: 'Прочитано',
  digestWaiting: 'Ещё не прочитано',
  digestReminders: 'Напоминания',
  digestEmpty: 'За этот день ничего не прочитано, и ничего не ждёт.',
  readItem: (mail, { first, times }, clicked) => [
    ...item(mail),
    ': ',
    times > 0 ? `прочитано ${often({ first, times })}` : '',
    times > 0 && clicked ? '; ' : '',
    clicked ? `был переход по ссылке${times > 0 ? '' : ` ${when(first)}`}` : '',
  ],
  waitingItem: item,
  reminderItem: (mail, missing) => [
    ...item(mail),
    missing === 'read' ? ': ещё не прочитано' : ': ещё нет ответа',
  ],
  andMore: (count) => `и ещё ${count}`,

  testHeadline: 'Проверка уведомлений Doublecheck',
  test: 'Это пробное письмо, о котором вы просили: уведомления доходят до этого адреса.',

  confirmationHeadline: 'Подтвердите этот адрес для Doublecheck',
  confirmationAsked: (endpoint) =>
    `Кто-то хочет, чтобы сервер Doublecheck ${endpoint} писал на этот адрес, когда отправленные им письма прочитаны.`,
  confirmationHow: ({ date, time }) =>
    `Если это вы, откройте ссылку и нажмите там кнопку. Ссылка действует до ${date}, ${time}.`,
  confirmationLink: 'Подтвердить этот адрес',
  confirmationElse: 'Если это не вы, ничего не делайте: больше писем не будет.',

  why: (endpoint) => `Это письмо отправил ваш сервер Doublecheck, ${endpoint}: вы об этом просили.`,
  stop: 'Больше не присылать',
}

const WEEKDAYS = ON_WEEKDAY.map((day) => day.replace(/^\S+ /, ''))

type Sent = 'отправленное' | 'отправленном'

function short(mail: Named): Sentence {
  return mail.title === undefined ? ['Письмо', ...ofMail(mail, 'отправленное')] : quoted(mail.title)
}

/** What follows the word for a mail: its title, or when it was sent, between commas. */
function ofMail({ title, sent }: Named, participle: Sent): Sentence {
  return title === undefined ? [`, ${participle} ${when(sent)},`] : [' ', ...quoted(title)]
}

function whole({ title, sent }: Named, participle: Sent): Sentence {
  return [...(title === undefined ? [] : [' ', ...quoted(title)]), `, ${participle} ${when(sent)},`]
}

function item({ title, sent }: Named): Sentence {
  return title === undefined
    ? [`Письмо, отправленное ${when(sent)}`]
    : [...quoted(title), `, отправлено ${when(sent)}`]
}

function withoutLastComma(sentence: Sentence): Sentence {
  return sentence.map((piece) => (typeof piece === 'string' ? piece.replace(/,$/, '') : piece))
}

function quoted(title: string): Sentence {
  return ['«', { given: title }, '»']
}

function often({ first, times }: Happened): string {
  if (times === 1) return when(first)
  const word = plural.select(times) === 'few' ? 'раза' : 'раз'
  return `${times} ${word}, впервые ${when(first)}`
}

function when(moment: Moment): string {
  const day = isOfLastDays(moment) ? ON_WEEKDAY[moment.weekday] : moment.date
  return `${day ?? ''} в ${moment.time}`
}
