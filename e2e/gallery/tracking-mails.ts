// Mails that the user got and opened, with trackers in them.
const DAY = 86_400_000

interface Tracker {
  service?: string
  kind?: string
  certainty: 'known' | 'looks'
  signs: string[]
  stopped: boolean
}

const known = (service: string, kind: string, stopped = true): Tracker => ({
  service,
  kind,
  certainty: 'known',
  signs: ['tiny', 'id'],
  stopped,
})
const looks = (stopped: boolean): Tracker => ({ certainty: 'looks', signs: ['tiny', 'id'], stopped })

interface Sender {
  name: string
  address: string
  mails: number
  /** The first and the last came so many days ago. */
  days: readonly [number, number]
  trackers: Tracker[]
  links: number
}

const SENDERS: Sender[] = [
  {
    name: 'Harbour Books',
    address: 'news@harbourbooks.example',
    mails: 31,
    days: [140, 0],
    trackers: [known('Mailchimp', 'newsletters')],
    links: 14,
  },
  {
    name: 'Nordlicht Reisen',
    address: 'angebote@nordlicht-reisen.example',
    mails: 12,
    days: [96, 2],
    trackers: [known('HubSpot', 'sales'), known('SendGrid', 'sending')],
    links: 8,
  },
  {
    name: 'Школа «Полиглот»',
    address: 'privet@poliglot.example',
    mails: 9,
    days: [70, 5],
    trackers: [known('UniSender', 'newsletters')],
    links: 6,
  },
  {
    name: '',
    address: 'no-reply-about-your-recent-order-and-delivery@notifications.shop-with-a-long-name.example',
    mails: 4,
    days: [33, 11],
    trackers: [known('Klaviyo', 'shop'), looks(false)],
    links: 3,
  },
  {
    name: 'Ben from Brightline',
    address: 'ben@brightline.example',
    mails: 2,
    days: [8, 6],
    trackers: [known('Mailtrack', 'personal')],
    links: 0,
  },
  {
    name: 'متجر النخيل',
    address: 'news@nakheel.example',
    mails: 1,
    days: [3, 3],
    trackers: [looks(true)],
    links: 0,
  },
]

/** @param now Unix milliseconds */
export function trackingMails(now: number) {
  return SENDERS.flatMap(({ name, address, mails, days: [first, last], trackers, links }) =>
    Array.from({ length: mails }, (_, n) => {
      const messageId = `msg-f:${address.length}${n}`
      return {
        key: `me@example.org ${messageId}`,
        account: 'me@example.org',
        messageId,
        conversations: [],
        from: { name, address },
        at: now - (mails === 1 ? last : first + ((last - first) * n) / (mails - 1)) * DAY,
        trackers,
        links,
      }
    }),
  )
}
