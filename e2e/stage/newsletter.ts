import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pixelUrl } from '../../shared/pixel.ts'
import { mintToken, newMailboxId, newMessageId } from '../../shared/token/index.ts'
import type { Lab } from '../gmail/index.ts'
import type { Person } from '../gmail/mail/mailbox.ts'
import { plainPicture } from './plain-picture.ts'

/** What a newsletter carries to be told of its reader. */
export interface Trackers {
  /** A known service's, on its own host. */
  mailchimp: string
  /** A known service's address, on its customer's host; drawn as large as a picture, so that nothing else tells it. */
  sendgrid: string
  /** Nobody's that is known: tiny, and its address names the reader. */
  look: string
  /** Another person's Doublecheck. */
  doublecheck: string
}
export type TrackerName = keyof Trackers

/** A mail with four trackers, ten pictures that are there to be seen, and three links. */
export interface Newsletter {
  subject: string
  trackers: Trackers
  pictures: string[]
  links: {
    /** Mailchimp's, where only Mailchimp knows where it leads. */
    counted: string
    /** A redirector's that says where it leads. */
    redirected: string
    /** The shop's own, with words about where the reader came from. */
    tagged: string
  }
}

/** What a click on each link that can be cleaned leads to. */
export const CLEAN = {
  redirected: 'https://harbour-books.example/events?place=quay',
  tagged: 'https://harbour-books.example/summer?id=7',
}

export const ALL: readonly TrackerName[] = ['mailchimp', 'sendgrid', 'look', 'doublecheck']

const SHOP: Person = { name: 'Harbour Books', address: 'news@harbour-books.example' }
const IMAGES = 'https://images.harbour-books.example'
const SOCIAL = 'https://cdn-images.mailchimp.com/icons/social-block-v2'

const HOSTS = [
  'harbour-books.example',
  'images.harbour-books.example',
  'url3142.harbour-books.example',
  'harbour-books.us21.list-manage.com',
  'cdn-images.mailchimp.com',
  'reads.another.example',
]

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

interface Picture {
  src: string
  /** As it stands in the mail. */
  html: string
  width: number
  height: number
  colour: string
}

/** Pictures of every kind that is taken for a tracker easily. */
const PICTURES: readonly Picture[] = [
  picture(`${IMAGES}/brand/logo@2x.png`, 180, 48, '#1a4d6e'),
  picture(`${IMAGES}/spacer.gif`, 1, 1, '#ffffff'),
  picture(
    `${IMAGES}/hero/mobile-600x200.png`,
    600,
    200,
    '#e5c07b',
    'style="display:none;max-height:0;overflow:hidden"',
  ),
  ...['4f9b27c1d0e84a6f', '8a1c3e5f7092b4d6', 'c0ffee1234abcd77'].map((id, n) =>
    picture(
      `${IMAGES}/products/${id}/cover_978019953556${n}.jpg?w=160&s=kZ3fPq8LmT0xVb7YcR2dNa`,
      160,
      220,
      ['#c96f4a', '#7b9e6b', '#56789b'][n] ?? '#000000',
    ),
  ),
  picture(
    `${IMAGES}/qr/9b2f6c1e-3d4a-4b5c-8d7e-0f1a2b3c4d5e?size=140&data=https%3A%2F%2Fharbour-books.example%2Fcard`,
    140,
    140,
    '#222222',
  ),
  ...['facebook', 'instagram', 'link'].map((name) =>
    picture(`${SOCIAL}/color-${name}-48.png`, 24, 24, '#8c8c8c'),
  ),
]

/** A shop that sends newsletters, with the hosts from which their images come. */
export interface Shop {
  /** Every address that was fetched from those hosts, by whomever, in order. */
  fetched: string[]
  /** Sends a newsletter; its trackers are of this one alone, its pictures those of all. */
  send(to: string, subject: string, from?: Person): Newsletter
  stop(): Promise<void>
}

