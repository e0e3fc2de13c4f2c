import { seen } from './sample.ts'
import type { Sample } from './sample.ts'
import { MORE_SOURCES as SOURCES } from './sources.ts'

/** What chats and social networks fetch when a link is put into a message. */
export const chatPreviews: readonly Sample[] = [
  ...seen('machine', 'link-preview', SOURCES.robotsOf2026, {
    'Slack’s link expander, nameless version': 'Slackbot-LinkExpanding (+https://api.slack.com/robots)',
    'Slack’s robot': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'Slack’s image proxy, version 149': 'Slack-ImgProxy 149 (+https://api.slack.com/robots)',
    'LinkedIn with HttpClient 4.3':
      'LinkedInBot/1.0 (compatible; Mozilla/5.0; Jakarta Commons-HttpClient/4.3 +http://www.linkedin.com)',
    'Facebook without an address': 'facebookexternalhit/1.1',
    'Twitter 0.1': 'Twitterbot/0.1',
    'WhatsApp 2.19 on Android': 'WhatsApp/2.19.330 A',
    'WhatsApp on an iPhone': 'WhatsApp/2.19.92 i',
    'WhatsApp for Windows': 'WhatsApp/0.3.4941 N',
    'Mastodon of old': 'http.rb/2.2.2 (Mastodon/1.5.1; +https://example-masto-instance.org/)',
    'Embedly for Snap': 'Mozilla/5.0 (compatible; Embedly/0.2; snap; +http://support.embed.ly/)',
    'Microsoft’s preview, cut short': 'MicrosoftPreview/2.0; +https://aka.ms/MicrosoftPreview',
    Chatwork: 'Chatwork LinkPreview v1',
  }),
  ...seen('machine', 'crawler', SOURCES.robotsOf2026, {
    'Bluesky’s previews': 'BlueskyPreviewBot/1.0',
  }),
  ...seen('machine', 'crawler', SOURCES.fetchers, {
    'Zoom’s robot': 'Mozilla/5.0 (compatible; Zoombot/1.0; +https://zoom.us; crawler@domain.com)',
    'Naver’s chat': 'acebookexternalhit/1.1 (compatible; Blueno/1.0; +http://naver.me/scrap)',
    bitly: 'bitlybot/3.0 (+http://bit.ly/)',
  }),
  ...seen('machine', 'link-preview', SOURCES.yauaaMail, {
    'Skype, as it is listed': 'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
  }),
  ...seen('machine', 'crawler', SOURCES.yauaaMail, {
    'an image in Google Sheets':
      'Mozilla/5.0 (compatible; GoogleDocs; apps-spreadsheets; +http://docs.google.com)',
    'a Google script': 'Mozilla/5.0 (compatible; Google-Apps-Script)',
  }),
]
