import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const personal: readonly ImageSample[] = [
  {
    src: 'https://ci4.googleusercontent.com/proxy/nYHus9QdVGymuqsjBs9A_EHD2Gr8g5loeOtftgPyobnDfg89y62mSHN3NT9eGwO_nYOjAM3UC0Y6wjpp36uTI5djEElPsQVjLaZ_1sQOqn9PXuni4fzFP9WZdFwX92dkhl87NR9_YJyBQJPt=s0-d-e1-ft#https://mailtrack.io/trace/mail/c2573bfa8bb73e742debc407fd1839066611ea38.png?u=1003006',
    service: 'Mailtrack',
    source: 'https://github.com/easylist/easylist/pull/3577',
  },
  {
    src: 'https://mailtrack.io/trace/mail/dce7e0857d8f462c03df7ce6ef6fd7661f4c964d.png?u=4349944',
    attributes: { width: '0', height: '0', class: 'mailtrack-img', alt: '', style: 'display:flex' },
    service: 'Mailtrack',
    source: 'text:5604510469',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/UKQicLJ5UpohMDFAgMxwD2l9DHBTnXIyu30mX4IPtGJTkACZKIWQaIy1Nn5V_FAqk2O6b-FmoMihtm3LkcOZSSYu8MFQ6otoklMLybmEhGztZWgFj5fwVX0_D-jrNjp8-Q5VPMnM3bCo=s0-d-e1-ft#https://mailtrack.io/trace/mail/af74e405fcde8e46f08931726f76cda440520039.png?u=9618149',
    attributes: { style: 'width: 0px; max-width: 1px;' },
    service: 'Mailtrack',
    source: 'text:1322755662',
  },
  {
    src: 'https://mailfoogae.appspot.com/t?sender=aeHh4eHh4eHhAeHh4eHgueHh4&type=zerocontent&guid=a488928a-e46d-4818-8cd3-415a975143ff',
    attributes: { style: 'width:0px;max-height:0px' },
    service: 'Streak',
    source: 'text:46476818212',
  },
  {
    src: 'https://mailfoogae.appspot.com/t?sender=aeHh4eHh4eEB4eHh4eC54eHg%3D&type=zerocontent&guid=65e36952-526a-45e4-99fd-92131f932988',
    attributes: { alt: '', style: 'width:0px;max-height:0px;overflow:hidden' },
    service: 'Streak',
    source: 'text:37219247593',
  },
  {
    src: 'https://mailfoogae.appspot.com/t?sender=aeHh4eHhAeHh4eHh4Lnh4eA%3D%3D&type=zerocontent&guid=0bffb01a-61aa-4e14-b1b5-82b115ecbad3',
    attributes: { alt: '', style: 'width:0px;max-height:0px;overflow:hidden' },
    service: 'Streak',
    source: 'text:9940364729',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/C-ENSN58vhPeLlIsUcFVEmzulIrhDKRHI3gvGPbXJMcDsLeFlwAxNXBzrcAgfkHxrOlM_F1WT11K-XhxjIROZl5keeQD0Uv-_7R54KRtt5t40F6rlvbgdwchmDahbo4til5h7AGetmG3pS9t34dyEmcvb77QiA8MB40a5-p8UV9rsQ=s0-d-e1-ft#https://t.yesware.com/t/9753ac6e46810c884c8c008a53991032923afab3/c01311adc69f53dd4f8cbe6cf718b64b/spacer.gif',
    attributes: { style: 'border:0px;width:0px;min-height:0px', width: '0', height: '0', class: 'CToWUd' },
    service: 'Yesware',
    source: 'text:4425564180',
  },
  {
    src: 'http://t.yesware.com/t/39074874fb3869b1cde10ffc690bca8d41bb06ea/76c927fe1de72a604176993d4156d23e/spacer.gif',
    attributes: { style: 'border:0;width:0;min-height:0;overflow:hidden', width: '0', height: '0' },
    service: 'Yesware',
    source: 'text:31645772653',
  },
  {
    src: 'https://gs-mailtracker.com/pixel/gTxaEoDFPZAaP3PduCUV?rid=gTxaEoDFPZAaP3PduCUV',
    attributes: { width: '1', height: '1', border: '0' },
    service: 'Hunter MailTracker',
    source: 'https://github.com/OneClickLab/ugly-email-trackers/issues/49',
  },
  {
    src: 'https://mailcastr.com/image/MTEyODc4MDkwMDkyMDIzOTA4ODc3Ojo6NjBlMTEzZmY3YzJhNdhYzk2NzkwMTE0ODhmNGI0NzQ6OnY0OjoxNjE0ODA0OTMzOjox/',
    service: 'Mailcastr',
    source: 'https://github.com/apparition47/MailTrackerBlocker/issues/60',
  },
  {
    src: 'https://app.getsendmail.com/p/m49dTZiQGljb2MDU5ODIMTY2MDE5NTUzNC42MmY0MGE1N3NuZXQuY29t/open',
    attributes: { alt: 'This is a tracking pixel', width: '0', height: '0', style: 'visibility:hidden' },
    service: 'SendMail',
    source: 'https://github.com/easylist/easylist/issues/13954',
  },
  {
    src: 'https://r.superhuman.com/4640qXWivTiaNi_anz1bstqoUbWlYj8nnSM0Y-NWmoL_OZdXZ1Zq-_DSPSu7r6M_NMQJAgHCnrKL5OisY6deh83uz8MfXoijSTOwhFcnM5Ya0RU8q8kZDoD0MVTLFtwDxERoN1wu0T-LgI8TDjcWI8K1HEns5_8ETb2EF1fetEenZgrj73FE6Q.gif',
    attributes: {
      alt: ' ',
      width: '1',
      height: '0',
      style: 'display: none; border: 0px; width: 0px; height: 0px; overflow: hidden; visibility: hidden;',
    },
    isHiddenAround: true,
    service: 'Superhuman',
    source: 'text:31473516078',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/O-jNyy8fpkxVVkmFEiaddODtInQjMQiaHdQbretDTYkHLgqZ4c1qw-zm5C1d_4om8I4Z5m1UUFqAspn2u9ojBk53SGR6qA9h1TkpRjeE3Peoe91MJNPLelrkCnED3bBH96aLbdfoR8zhqlzViysTPHjSWKzFET8-dIPB_TB34SZvORvlUK983CwkIVc_N7RsECnBdzYsVwatdbJd3JoJnb7fHPjVEAhwn2dg73DUTBO82VMR57ZV22OOoC0ut2VWD0ZdaXDqZsPBcgAHk3-SSPxM2yjdoi1P3nOKv678uvYMW0kFzxd1wwKWpqa0asJcsTZg4FF0FQ=s0-d-e1-ft#https://r.superhuman.com/yTqQLkhxCGfaiD5c5K9re-7RZvTwT9gWxN8WtEaVjuY9y19FOQzDcusycO0mJPrgQnAAXhqXWj5f_VLpxbQkQdHJAxZboFSB7vQLvsI1Q83HqjjmrBA6YGYEpGDWrl4YvBGMkGwJtzFahg_zDeHZlFCKw-AjinMgW1au-qcb2n_SGYG-norh8uDNRYcNop2pcGGPsg.gif',
    attributes: { alt: ' ' },
    service: 'Superhuman',
    source: 'text:52401036520',
  },
]
