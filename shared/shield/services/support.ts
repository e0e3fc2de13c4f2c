import type { Entry } from './entry.ts'

/** Help desks, chats with customers and surveys. */
export const support: readonly Entry[] = [
  { name: 'Alida', pixels: ['*/*.png1'], sources: ['blocker'] },
  { name: 'eGain', pixels: ['notify.egain.cloud/egain/notify/'], sources: ['blocker'] },
  { name: 'ezyVet', pixels: ['ezyvet.com/email_open_log.php'], sources: ['blocker'] },
  {
    name: 'Front',
    pixels: ['app.frontapp.com/*/seen', 'web.frontapp.com/api/*/seen'],
    sources: ['blocker', 'simplify'],
  },
  { name: 'GrowthDot', pixels: ['growthdot.com/api/mail-tracking'], sources: ['blocker', 'simplify'] },
  {
    name: 'Intercom',
    pixels: [
      'intercom-mail.com/via/o',
      'intercom-mail.com/o?',
      'intercom-mail.com/q/',
      'intercom-mail-100.com/via/o',
      'intercom-mail-100.com/o?',
      'intercom-mail-200.com/via/o',
      'intercom-mail-200.com/o?',
      'via.intercom.io/o?',
      '*/via/o?h=',
    ],
    links: [
      'intercom-mail.com/via/e?',
      'via.intercom-mail.com/e?',
      'via.intercom-mail-200.com/e?',
      'intercom-clicks.com/via/e?',
      '*/via/e?ob=',
    ],
    sources: ['blocker', 'simplify', 'leaveMeAlone', 'published'],
  },
  { name: 'Medallia', pixels: ['*/?*&invite-opened=yes'], sources: ['blocker'] },
  {
    name: 'Microsoft Customer Voice',
    pixels: ['dist.nam.formspro.microsoft.com/api/invite/outbound/'],
    sources: ['blocker'],
  },
  { name: 'Oracle Service', pixels: ['custhelp.com/rd/', 'help.linkedin.com/rd/'], sources: ['blocker'] },
  { name: 'Qualtrics', pixels: ['*/WRQualtricsContacts/Watermark.php'], sources: ['blocker'] },
  { name: 'Sprinklr', pixels: ['tracking-prod.sprinklr.com/'], sources: ['blocker'] },
  { name: 'Thunderhead', pixels: ['na5.thunderhead.com/'], sources: ['blocker', 'simplify'] },
  {
    name: 'TrustYou',
    pixels: ['analytics.trustyou.com/surveys/api/mailing/events/invitation/opened'],
    sources: ['blocker'],
  },
  { name: 'Zendesk Sell', pixels: ['futuresimple.com/api/v1/sprite.png'], sources: ['blocker', 'simplify'] },
]
