import type { Entry } from './entry.ts'

/** Invitations, tickets, and associations with their members. */
export const events: readonly Entry[] = [
  { name: 'Bandsintown', pixels: ['px1.bandsintown.com/'], sources: ['blocker'] },
  {
    name: 'Email Index',
    pixels: ['email-index.com/email_open_log_pic.php', 'congresolatina.net/email_open_log_pic.php'],
    sources: ['published'],
  },
  {
    name: 'Eventbrite',
    pixels: ['eventbrite.com/emails/action', '*/emails/action/?recipient='],
    sources: ['blocker', 'simplify', 'published'],
  },
  { name: 'EventsInYourArea', pixels: ['eventsinyourarea.com/track'], sources: ['blocker', 'simplify'] },
  { name: 'Evite', pixels: ['nli.evite.com/imp'], sources: ['blocker', 'simplify'] },
  { name: 'Higher Logic', pixels: ['informz.net/z/*/image.gif'], sources: ['blocker'] },
  {
    name: 'Wild Apricot',
    pixels: ['wildapricot.com/o/', 'wildapricot.org/emailtracker', '*/EmailTracker/EmailTracker.ashx'],
    sources: ['blocker', 'simplify'],
  },
]
