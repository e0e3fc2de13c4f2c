import { ON_WEEKDAY } from './weekdays-ru.ts'
import type { SpokenMail, Words } from './words.ts'

const mailNamed = ({ title, sent }: SpokenMail) =>
  title ? `Письмо «${title}»` : `Письмо, отправленное ${sent},`
const ofMail = ({ title, sent }: SpokenMail) =>
  title ? `письма «${title}»` : `письма, отправленного ${sent},`
const when = ({ at, times }: { at: string; times: string | undefined }) =>
  times ? `${times}, впервые ${at}` : at

/** @param few for 2 to 4; @param many for the rest */
const counted = (form: Intl.LDMLPluralRule, one: string, few: string, many: string) =>
  form === 'one' ? one : form === 'few' ? few : many
const mails = (count: string, form: Intl.LDMLPluralRule) =>
  `${count} ${counted(form, 'письмо', 'письма', 'писем')}`

export const ru: Words = {
  locale: 'ru',
  moment: (day, time) => `${day} в ${time}`,
  onWeekday: (weekday, name) => ON_WEEKDAY[weekday] ?? name,
  onDate: (date) => date,
  times: (count, form) => `${count} ${counted(form, 'раз', 'раза', 'раз')}`,

  read: (happening) => `${mailNamed(happening.mail)} прочитано ${when(happening)}`,
  readAndClicked: (happening) =>
    `${mailNamed(happening.mail)} прочитано ${when(happening)}, и по ссылке из него перешли`,
  clicked: (happening, target) =>
    `По ссылке из ${ofMail(happening.mail)} перешли ${when(happening)}${target ? `: ${target}` : ''}`,
  notRead: ({ title, sent }) =>
    title
      ? `Прочтения письма «${title}» пока не видно`
      : `Прочтения письма, отправленного ${sent}, пока не видно`,
  notAnswered: ({ title, sent }) =>
    title ? `На письмо «${title}» пока нет ответа` : `На письмо, отправленное ${sent}, пока нет ответа`,
  listed: ({ title, sent }) => (title ? `«${title}», отправлено ${sent}` : `Отправлено ${sent}`),

  newsTitle: (count, form) => `${count} ${counted(form, 'новость', 'новости', 'новостей')}`,
  digestTitle: (date) => `Ваши письма: ${date}`,
  digestRead: (count, form) => `Прочитано: ${mails(count, form)}`,
  digestWaiting: (count, form) => `Прочтения пока не видно: ${mails(count, form)}`,
  digestRemind: (count, form) => `Вспомнить: ${mails(count, form)}`,
  digestEmpty: 'Ничего нового',
  testTitle: 'Doublecheck: проверка',
  test: 'Это проверка: сюда приходит то, о чём сообщает Doublecheck',
  more: (count) => `и ещё ${count}`,
}
