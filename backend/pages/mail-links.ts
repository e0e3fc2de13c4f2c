import type { Language } from '../alerts/letter.ts'
import type { Page } from './page.ts'

/** Every page behind the links of mails. */
export interface MailLinkPages {
  /** Opening a link changes nothing, since mail scanners open links too: a button does. */
  askToConfirm: Page
  confirmed: Page
  askToStop: Page
  stopped: Page
  tooLate: Page
  leadsNowhere: Page
}

export const MAIL_LINK_PAGES: Readonly<Record<Language, MailLinkPages>> = {
  en: {
    askToConfirm: {
      status: 200,
      title: 'Confirm your address',
      paragraphs: [
        'Doublecheck will write to the address at which you got this link when mails that you sent are read.',
        'If you asked for nothing of the kind, close this page: then it will not.',
      ],
      button: 'Confirm this address',
    },
    confirmed: {
      status: 200,
      title: 'Your address is confirmed',
      paragraphs: ['Doublecheck writes to it from now on. You can close this page.'],
    },
    askToStop: {
      status: 200,
      title: 'Stop these mails?',
      paragraphs: ['Doublecheck will write no more to the address at which you got this link.'],
      button: 'Stop these mails',
    },
    stopped: {
      status: 200,
      title: 'No more mails',
      paragraphs: [
        'Doublecheck writes no more to this address. In the options of its extension, mails can be asked for again.',
      ],
    },
    tooLate: {
      status: 410,
      title: 'This link is too old',
      paragraphs: ['Ask for another one in the options of Doublecheck’s extension.'],
    },
    leadsNowhere: {
      status: 404,
      title: 'This link leads nowhere',
      paragraphs: [
        'It was cut or changed on its way, or another address was chosen since. Copy it again from the mail, whole, or ask for another one in the options of Doublecheck’s extension.',
      ],
    },
  },
  ru: {
    askToConfirm: {
      status: 200,
      title: 'Подтвердите адрес',
      paragraphs: [
        'Doublecheck будет писать на адрес, на который пришла эта ссылка, когда отправленные вами письма прочитаны.',
        'Если вы об этом не просили, закройте страницу: тогда писем не будет.',
      ],
      button: 'Подтвердить этот адрес',
    },
    confirmed: {
      status: 200,
      title: 'Адрес подтверждён',
      paragraphs: ['Теперь Doublecheck пишет на него. Страницу можно закрыть.'],
    },
    askToStop: {
      status: 200,
      title: 'Больше не присылать?',
      paragraphs: ['Doublecheck больше не будет писать на адрес, на который пришла эта ссылка.'],
      button: 'Больше не присылать',
    },
    stopped: {
      status: 200,
      title: 'Писем больше не будет',
      paragraphs: [
        'Doublecheck больше не пишет на этот адрес. Снова включить письма можно в настройках расширения.',
      ],
    },
    tooLate: {
      status: 410,
      title: 'Ссылка устарела',
      paragraphs: ['Запросите новую в настройках расширения Doublecheck.'],
    },
    leadsNowhere: {
      status: 404,
      title: 'Ссылка никуда не ведёт',
      paragraphs: [
        'Она обрезана или изменена по дороге, или с тех пор выбран другой адрес. Скопируйте её из письма ещё раз, целиком, или запросите новую в настройках расширения Doublecheck.',
      ],
    },
  },
}
