import { view } from './view.ts'

const RUSSIAN: Record<string, string> = {
  Inbox: 'Входящие',
  Sent: 'Отправленные',
  Scheduled: 'Запланированные',
  Drafts: 'Черновики',
  'All Mail': 'Вся почта',
  Compose: 'Написать',
  'Search mail': 'Поиск в почте',
  'Search results': 'Результаты поиска',
  'Main menu': 'Главное меню',
  Support: 'Поддержка',
  'Side panel': 'Боковая панель',
  'Hide side panel': 'Скрыть боковую панель',
  'Google Account:': 'Аккаунт Google:',
  me: 'я',
  to: 'кому:',
  'To:': 'Кому:',
  Draft: 'Черновик',
  unread: 'непрочитанное',
  'Not starred': 'Не помечено',
  'Not important': 'Не важное',
  Archive: 'Архивировать',
  Delete: 'Удалить',
  Refresh: 'Обновить',
  'Move to': 'Переместить в',
  Select: 'Выбрать',
  More: 'Ещё',
  Back: 'Назад',
  Reply: 'Ответить',
  'Reply all': 'Ответить всем',
  Forward: 'Переслать',
  'More email options': 'Ещё',
  'More message options': 'Ещё',
  'Mark as unread': 'Отметить как непрочитанное',
  'Show trimmed content': 'Показать скрытую часть',
  'Expand all': 'Развернуть все',
  'Collapse all': 'Свернуть все',
  'Print all': 'Распечатать все',
  'Nothing here.': 'Здесь ничего нет.',
  Unread: 'Непрочитанные',
  'Everything else': 'Все остальные',
  '(no subject)': '(без темы)',
  'No conversations selected': 'Ничего не выбрано',
  'Images are not displayed.': 'Картинки в письме скрыты.',
  'Display images below': 'Показать картинки',
}

/** `text`, which is Gmail's English, in the language of the account. */
export function word(text: string): string {
  return view.language === 'ru' ? (RUSSIAN[text] ?? text) : text
}

/** For dates and times. */
export const locale = view.language === 'ru' ? 'ru-RU' : 'en-US'
