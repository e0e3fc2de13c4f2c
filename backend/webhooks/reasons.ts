import type { Language } from '../alerts/letter.ts'

/** Why a webhook did not arrive, and what to do; each names the host and nothing of the address that is secret. */
export type Reason = (host: string, status: number) => Record<Language, string>

export const reasons = {
  notPublic: (host) => ({
    en: `${host} leads into a private network, where webhooks may not go. Give an address on the internet, or ask the endpoint’s operator to allow private ones.`,
    ru: `${host} ведёт в частную сеть, куда вебхукам нельзя. Укажите адрес в интернете или попросите владельца сервера разрешить частные адреса.`,
  }),
  notHttps: (host) => ({
    en: `${host} would be asked without https, which is not allowed. Give an address that begins with https://.`,
    ru: `К ${host} пришлось бы обращаться без https, это не разрешено. Укажите адрес, который начинается с https://.`,
  }),
  unreadable: () => ({
    en: 'The webhook’s settings cannot be read. Enter them again.',
    ru: 'Настройки вебхука не читаются. Введите их ещё раз.',
  }),
  slow: (host) => ({
    en: `${host} did not answer in time.`,
    ru: `${host} не ответил вовремя.`,
  }),
  notReached: (host) => ({
    en: `${host} was not reached, or its certificate is not valid.`,
    ru: `Связаться с ${host} не удалось, или его сертификат недействителен.`,
  }),
  stopped: () => ({
    en: 'The endpoint was stopped meanwhile.',
    ru: 'Сервер тем временем остановили.',
  }),
  busy: (host, status) => ({
    en: `${host} could not take it now (status ${status}).`,
    ru: `${host} сейчас не смог принять сообщение (код ${status}).`,
  }),
  moved: (host, status) => ({
    en: `${host} points to another address (status ${status}), and redirects are not followed. Give the final address.`,
    ru: `${host} направляет на другой адрес (код ${status}), а переадресация не выполняется. Укажите конечный адрес.`,
  }),
  notAllowed: (host, status) => ({
    en: `${host} does not let this webhook in (status ${status}). Look whether its address, its token and the bot’s place in the chat are still right.`,
    ru: `${host} не принимает этот вебхук (код ${status}). Проверьте адрес, токен и то, что бот состоит в чате.`,
  }),
  notFound: (host, status) => ({
    en: `${host} does not know this webhook (status ${status}). Copy its address again.`,
    ru: `${host} не знает этого вебхука (код ${status}). Скопируйте его адрес ещё раз.`,
  }),
  gone: (host, status) => ({
    en: `${host} says that this webhook has ended (status ${status}). Make a new one there, and give its address.`,
    ru: `${host} сообщает, что этого вебхука больше нет (код ${status}). Создайте там новый и укажите его адрес.`,
  }),
  notUnderstood: (host, status) => ({
    en: `${host} does not take what is sent (status ${status}). Look whether the form and the chat are the right ones.`,
    ru: `${host} не принимает того, что отправлено (код ${status}). Проверьте, те ли указаны вид вебхука и чат.`,
  }),
} as const satisfies Record<string, Reason>
