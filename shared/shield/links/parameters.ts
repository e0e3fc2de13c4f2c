import type { SourceName } from '../services/sources.ts'

/** Parameters of addresses by which senders know who came from where, and which no page needs. */
export interface Parameters {
  /** Whose they are. */
  of: string
  /** In lower case; a `*` at the end stands for any characters. */
  names: readonly string[]
  sources: readonly SourceName[]
}

/** The day when the sources said so, as YYYY-MM-DD. */
export const PARAMETERS_SEEN = '2026-11-28'

export const parameters: readonly Parameters[] = [
  { of: 'Google Analytics', names: ['utm_*', '_ga', '_gl'], sources: ['tidyUrl', 'published'] },
  {
    of: 'Google Ads',
    names: ['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'srsltid'],
    sources: ['tidyUrl', 'published'],
  },
  { of: 'Meta', names: ['fbclid', 'igshid', 'igsh'], sources: ['tidyUrl', 'published'] },
  { of: 'Microsoft Advertising', names: ['msclkid'], sources: ['published'] },
  { of: 'X', names: ['twclid'], sources: ['published'] },
  { of: 'TikTok', names: ['ttclid'], sources: ['published'] },
  { of: 'LinkedIn', names: ['li_fat_id'], sources: ['published'] },
  { of: 'Yandex', names: ['yclid', 'ysclid', '_openstat'], sources: ['tidyUrl', 'published'] },
  { of: 'Mailchimp', names: ['mc_cid', 'mc_eid'], sources: ['tidyUrl', 'published'] },
  {
    of: 'HubSpot',
    names: ['_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking'],
    sources: ['tidyUrl', 'published'],
  },
  { of: 'Marketo', names: ['mkt_tok'], sources: ['tidyUrl', 'published'] },
  { of: 'Eloqua', names: ['elqtrackid', 'elqtrack', 'elqaid', 'elqat'], sources: ['tidyUrl', 'published'] },
  { of: 'Salesforce Marketing Cloud', names: ['sfmc_*'], sources: ['tidyUrl'] },
  { of: 'Adobe', names: ['s_cid'], sources: ['published'] },
  { of: 'Vero', names: ['vero_id', 'vero_conv'], sources: ['tidyUrl', 'published'] },
  { of: 'Omeda', names: ['oly_enc_id', 'oly_anon_id'], sources: ['tidyUrl', 'published'] },
  { of: 'Klaviyo', names: ['_kx'], sources: ['published'] },
  { of: 'Kit', names: ['ck_subscriber_id'], sources: ['published'] },
  { of: 'Drip', names: ['__s'], sources: ['tidyUrl', 'published'] },
  { of: 'MailerLite', names: ['ml_subscriber', 'ml_subscriber_hash'], sources: ['published'] },
  { of: 'Beehiiv', names: ['_bhlid'], sources: ['published'] },
  { of: 'Wicked Reports', names: ['wickedid'], sources: ['published'] },
  { of: 'Rakuten', names: ['rb_clickid'], sources: ['published'] },
]
