import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const drawn: readonly ImageSample[] = [
  {
    src: 'https://ci6.googleusercontent.com/proxy/Sp3KOkAUXBpjcStpC8T3Jdqb7b8SSr1BfD2cAfBIfujneu6qK8KOq5ul5JDzCWrvUGbkcbMErHPvZbekk91jruwtGojKwnXRMwbpWqaW9XNn9YUjdl64c4P9yBIPU2uc-YfaDe8MxJDAPqX-pQVv7ycg1CELz3RzsHN-Uw=s0-d-e1-ft#https://chart.googleapis.com/chart?cht=tx&chl=-b%20%5Cpm%20%5Csqrt%7Bb%5E2%20-%204ac%7D%20%5Cover%202a',
    attributes: { alt: '-b \\\\pm \\\\sqrt{b^2 - 4ac} \\\\over 2a', class: 'CToWUd' },
    source: 'text:3054244486',
  },
  {
    src: 'https://chart.googleapis.com/chart?chs=150x150&cht=qr&chl=ZNA3P2%20',
    attributes: { width: '130', height: '130', alt: '' },
    source: 'text:3475820927',
  },
  {
    src: 'https://chart.googleapis.com/chart?chs=200x200&cht=qr&chl=952913675&choe=UTF-8&chld=H',
    attributes: { alt: '', width: '200px', class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:2726206347',
  },
  {
    src: 'https://chart.googleapis.com/chart?chs=150x150&cht=qr&chl=148740483&choe=UTF-8',
    attributes: { title: 'barcode', class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:41431069417',
  },
  {
    src: 'https://maps.googleapis.com/maps/api/staticmap?center=25.1723725,55.2135744&zoom=15&scale=1&size=350x200&maptype=roadmap&format=png&visual_refresh=true&key=AIzaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    attributes: { alt: 'Google Map', class: 'CToWUd' },
    source: 'text:15089325429',
  },
  {
    src: 'https://maps.googleapis.com/maps/api/staticmap?center=25.0688313,55.1322055&zoom=15&scale=1&size=350x200&maptype=roadmap&format=png&visual_refresh=true&key=AIzaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    attributes: { alt: 'Google Map', class: 'CToWUd' },
    source: 'text:15041220826',
  },
  {
    src: 'https://gallery.mailchimp.com/27aac56736a0b4b6de43548e6/images/8410b968-12c8-4712-a898-25e6833a6f7c.png',
    attributes: { alt: 'Download on the App Store', style: 'height: 40px;' },
    source: 'text:49500299864',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/s9rO43jng1PllOt2gYJiYNoLEWxHkGlcTB95TACjViHPbMRCCSaDX6Rg9tK7CKhzqgt8cORec-Q-M1rbAo2EEem3OWr7RdnlpNRkrxqA4Di7--89xM2Aq7mt=s0-d-e1-ft#https://s3.amazonaws.com/www.betaoutcdn.com/205872016/07/1468233846.png',
    attributes: { alt: 'Appstore', width: '135', height: '40', class: 'CToWUd' },
    source: 'text:5650138839',
  },
  {
    src: 'https://static.licdn.com/aero-v1/sc/h/76yzkd0h5kiv27lrd4yaenylk',
    attributes: { alt: 'Get it on the App Store', width: '200px' },
    source: 'text:6010539849',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NZEij5K1X_z0fMdUBgGJkezMDkaFfrjYY9rD1GP4oLEwadghFd3N1RntbQEsZiUT0W-LHPN58NSPqbc8Y6vd-imZpr7u1JKgK7ccWq9lOXCCVGVtFIn-Gq7h-sODw=s0-d-e1-ft#https://play.google.com/intl/en_us/badges/images/apps/en-play-badge.png',
    attributes: { width: '', class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:12180120586',
  },
  {
    src: 'http://i.countdownmail.com/u5i1r.gif',
    attributes: {
      style: 'display:inline-block!important;width:90%!important;max-width:492px!important;',
      border: '0',
      alt: 'countdownmail.com',
    },
    source: 'text:20179625500',
  },
  {
    src: 'https://i.countdownmail.com/th3rc.gif',
    attributes: { alt: 'lucky draw counter', border: '0' },
    source: 'text:33028995702',
  },
  {
    src: 'http://i.countdownmail.com/2mgwko.gif',
    attributes: {
      style: 'display:inline-block!important;width:100%!important;max-width:272px!important;',
      border: '0',
      alt: 'countdownmail.com',
    },
    source: 'text:70195863113',
  },
]
