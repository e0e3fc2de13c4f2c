/** Mail services that do not fetch images through Google: who uses one seldom opens a mail in Gmail. */
const SERVICES_WITHOUT_GOOGLE: ReadonlySet<string> = new Set([
  // Microsoft's and Yahoo's, in the countries where they give them out.
  ...inCountries(
    'outlook',
    'at be cl co.id co.il co.th com.ar com.au com.br com.vn cz de dk es fr hu ie in it jp kr lv my ph pt sa sg sk',
  ),
  ...inCountries(
    'hotmail',
    'be ca ch cl co.id co.il co.jp co.kr co.nz co.th co.uk com.ar com.au com.br com.tr cz de dk es fi fr gr hu it nl no se sg',
  ),
  ...inCountries(
    'live',
    'at be ca ch cl cn co.kr co.uk co.za com.ar com.au com.mx com.pt com.sg de dk fi fr hk ie in it jp nl no ru se',
  ),
  ...inCountries(
    'yahoo',
    'ca co.id co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.co com.hk com.mx com.my com.pe com.ph com.sg com.tr com.tw com.vn de dk es fi fr gr ie in it nl no pl ro se',
  ),
  ...inCountries('aol', 'co.uk de es fr it nl'),
  'windowslive.com',
  'myyahoo.com',
  'aim.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'ymail.com',
  'rocketmail.com',
  'aol.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'mail.ru',
  'bk.ru',
  'inbox.ru',
  'list.ru',
  'internet.ru',
  'xmail.ru',
  'yandex.ru',
  'yandex.com',
  'ya.ru',
  ...inCountries('yandex', 'by com.tr kz ua uz'),
  'narod.ru',
  'rambler.ru',
  'gmx.com',
  'gmx.net',
  'gmx.de',
  'gmx.at',
  'gmx.ch',
  'web.de',
  'proton.me',
  'protonmail.com',
  'protonmail.ch',
  'pm.me',
  'hey.com',
  'fastmail.com',
  'fastmail.fm',
  'seznam.cz',
  'ukr.net',
  'qq.com',
  '163.com',
  '126.com',
  'yeah.net',
  'foxmail.com',
  'naver.com',
])

/** Whether a mail went to such services only; false where it is not known to whom. @param domains in lower case */
export function areWithoutGoogle(domains: readonly string[]): boolean {
  return domains.length > 0 && domains.every((domain) => SERVICES_WITHOUT_GOOGLE.has(domain))
}

function inCountries(name: string, endings: string): string[] {
  return endings.split(' ').map((ending) => `${name}.${ending}`)
}
