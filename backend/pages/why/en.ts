import type { WhyWords } from './words.ts'

const plural = new Intl.PluralRules('en')

const times = (count: number, more: boolean) => {
  // Not a format made beforehand: every start would wait twenty milliseconds for the first.
  const number = count.toLocaleString('en')
  if (more) return `more than ${number} times`
  return plural.select(count) === 'one' ? 'once' : `${number} times`
}

export const en: WhyWords = {
  navigation: 'Language',

  tracked: {
    title: 'This mail tells its sender when it is opened',
    lead: 'Whoever sent it uses Doublecheck. The mail holds an invisible image. When a mail program loads it from this server, the sender learns that the mail was probably opened.',
    counted: 'How often so far',
    fetched: (opens, more) =>
      opens === 0
        ? 'Nothing has fetched the image of this mail yet.'
        : `The image of this mail was fetched ${times(opens, more)}.`,
    followed: (clicks, more) => `Tracked links in it were followed ${times(clicks, more)}.`,
    together:
      'Everybody’s fetches are counted together: those of all recipients, of the sender, of mail services and of virus scanners. Others may hold the address of this page, so it tells nothing of a single one.',
    stop: 'Stop tracking this mail',
    whatStopDoes: [
      'After that, nothing that happens to this mail is recorded any more, whoever received it. That holds for good. Its links keep working.',
      'The sender is told that a recipient asked for this, not which one. What they were told before stays with them; the details of programs and networks behind it are erased. Other mails are not affected.',
    ],
    button: 'Stop tracking this mail',
  },
  ended: {
    title: 'This mail is not tracked',
    paragraphs: [
      'Nothing that fetches its image or follows its links is recorded, and that stays so. Its links keep working.',
      'What the sender was told before, if anything, stays with them. Other mails are not affected.',
    ],
  },
  tooMany: {
    title: 'Please try again tomorrow',
    paragraphs: [
      'So many mails of this sender were stopped today that no more are taken until tomorrow. This mail is still tracked.',
      'A mail program that loads no images from outside keeps it from being so: see below.',
    ],
  },
  unknown: {
    title: 'This address leads nowhere',
    paragraphs: ['It was cut or changed on its way, or it never was one of this server.'],
  },
  root: {
    title: 'Did an image in a mail lead you here?',
    paragraphs: [
      'This server belongs to somebody who wants to know whether their mails are opened. They use Doublecheck, which puts an invisible image into a mail. When a mail program loads it from here, the sender learns that the mail was probably opened.',
    ],
  },

  lookUp: {
    title: 'Look up a mail',
    label: 'Address of the image',
    begins: 'It begins with',
    hint: 'Your mail program shows it in the source of the mail (“Show original”, “View source”): look for “doublecheck”.',
    button: 'Look it up',
    error: 'There is no address of such an image in this. Copy it whole: it ends in “.gif”.',
  },

  sight: {
    title: 'Who can see what',
    seen: 'The sender sees',
    sees: [
      'that the image was fetched or a tracked link was followed, when, and how often',
      'what the program that did so calls itself, and whether it came from the network of a mail service, a mail scanner or a data centre, often with its name',
      'a guess whether a person was behind it, and why',
    ],
    unseen: 'The sender does not see',
    doesNotSee: [
      'your network address, or where you are',
      'which of several recipients it was',
      'how long you read, or anything else that you do',
    ],
    others: [
      'Whoever runs this server can see the same. If the sender wishes, it also tells them by mail or in a chat that the mail was read, and when.',
      'Your network address reaches this server with each request, as it does any server. It is looked at in that moment and not kept.',
    ],
  },

  kept: {
    title: 'What is kept, and for how long',
    rows: [
      [
        'When the image was fetched or a link was followed, which link, how often, and the guess whether a person did it',
        'until the sender erases it',
      ],
      [
        'What the fetching program calls itself, the kind and name of its network, and how it asked',
        '30 days, or until the tracking is stopped',
      ],
      [
        'A code made of the network address and the program, which tells repeats apart; the key to it is thrown away after a day',
        '30 days, or until the tracking is stopped',
      ],
      [
        'That the tracking of a mail was stopped: its number alone, which tells the moment of sending',
        'for good',
      ],
      [
        'The subject of the mail, where the sender wants it named in messages to themselves',
        'until the sender takes it away',
      ],
      [
        'Your name, your mail address, the text of the mail, your network address, your place, cookies',
        'never kept',
      ],
    ],
    backups: 'Backups of this server, where its owner makes any, hold what was there when they were made.',
  },

  blocking: {
    title: 'How to block such images everywhere',
    intro:
      'A mail program that loads no images from outside gives nothing away. Menus change now and then; their names may differ a little.',
    programs: [
      {
        program: 'Gmail',
        ways: [
          {
            where: 'In the browser',
            steps: [
              'The gear at the top, then “See all settings”.',
              'Under “General”, at “Images”, choose “Ask before displaying external images”.',
              '“Save Changes” at the bottom of the page.',
            ],
          },
          {
            where: 'In the app for Android, iPhone and iPad',
            steps: [
              'The menu, “Settings”, then your account.',
              '“Images”, and there “Ask before displaying external images”.',
              'The same for each further account.',
            ],
          },
        ],
      },
      {
        program: 'Outlook',
        note: 'Classic Outlook for Windows loads none by default, except from senders whom you have called safe.',
        ways: [
          {
            where: 'Outlook.com and the new Outlook for Windows',
            steps: [
              'The gear at the top, then “Mail” and “Junk email”.',
              'Tick “Block attachments, pictures, and links from anyone not in my Safe senders and domains list”.',
              '“Save”.',
            ],
          },
          {
            where: 'Outlook for Windows (classic)',
            steps: [
              '“File”, “Options”, “Trust Center”, “Trust Center Settings…”.',
              'Under “Automatic Download”, tick “Don’t download pictures automatically in standard HTML email messages or RSS items”.',
              '“OK”.',
            ],
          },
          {
            where: 'On a phone',
            steps: [
              'The picture of your account, then the gear.',
              'Choose the account.',
              'Turn on “Block external images”.',
            ],
          },
        ],
      },
      {
        program: 'Apple Mail',
        note: 'With “Protect Mail Activity”, Apple fetches every image when a mail arrives, whether or not you open it: the sender cannot tell what you read. To load none at all:',
        ways: [
          {
            where: 'On a Mac',
            steps: [
              'In Mail, “Mail” at the top, “Settings”, then “Privacy”.',
              'Untick “Protect Mail Activity”.',
              'Tick “Block All Remote Content”, and leave “Hide IP Address” ticked.',
            ],
          },
          {
            where: 'On iPhone and iPad',
            steps: [
              '“Settings”, “Apps”, “Mail”, “Privacy Protection”.',
              'Turn off “Protect Mail Activity”.',
              'Turn on “Block All Remote Content”, and leave “Hide IP Address” on.',
            ],
          },
        ],
      },
      {
        program: 'Yahoo Mail',
        ways: [
          {
            where: 'In the browser',
            steps: [
              'The gear, then “More Settings”.',
              'Under “Viewing email”, at “Show images in messages”, choose “Ask before showing external images”.',
            ],
          },
        ],
      },
      {
        program: 'Thunderbird',
        note: 'It loads none by default. If you have allowed them:',
        ways: [
          {
            where: 'On Windows, macOS and Linux',
            steps: [
              '“Settings”, then “Privacy & Security”.',
              'Under “Mail Content”, untick “Allow remote content in messages”.',
              '“Exceptions…” beside it shows whom you have allowed it; remove them there.',
            ],
          },
        ],
      },
    ],
    blockers: 'For content blockers',
    marked: 'Each such image is marked',
    orAddress: 'and the path of its address begins with',
  },
}