/** Opens the shop; its hosts are the lab's. */
export async function openShop(lab: Lab): Promise<Shop> {
  const fetched: string[] = []
  const server = createServer((request, response) => {
    fetched.push(`https://${request.headers.host}${request.url}`)
    answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  for (const host of HOSTS) lab.route(host, `http://127.0.0.1:${port}`)
  let sent = 0
  return {
    fetched,
    send: (to, subject, from = SHOP) => {
      const newsletter = makeNewsletter(++sent, subject)
      lab.deliver({ from: `${from.name} <${from.address}>`, to, subject, html: htmlOf(newsletter) })
      return newsletter
    },
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}

function answer({ headers, url = '' }: IncomingMessage, response: ServerResponse): void {
  const found = PICTURES.find(({ src }) => src === `https://${headers.host}${url}`)
  if (!found) {
    response.writeHead(200, { 'content-type': 'image/gif', 'cache-control': 'no-store' }).end(GIF)
    return
  }
  const { width, height, colour } = found
  response.writeHead(200, { 'content-type': 'image/png' }).end(plainPicture(width, height, colour))
}

function picture(src: string, width: number, height: number, colour: string, more = ''): Picture {
  const html = `<img src="${escaped(src)}" width="${width}" height="${height}" alt="" ${more}>`
  return { src, html, width, height, colour }
}

/** @param number which of the shop's newsletters it is: it stands in all that is the reader's alone */
function makeNewsletter(number: number, subject: string): Newsletter {
  const id = (0x7f3a9c1e00 + number).toString(16)
  const mailbox = newMailboxId(new Uint8Array(8).fill(7))
  const key = { mailbox, generation: 1, pixelKey: new Uint8Array(32) }
  const token = mintToken(key, 'open', newMessageId(1_795_000_000_000 + number, new Uint8Array(4)))
  const customer = 'https://harbour-books.us21.list-manage.com/track'
  const target = encodeURIComponent(CLEAN.redirected)
  return {
    subject,
    trackers: {
      mailchimp: `${customer}/open.php?u=3c9d5b7e1f2a4c6e8b0d1f3a5&id=${id}&e=5d2f8a9b31`,
      sendgrid: `https://url3142.harbour-books.example/wf/open?upn=u001.Zk3xV9qLw2Rt7Yb5Nc8M${id}-2FdPq4J-3D`,
      look: `${IMAGES}/m/${id}8d21f0.gif?r=Qm3xT7vKp9ZsW2Ld`,
      doublecheck: pixelUrl('https://reads.another.example', token),
    },
    pictures: PICTURES.map(({ src }) => src),
    links: {
      counted: `${customer}/click?u=3c9d5b7e1f2a4c6e8b0d1f3a5&id=${id}&e=5d2f8a9b31`,
      redirected: `https://eur02.safelinks.protection.outlook.com/?url=${target}&data=05%7C02%7C${id}&reserved=0`,
      tagged: `${CLEAN.tagged}&utm_source=newsletter&utm_medium=email&utm_campaign=${id}`,
    },
  }
}

function htmlOf({ trackers, links }: Newsletter): string {
  const [logo, spacer, hero, first, second, third, card, ...social] = PICTURES.map(({ html }) => html)
  const tiny = (src: string) => `<img src="${escaped(src)}" width="1" height="1" alt="">`
  const link = (href: string, reads: string) => `<a href="${escaped(href)}">${reads}</a>`
  return `<div style="font-family: Georgia, serif; max-width: 560px">
    ${logo}<br>${spacer}
    <h2>What to read this summer</h2>
    ${hero}
    <p>Three books for the quay, the train and the rain. ${link(links.tagged, 'See all of them')},
      ${link(links.counted, 'read our letter in the browser')} or ${link(links.redirected, 'come by')}.</p>
    <p>${first} ${second} ${third}</p>
    <p>Your reader’s card:<br>${card}</p>
    <p>${social.join(' ')} <img src="${escaped(trackers.sendgrid)}" width="24" height="24" alt=""></p>
    ${tiny(trackers.mailchimp)}
    <img src="${escaped(trackers.look)}" width="1" height="1" style="border:0">
    <div hspace="doublecheck" style="max-height:1px">${tiny(trackers.doublecheck)}</div>
  </div>`
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;')
}
