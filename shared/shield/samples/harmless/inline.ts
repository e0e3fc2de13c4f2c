import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const inline: readonly ImageSample[] = [
  {
    src: 'cid:image001.png@01D8F44A.B0BB6CE0',
    attributes: {
      border: '0',
      width: '343',
      height: '79',
      style: 'width:3.5729in;height:.8229in',
      id: 'Imagen_x0020_3',
    },
    source: 'text:15979928647',
  },
  {
    src: 'cid:image001.png@01DAD794.0F1FE0D0',
    attributes: { width: '624', height: '234', style: 'width:6.5in;height:2.4375in', id: 'Picture_x0020_1' },
    source: 'text:24309626557',
  },
  {
    src: 'cid:ii_k3rl04vh4',
    attributes: { alt: 'image.png', width: '311', height: '62', style: 'margin-right: 0px;' },
    source: 'text:48639863677',
  },
  {
    src: 'cid:image001.png@01D981F8.F632D7E0',
    attributes: {
      width: '680',
      height: '63',
      style: 'width:7.0833in;height:.6583in',
      id: 'x_x_Picture_x0020_1',
    },
    source: 'text:16666486131',
  },
  {
    src: 'cid:84249b8a-52f2-45d6-a94b-964d5f824c08',
    attributes: { size: '36678', contenttype: 'image/png', 'data-outlook-trace': 'F:1|T:1' },
    source: 'text:402641841',
  },
  {
    src: 'cid:image001.png@01D6400E.C9931DF0',
    attributes: {
      border: '0',
      width: '150',
      height: '35',
      style: 'width:1.5625in;height:.3645in',
      id: 'Picture_x0020_11',
      alt: 'cid:image001.png@01D4ACEA.20484940',
    },
    source: 'text:9651076446',
  },
  {
    src: 'cid:edbc301d0b859492df1d009d1ee02c@nasutkadqw',
    attributes: { border: '0', vspace: '0', hspace: '0', width: '172', height: '125' },
    source: 'debian:rspamd@3.4 test/functional/messages/bad_message.eml',
  },
  {
    src: 'cid:6e1e801d0b859d92688d70de258af3@nasutkadqw',
    attributes: { border: '0', vspace: '0', hspace: '0', width: '110', height: '125' },
    source: 'debian:rspamd@3.4 test/functional/messages/bad_message.eml',
  },
  {
    src: 'cid:4b33101d0b8596928da1a0a6340bb5@nasutkadqw',
    attributes: { border: '0', vspace: '0', hspace: '0', width: '157', height: '125' },
    source: 'debian:rspamd@3.4 test/functional/messages/bad_message.eml',
  },
  {
    src: 'cid:37b3701d0b859492b834102f6705c4@nasutkadqw',
    attributes: { border: '0', vspace: '0', hspace: '0', width: '113', height: '125' },
    source: 'debian:rspamd@3.4 test/functional/messages/bad_message.eml',
  },
  {
    src: 'cid:8B8481A2-25CA-4886-9B5A-8EB9115DD064@skynet',
    attributes: {
      height: '16',
      width: '16',
      'apple-width': 'yes',
      'apple-height': 'yes',
      id: '4579722f-d53d-45d0-88bc-f8209a2ca569',
    },
    source: 'debian:golang-github-jhillyerd-enmime@0.9.3 testdata/mail/html-mime-inline.raw',
  },
  {
    src: 'data:image/gif;base64,R0lGODlhDwAPALMOAP/qAEVFRQAAAP/OAP/JAP+0AP6dAP/+k//9E///////xzMzM///6//lAAAAAAAAACH5BAEAAA4ALAAAAAAPAA8AAARb0EkZap3YVabOGRcWcAgCnIMRTEEnCCfwpqt2mHEOagoOnz+CKnADxoKFyiHHBBCSAdOiCVg8KwPZa7sVrgJZQWI8FhB2msGgwTXTWGqCXP4WBQr4wjDDstQmEQA7',
    attributes: { alt: ':-)', class: 'wp-smiley' },
    source: 'debian:notmuch@0.37 test/corpora/html/embedded-image',
  },
]
