import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const spacers: readonly ImageSample[] = [
  {
    src: 'https://ci6.googleusercontent.com/proxy/C5WAwfRu-nhYYB726ZtDmBBZxH2ZQQgtpxwmJT5KONtMOVp6k7laRdD7JghQXsHLcYM4veQr436syfT22M4kVYeof9oM4TIq5I7li0_YUjrim2hpHv5dYG7V9z9OmFYRRwYK3KgYIf0ck0d_WTq1EjhX_DpBFoi4n20fTmcCfJxl76PIrL1HodOHxbkR8PrieSaJX9F3tcNZb-9L3JTm7_owWlAKVQ64kFMBmJHwK7I=s0-d-e1-ft#https://cdn.shopify.com/shopifycloud/shopify/assets/themes_support/notifications/spacer-1a26dfd5c56b21ac888f9f1610ef81191b571603cb207c6c0f564148473cab3c.png',
    attributes: {
      class: 'm_-1845756208323497270spacer CToWUd',
      height: '1',
      style: 'min-width:600px;height:0',
      'data-bit': 'iit',
    },
    source: 'text:48579798274',
  },
  {
    src: 'https://cdn.shopify.com/s/assets/themes_support/notifications/spacer-1a26dfd5c56b21ac888f9f1610ef81191b571603cb207c6c0f564148473cab3c.png',
    attributes: {
      class: 'm_-1216999618458073902spacer CToWUd',
      height: '1',
      style: 'height:0;min-width:600px',
    },
    source: 'text:32253544416',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/mEwrBLRqRs4U3ih0k5bwvexxwbixRuiyxCpDdvF5a6Gs8XIJMxed2-RgcT-zgcGjse9m9272dPTp9X6kSFXHCyMJNFtQN6eivXkDbCfNPHk=s0-d-e1-ft#https://esputnik.com/repository/applications/images/blank.gif',
    attributes: {
      width: '600',
      height: '1',
      style:
        'display:block;border:0;outline:none;text-decoration:none;max-height:0px;min-height:0px;min-width:600px;width:600px',
      alt: '',
      class: 'CToWUd',
    },
    source: 'text:191163226',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/dZihfURYMr4ltOGMmSu7g3JXn4x0ue5ctCYAEwZ-rv1Lx8G77mg5v7CCPyDYzWr4uj2cpj6-5f0-LRFTlHdmZ14PL7dREA1lSKWeXxIwyQjf9Bdb1yJ3JcrK=s0-d-e1-ft#https://ea.twimg.com/email/self_serve/media/spacer-1402696023930.png',
    attributes: {
      style: 'min-width:448px;height:1px;margin:0;padding:0;display:block;border:none;outline:none',
      class: 'CToWUd',
    },
    source: 'text:2456270526',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/SoWCQOMRDq_a0-Djhzpfp0WjZ4MR3e8NGibOFCVxwar8sSCZv4TE74DAvAXin4Y7Jfs8YhqRIBdHtvR8MPYX1FcunlJ_S8z4BWfwaJHFXYXntCYjqpCX=s0-d-e1-ft#https://ea.twimg.com/email/self_serve/media/spacer-1476918453497.png',
    attributes: {
      height: '1',
      width: '130',
      style: 'margin:0px;padding:0px;display:inline-block;border:none;outline:none',
      class: 'CToWUd',
    },
    source: 'text:4635007058',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/Zre1fAeZon4GoBOJld1BwQBOoDp_nPvbMfWpo_oz1aUl9pMZintgHpbeOa_lM19isQUdBIWybtskSbQzO011QdafXFOEgtL5DEZ2dw=s0-d-e1-ft#https://services.google.com/fh/files/emails/spacer_11.gif',
    attributes: { alt: '', style: 'display:block', width: '1', height: '1', border: '0', class: 'CToWUd' },
    source: 'text:6756864057',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/QoQHcFtSHZQ36-hElJaHREN5X2kwMc2IZoVtPkLYU6uqsP4YJ_8RNnIhex6jeOIE_1LEfctTenZ7JngQltAsIdSN-PGXE-PIp-g3Jfqf3KW4aA4wwLzeuj662n7NZymqcXWNGMgTX3PnDWh395E=s0-d-e1-ft#https://d3g64w74of3jgu.cloudfront.net/assets/spacer-239465b1c71b79ae1c276e8ef6c73207.png',
    attributes: {
      alt: '',
      border: '0',
      height: '1',
      style: 'font-size:0;line-height:0',
      width: '1',
      class: 'CToWUd',
    },
    source: 'text:47144488493',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/RnNZfQn2o2xpggJQqefCOervMbPIci5mujDPJnvl43kv6Rtxjyh5gHN_JKVzeU-aaGz3pePFgxfoAAtZJZNx8mveVTc-11j98EfuAJVcumUenA=s0-d-e1-ft#https://ssl.gstatic.com/ui/v1/icons/mail/images/cleardot.gif',
    attributes: { class: 'CToWUd' },
    source: 'text:30414299071',
  },
  {
    src: 'http://welcome.hp-ww.com/img/s.gif',
    attributes: { width: '10', height: '1', alt: 'Jump to content', border: '0' },
    source: 'text:16645219432',
  },
  {
    src: 'https://newsletter.inxmail.de/resc/1/182c5e4510f/0/gmail_fix.gif',
    attributes: {
      alt: '',
      width: '180',
      height: '1',
      border: '0',
      hspace: '0',
      vspace: '0',
      align: 'bottom',
      style: 'min-width:180px;width:180px;vertical-align:bottom;',
    },
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/e7fccc453a878cd975472530a95c90c58dec6153/src/Matcher/inxmail/tests/1.eml',
  },
  {
    src: 'http://161.58.175.183/lga_king50percentoff/spacer.gif',
    attributes: { height: '102', width: '1' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.3.txt',
  },
  {
    src: 'http://techupdate.cnet.com/b.gif',
    attributes: { width: '1', height: '10', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://www.zdnet.com/graphics/anchordesk/frontpage/b.gif',
    attributes: { height: '1', width: '1' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://www.zdnet.com/b.gif',
    attributes: { width: '1', height: '1' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://www.myhitmovie.com/campaign_images/cm_1images/spacer.gif',
    attributes: { width: '300', height: '15', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://img.expertcity.com/images/ad/1x1.gif',
    attributes: { width: '1', height: '15' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://coreg.admonitor.net/creatives/misc/io7147/spacer.gif',
    attributes: { width: '1', height: '10', border: '0', alt: '' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://ws.opmnet.net/images/2015/1/transparent.gif',
    attributes: { height: '1', width: '2' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/lvLIP8ep_ETbuzCBauiedvVf4W4EfCAam8aGqTXHQkdJ3Z_3825utYAY8ymjcHzyRopVe3-61qPWM5CMOtXCrwsBh4PZjzuLQZ61tcjx_ej033cQ86kmTA=s0-d-e1-ft#https://media.utp.edu.co/firma_digital/images/VicerrectoriasLinea.png',
    attributes: {
      style: 'border:0px none;vertical-align:middle',
      class: 'CToWUd',
      'data-bit': 'iit',
      width: '2px',
      height: '110px',
    },
    source: 'text:24395984293',
  },
  {
    src: 'http://image.exct.net/lib/fe641570776d02757515/m/1/spacer_1px_transparent.gif',
    attributes: { alt: '', width: '140', height: '1', border: '0', style: 'display:block;' },
    source: 'text:30747770402',
  },
  {
    src: 'http://img.mailinblue.com/new_images/rnb/rnb_space.gif',
    attributes: {
      width: '20',
      height: '30',
      style: 'display:block; max-height:30px; max-width:20px;',
      alt: '',
    },
    source: 'text:7791925035',
  },
]
