import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const icons: readonly ImageSample[] = [
  {
    src: 'https://cdn-images.mailchimp.com/icons/social-block-v2/color-facebook-48.png',
    source: 'text:21570713946',
  },
  {
    src: 'https://cdn-images.mailchimp.com/icons/social-block-v2/color-facebook-96.png',
    attributes: {
      alt: 'Facebook',
      class: 'm_mcnFollowBlockIcon',
      width: '48',
      style: 'width:48px;max-width:48px;display:block',
    },
    source: 'text:7902442894',
  },
  {
    src: 'https://cdn-images.mailchimp.com/icons/social-block-v2/light-twitter-48.png',
    attributes: {
      style: 'display:block;border:0;height:auto;outline:none;text-decoration:none',
      height: '24',
      width: '24',
      class: 'CToWUd',
    },
    source: 'text:20636086190',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/EdTPKl7_iK0bh0_3xZSRLGjKcjNJ5g4_q076LqwLvoTo36PV_pCmSrFbN1Kb_pmyBviArt8q_wluJJ_OfGH9kwMyOTTYzaNQ_eB-1gWbSlqfEcNtAyqwzZbHbq3fSrpCQFbi=s0-d-e1-ft#https://cdn-images.mailchimp.com/icons/social-block-v2/light-instagram-48.png',
    attributes: {
      style: 'display:block;border:0;height:auto;outline:none;text-decoration:none',
      height: '24',
      width: '24',
      class: 'CToWUd',
    },
    source: 'text:15861280014',
  },
  {
    src: 'https://cdn-images.mailchimp.com/icons/social-block-v2/outline-dark-facebook-48.png',
    source: 'text:24490099755',
  },
  {
    src: 'https://cdn-images.mailchimp.com/icons/social-block-v2/outline-light-facebook-48.png',
    attributes: {
      style: 'padding-left: 15px; padding-right: 15px;',
      width: '24',
      height: '24',
      class: 'CToWUd',
    },
    source: 'text:11081998068',
  },
  {
    src: 'https://cdn-images.mailchimp.com/icons/social-block-v2/outline-light-twitter-48.png',
    attributes: { alt: 'Twitter', height: '24', width: '24', style: 'text-decoration:none;' },
    source: 'text:34024797224',
  },
  {
    src: 'https://cdn-images.mailchimp.com/icons/social-block-v2/color-link-48.png',
    attributes: {
      height: 'auto',
      style:
        'border:0;height:auto;outline:none;text-decoration:none;max-width:100%;width:100%;margin-top:20px;display:block',
      width: '100%',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    source: 'text:31154056196',
  },
  {
    src: 'https://res.cloudinary.com/dyg30mfje/image/upload/v1683405186/Email/linkedin-logo-colored-bordered_sikhoj.png',
    source: 'text:40799861861',
  },
  {
    src: 'https://s3.amazonaws.com/images.wisestamp.com/social_icons/square/facebook.png',
    attributes: {
      style: 'border-radius:0px;border:0px;width:16px;height:16px',
      width: '16',
      height: '16',
      class: '',
    },
    source: 'text:35179395841',
  },
  {
    src: 'https://s3.amazonaws.com/uber-static/emails/2017/01/uber18_arrow_right.png',
    attributes: {
      width: '11',
      height: '12',
      style:
        'Margin-left:10px;border:none;clear:both;display:block;margin-top:2px;max-width:100%;outline:none;text-decoration:none',
    },
    source: 'text:13998067784',
  },
  {
    src: 'https://s3.amazonaws.com/travis-ci-dzone/twitter2x.png',
    attributes: { id: 'travis-ci-twitter-logo', alt: 'Twitter Logo', style: 'text-align: center;' },
    source: 'text:1026225819',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NaGnn-W8LtRhCgU-5eL1uglsmZGyBxQRSOJHOWn74hheSI4XLwAj2KdU1ELhcpchrZO4ZEnKjjTtVM39oahiHuRp7oUR5Q8MkpeBLnUsejkT0WbLTS4xQoKcmWV6aDTbfxO0lxTsNXGZNKMn2UaJw=s0-d-e1-ft#https://s3.amazonaws.com/src.tplinkcloud.com/accounts/new_vi/mail/resources/kasa-icon.png',
    attributes: {
      border: '0',
      alt: 'logo',
      style: 'width:64px;height:64px;outline:none;text-decoration:none;border:none',
      class: 'CToWUd',
      'data-bit': 'iit',
      jslog: '138226; u014N:xr6bB; 53:WzAsMl0.',
    },
    source: 'text:12780712706',
  },
  {
    src: 'https://ssl.gstatic.com/accountalerts/email/keyhole.png',
    attributes: { style: 'display:block;width:32px;height:32px', class: 'CToWUd' },
    source: 'text:24672612192',
  },
  {
    src: 'https://ssl.gstatic.com/s2/oz/images/notifications/logo/google-plus-6617a72bb36cc548861652780c9e6ff1.png',
    source: 'text:69457882053',
  },
  {
    src: 'https://ssl.gstatic.com/accounts/services/mail/msa/gmail_icon_small.png',
    attributes: { style: 'display:block;float:left;margin-top:4px;margin-right:5px', alt: '' },
    source: 'text:9869146330',
  },
  {
    src: 'https://ssl.gstatic.com/docs/doclist/images/icon_10_pdf_list.png',
    attributes: { style: 'border-style: none; vertical-align: bottom' },
    source: 'text:15379909171',
  },
  {
    src: 'https://www.gstatic.com/gmktg/mtv-img/cpr_todo_arrow_left.png',
    attributes: {
      alt: 'arrow',
      title: 'arrow',
      style: 'display: block; max-width: 10px;',
      border: '0',
      width: '10',
      class: 'CToWUd',
    },
    source: 'text:30371614807',
  },
  {
    src: 'https://www.gstatic.com/accountalerts/email/security-shield-question-mark_2x.png',
    attributes: { style: 'width:24px;height:24px;margin-right:12px', width: '24', class: 'CToWUd' },
    source: 'text:26217718444',
  },
  {
    src: 'https://www.gstatic.com/stackdriver/notification/exclamation_mark.png',
    source: 'text:43651937633',
  },
  {
    src: 'https://www.gstatic.com/images/icons/material/system/2x/bug_report_white_24dp.png',
    attributes: { style: 'min-height:24px;width:24px' },
    source: 'text:16997368983',
  },
  {
    src: 'https://cdn2.hubspot.net/hubfs/53/tools/email-signature-generator/icons/facebook-icon-2x.png',
    attributes: { alt: 'facebook', color: '#F2B854' },
    source: 'text:48287284928',
  },
  {
    src: 'https://cdn2.hubspot.net/hub/425470/file-2544477426-png/email/weekly-digest/common/twitter2x.png?t=1452605472977&width=15&height=13',
    attributes: { width: '15' },
    source: 'text:31410648109',
  },
  {
    src: 'https://cdn2.hubspot.net/hubfs/53/tools/email-signature-generator/icons/email-icon-2x.png',
    attributes: {
      color: '#1723c7',
      alt: 'emailAddress',
      width: '13',
      style: 'box-sizing:border-box;border-style:none;display:block',
    },
    source: 'text:13858025862',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NY-ugLnvhx8EKeU0NoFaQJxnwUBulA05De1Rj0lx5Itfo-At2BqiyZXrzXbvQpcbueon521QOzfNQ1y06xq7dVDLerq6ZY-nsYtDo9sdlsmC5ul1-T6XUQ4kEevfpeLQJDdM73VqUrTn1dnZ8Q_IA=s0-d-e1-ft#https://cdn2.hubspot.net/hubfs/53/tools/email-signature-generator/icons/phone-icon-2x.png',
    attributes: {
      alt: 'phone',
      width: '13',
      height: '13',
      style: 'background:#c69e00;margin-top:auto;margin-bottom:auto',
    },
    source: 'text:11990240464',
  },
  {
    src: 'https://ea.twimg.com/email/self_serve/media/icon_twitter_blue.png',
    attributes: {
      width: '32',
      alt: 'Twitter',
      title: 'Twitter',
      style: 'margin:0px;padding:0px;display:inline-block;border:none;outline:none',
    },
    source: 'text:15506693014',
  },
  {
    src: 'https://ea.twimg.com/email/self_serve/media/Twitter_logo_180-1468901451975.png',
    attributes: { style: 'width: 2rem; margin-left: auto; display: block' },
    source: 'text:12784062230',
  },
  {
    src: 'https://static.xx.fbcdn.net/rsrc.php/v3/yk/r/_2faPUZhPI6.png',
    attributes: { width: '32', height: '32', style: 'border:0' },
    source: 'text:23382335488',
  },
  {
    src: 'https://static.xx.fbcdn.net/rsrc.php/v3/yv/r/RdSO_hsxQmk.png',
    attributes: { width: '16px', height: '16px', style: 'border:0', class: 'CToWUd' },
    source: 'text:6731644180',
  },
  {
    src: 'https://static.xx.fbcdn.net/rsrc.php/v3/yP/r/nblMrq1jYuK.png',
    attributes: { width: '32', height: '32', style: 'border:0', class: 'CToWUd' },
    source: 'text:26137005614',
  },
  {
    src: 'https://static.xx.fbcdn.net/rsrc.php/v3/yr/r/jxR-EPx51R9.png',
    attributes: { class: 'CToWUd', style: 'border: 0;', height: '33' },
    source: 'text:2456270526',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/vHv3tRtE3I_2w6zR6JFt066OaSywcGpzkuO02W6QMIeOfCWNMc-TyEJKxu4mG2hoBsYBLNnCt6VSzhJNl2kOXcZTRdglv3R20xUvvc29ow=s0-d-e1-ft#https://static.xx.fbcdn.net/rsrc.php/v3/yO/r/Otjcwa2eCOF.png',
    attributes: { height: '33', style: 'border:0', class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:44306103202',
  },
  {
    src: 'https://static.xx.fbcdn.net/rsrc.php/v3/yn/r/Ik2gLzq8_6B.png',
    attributes: { alt: 'logo', width: '32', height: '32', style: '' },
    source: 'text:13560591239',
  },
  {
    src: 'https://static.xx.fbcdn.net/rsrc.php/v4/yb/r/QTa-gpOyYBa.png',
    attributes: { height: '33', style: 'border:0', class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:69103327588',
  },
  {
    src: 'https://static.xx.fbcdn.net/rsrc.php/v3/yJ/r/aoz1V35q5np.png',
    attributes: { style: 'border:0;margin:0px 0px 0px 4px' },
    source: 'text:27493130799',
  },
  {
    src: 'https://image.freepik.com/free-icon/black-back-closed-envelope-shape_318-53807.png',
    attributes: { style: 'font-size:12.8px;color:rgb(0,0,0);width:15px;height:15px' },
    source: 'text:5840291459',
  },
  {
    src: 'https://images.nubank.com.br/ico-facebook-grey.png',
    attributes: {
      alt: 'Facebook',
      width: '40',
      class: 'm_1233416192563189207icon CToWUd',
      style: 'border:0;height:auto;line-height:100%;outline:none;text-decoration:none',
    },
    source: 'text:43800437137',
  },
  {
    src: 'https://images.vietnamworks.com/img/email_account.png',
    attributes: { style: 'display:block', class: 'CToWUd', width: '72', height: '72' },
    source: 'text:38870983808',
  },
  {
    src: 'https://static.booksy.com/static/live/es/scenarios/map.png',
    attributes: { class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:63087662075',
  },
  {
    src: 'https://static.licdn.com/sc/p/com.linkedin.email-assets-frontend%3Aemail-assets-frontend-static-content%2B__latest__/f/%2Femail-assets-frontend%2Fimages%2Femail%2Fmercado%2Ficons%2Ficon_like_16_16_v1.png',
    attributes: { border: '0', alt: 'LIKE' },
    source: 'text:24115568495',
  },
  {
    src: 'https://static.figma.com/uploads/3d4f14e1f53a6fba465af3582fdbf381c5015b77',
    attributes: { alt: 'instagram', width: '19', class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:53136454285',
  },
  {
    src: 'https://assets.codepen.io/210284/tw_1.png',
    attributes: { alt: 'Twitter', width: '38' },
    source: 'text:17710497140',
  },
  {
    src: 'https://assets.codepen.io/210284/fb_1.png',
    attributes: {
      alt: 'Facebook',
      width: '38',
      style: 'height:auto;display:block;border:0',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    source: 'text:20251141762',
  },
  {
    src: 'https://assets.codepen.io/210284/facebook_1.png',
    attributes: { alt: 'facebook', style: 'display:inline-block;color:#cccccc', width: '40', height: '40' },
    source: 'text:35132645479',
  },
  {
    src: 'https://img.icons8.com/material-rounded/50/000000/address.png',
    attributes: { style: 'height:20px;width:20px', class: 'CToWUd' },
    source: 'text:28699687433',
  },
  {
    src: 'https://img.icons8.com/ios-filled/50/000000/globe.png',
    attributes: {
      alt: 'Website',
      style: 'width:20px;vertical-align:middle;margin-right:8px',
      class: 'gmail_canned_response_image',
    },
    source: 'text:31520066073',
  },
  {
    src: 'https://img.mysignature.io/s/e/a/7/ea7d81f7-b6c4-5193-b32a-171b2a157f87.png',
    attributes: { alt: 'Instagram Manhattan Neons' },
    source: 'text:42539811618',
  },
  {
    src: 'https://gallery.mailchimp.com/5a05ca263fac7c79a5efb199d/images/9f6e2238-c3db-410d-ae48-b75014974e57.png',
    attributes: {
      style:
        'width: 20px; min-height: 20px; margin: 0px 10px 0px 0px; border: 0; outline: none; text-decoration: none',
      valign: 'middle',
      class: 'CToWUd',
      width: '20',
      align: 'none',
      height: '20',
    },
    source: 'text:36331610299',
  },
  {
    src: 'https://mailcastr.com/static/web/images/logo-48px.png?t=1544177822751',
    attributes: { width: '24', height: '24', style: 'width:24px;height:24px;', alt: 'mailcastr branding' },
    source: 'https://github.com/apparition47/MailTrackerBlocker/issues/60',
  },
  {
    src: 'https://static.licdn.com/scds/common/u/images/email/phoenix/logos/logo_phoenix_header_blue_78x66_v1.png',
    attributes: {
      alt: 'LinkedIn ',
      border: '0',
      height: '34',
      width: '40',
      style: 'outline:none;-ms-interpolation-mode:bicubic;color:#FFFFFF;text-decoration:none;',
    },
    source: 'text:27701961646',
  },
  {
    src: 'http://amxe.net/qp1sq8qr/s_uxz7dfiv/files/Twitter_Social_Icon_Square_Color.png',
    attributes: {
      width: '36',
      alt: 'Twitter Schöpflin Stiftung',
      title: 'Twitter Schöpflin Stiftung',
      border: '0',
      style: 'display: block; width: 100%;',
      class: '',
    },
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/newsletter2go/examples/2023-01-02-schoepflin.u1.eml',
  },
  {
    src: 'http://amxe.net/qp1sq8qr/s_uxz7dfiv/files/LI-In-Bug.png',
    attributes: {
      width: '42',
      alt: 'LinekdIn Schöpflin Stiftung',
      title: 'LinkedIn Schöpflin Stiftung',
      border: '0',
      style: 'display: block; width: 100%;',
      class: '',
    },
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/newsletter2go/examples/2023-01-02-schoepflin.u1.eml',
  },
  {
    src: 'https://news.wwf.de/assets/bm/binary/7/8/7/0/7870268f13343b2ba95b267ebaba0cef_893.png?newsletter=Willkommensserie%2FHausliste%2F2023/01/04%2Fwillkommensserie%2Fmail2ueberblick&utm_source=willkommensserie&utm_campaign=willkommensserie&utm_campaign=mail2ueberblick&mobile=1',
    attributes: {
      width: '28',
      height: '28',
      alt: 'Instagram',
      title: 'Instagram',
      border: '0',
      style: 'max-width: 28px !important; height: auto; width: 100%; display: block;  ',
    },
    isHiddenAround: true,
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/optimizely/examples/2023-01-04-wwf.u1.eml',
  },
  {
    src: 'https://storage.googleapis.com/switch_static/email/common/footer_icon_facebook.png',
    attributes: { alt: 'Facebook', border: '0', height: '30', width: '30' },
    source: 'text:33141564742',
  },
  {
    src: 'https://storage.googleapis.com/tawk-images/facebook.png',
    attributes: { alt: 'Facebook', title: 'Facebook', style: 'width:28px;margin:0px auto', class: 'CToWUd' },
    source: 'text:22173831920',
  },
  {
    src: 'https://storage.googleapis.com/tock-public-assets/images-email-template/tock-brandmark-color.png',
    attributes: { width: '30', height: '30' },
    source: 'text:37916681255',
  },
  {
    src: 'https://cdn.picpay.com/wv/icon/instagram-white2.png',
    attributes: {
      border: '0',
      style: 'display:block',
      alt: 'Instagram da Pormade',
      width: '40',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    source: 'text:18173624309',
  },
  {
    src: 'https://cdn.evbstatic.com/s3-s3/marketing/emails/invites/facebook-share.png',
    attributes: {
      alt: 'Facebook',
      title: 'Facebook',
      style: 'border:0',
      height: '20',
      width: '20',
      class: 'CToWUd',
    },
    source: 'text:47174863769',
  },
  {
    src: 'https://cdn.buymeacoffee.com/assets/img/email-template/new/attachment.png',
    attributes: { class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:58687124534',
  },
  {
    src: 'https://cdn.braze.eu/appboy/communication/assets/image_assets/images/64dc807483f34d6143bd31a8/original.png?1692172404',
    attributes: { height: '16', class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:59681367163',
  },
  {
    src: 'https://cdn.braze.eu/appboy/communication/assets/image_assets/images/682c73f049ba220086fb6cd2/original.png?1747743728',
    attributes: { alt: 'Facebook', width: '24', height: '24', style: 'display:block' },
    source: 'text:38896870428',
  },
  {
    src: 'http://techupdate.cnet.com/i/itu/arrow_blue.gif',
    attributes: { width: '8', height: '10', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://www.zdnet.com/techupdate/i/gl_corner2.gif',
    attributes: { width: '12', height: '6', border: '0', alt: '' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://techupdate.cnet.com/i/itu/arrow_r.gif',
    attributes: { height: '13', alt: '', hspace: '4', width: '13', align: 'absMiddle', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://techupdate.zdnet.com/techupdate/i/arrow_blue.gif',
    attributes: { width: '8', height: '10', border: '0', alt: '' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'https://news.wwf.de/assets/bm/103208805321/309622623300.png',
    attributes: { alt: '' },
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/optimizely/examples/2023-01-04-wwf.u1.eml',
  },
  {
    src: 'https://news.wwf.de/assets/bm/103208805321/309743271255.png',
    attributes: { alt: '' },
    isHiddenAround: true,
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/optimizely/examples/2023-01-04-wwf.u1.eml',
  },
  {
    src: 'https://news.wwf.de/assets/bm/binary/7/1/d/5/71d569560299ae22866104bdb80f4e11_669.png?newsletter=Willkommensserie%2FHausliste%2F2023/01/04%2Fwillkommensserie%2Fmail2ueberblick&utm_source=willkommensserie&utm_campaign=willkommensserie&utm_campaign=mail2ueberblick&mobile=1',
    attributes: {
      width: '28',
      height: '28',
      alt: 'Facebook',
      title: 'Facebook',
      border: '0',
      style: 'max-width: 28px !important; height: auto; width: 100%; display: block;  ',
    },
    isHiddenAround: true,
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/optimizely/examples/2023-01-04-wwf.u1.eml',
  },
  {
    src: 'https://news.wwf.de/assets/bm/binary/c/8/c/f/c8cf7cee7cd9cd3ca6fb2420a890a5a2_1311.png?newsletter=Willkommensserie%2FHausliste%2F2023/01/04%2Fwillkommensserie%2Fmail2ueberblick&utm_source=willkommensserie&utm_campaign=willkommensserie&utm_campaign=mail2ueberblick&mobile=1',
    attributes: {
      width: '26',
      height: '28',
      alt: 'Twitter',
      title: 'Twitter',
      border: '0',
      style: 'max-width: 26px !important; height: auto; width: 100%; display: block;  ',
    },
    isHiddenAround: true,
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/optimizely/examples/2023-01-04-wwf.u1.eml',
  },
  {
    src: 'https://news.wwf.de/assets/bm/binary/e/c/b/3/ecb39b1f3a15f3b8600cd869f8f0c3d0_1305.png?newsletter=Willkommensserie%2FHausliste%2F2023/01/04%2Fwillkommensserie%2Fmail2ueberblick&utm_source=willkommensserie&utm_campaign=willkommensserie&utm_campaign=mail2ueberblick&mobile=1',
    attributes: {
      width: '32',
      height: '28',
      alt: 'YouTube',
      title: 'YouTube',
      border: '0',
      style: 'max-width: 32px !important; height: auto; width: 100%; display: block;  ',
    },
    isHiddenAround: true,
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/optimizely/examples/2023-01-04-wwf.u1.eml',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/K1eMvXT1j0-5WuAYzEYqtvFJMgW9CbX-EiTADXY3a_KswGhH6_Pi_oaE2m0rPYdsHLuGsLZX5DXOWczTu9DXcOdkWBqkH3rl5eMY8XNsZuV0Wt1feIaGxafEwWAiSmfW=s0-d-e1-ft#https://marketing-image-production.s3.amazonaws.com/social/white/facebook.png',
    attributes: { class: 'CToWUd' },
    source: 'text:18216452744',
  },
  {
    src: 'https://marketing-image-production.s3.amazonaws.com/uploads/a536842e94841fd7412b8cf4f4731af10bbd1728c2dea2c0c69f9e96cd0b8f83684373abcadf56c360f1022af9e5c90dacade8c23f97e365a709ac439221ecf3.png',
    attributes: { alt: 'Fb' },
    source: 'text:16656737453',
  },
  {
    src: 'https://drive-thirdparty.googleusercontent.com/16/type/application/vnd.google-apps.document',
    source: 'text:37824590711',
  },
  {
    src: 'https://d3ki9tyy5l5ruj.cloudfront.net/obj/17ebaf90443cc42469dfeeaf11302fa63f0a3386/checkmark-icon-32x32.png',
    source: 'text:11931567942',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/qxn5wYh4MC2nU9Sil9HRwRnElsyFgzfHBoIwFVDLq15QBUUCuikP3lKya6IQW276NRhWbMkIZzEF75-2aTc0UI0=s0-d-e1-ft#https://mail.google.com/mail/e/ezweb_ne_jp/511',
    attributes: { style: 'margin:0px 0.2ex;vertical-align:middle', class: 'CToWUd' },
    source: 'text:14065519355',
  },
  {
    src: 'https://mail.google.com/mail/e/B60',
    attributes: { goomoji: 'B60', style: 'margin:0px 0.2ex;vertical-align:middle' },
    source: 'text:7512881484',
  },
  {
    src: 'https://mail.google.com/mail/u/0/e/gtalk.982',
    attributes: { style: 'margin: 0px 0.2ex; vertical-align: middle; ', goomoji: 'gtalk.982' },
    source: 'text:5921251890',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/IrLK-OmvhVWKYs8kW7c1wmjcTpDdf2F1f7U8hhbkfDXSD-ZeKk8N7KqDdy5AfzgjtEqOuSqPYfAkgW6gAIt7Q4o0OdMcMwi-d436dx0QMw-L91JM3LMfk-gfAFkMxo86KWZPVpU=s0-d-e1-ft#https://click.zoom.us/l/84442/2020-05-20/blf6y1/84442/140392/title_marker_40x8.png',
    attributes: { style: 'width:100%;max-width:40px', width: '40', class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:493440831',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/uiZ8FDTRpBcJMqzvH2jwJNFZOwOlICIV94kRlIac8qJSpxmsuLarNpMUqw4h_LJE1gcmmJW08CcfWV4q_vQ7wevHmTx0C5_lhjUY2oiphCStmtL603k=s0-d-e1-ft#https://go.pardot.com/l/84442/2015-06-24/wht/84442/5264/twitter.png',
    attributes: {
      alt: '',
      style: 'width:25px;height:25px;border-width:0px;border-style:solid',
      class: 'CToWUd',
      height: '25',
      border: '0',
    },
    source: 'text:281923716',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/yv0eYtrW8iXHcr0DMdf864ByJvgCuAVd0AdPYXp7ZR-eoGfdPD9Nd0X7uMYoqREhcztv5n41TmqU5bTQwj3DSV9kqmHq7g=s0-d-e1-ft#https://app.mailjet.com/images/email/transac/fb.png',
    attributes: {
      alt: '',
      style: 'border:none;outline:none;text-decoration:none;height:auto',
      width: '-22',
      height: 'auto',
      class: 'CToWUd',
    },
    source: 'text:24908983000',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/n8-iixEM8oAAUVry3Ey3fu852ydvSGv67WHj0QW8JdKu_ctoZJ3kozaLEWG3Akcrc3zZCrva1f1HlEXrywYMZ8aNwxy3g1OX8tUi3qkHeKRp5OLacc73cQqGJj22BPMrwcRgf7tWgQ=s0-d-e1-ft#https://app.getresponse.com/images/common/templates/messages/v2/social/facebook1.png',
    attributes: { height: '30', style: 'border-radius:0;display:block', width: '30', class: 'CToWUd' },
    source: 'text:11931368595',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/0WAsgc9lEOUfNeDFVitRDUvFQd8rh8V0C1lWXouDjvmeNVQWxrCf6J2rMgVSSYg4vELrYc5elAYgVA=s0-d-e1-ft#https://r.loyverse.com/img/discount.png',
    attributes: {
      alt: 'Item with discount',
      width: '15',
      height: '15',
      style: 'float:right;margin:1px 7px 0 0',
      class: 'CToWUd',
    },
    source: 'text:47245806984',
  },
  {
    src: 'https://d15k2d11r6t6rl.cloudfront.net/public/users/Integrators/BeeProAgency/53601_510656/Signature/bee.png',
    attributes: { class: 'icon', alt: 'Designed with BEE', height: '32', width: '34', align: 'center' },
    source: 'text:186051652',
  },
  {
    src: 'https://cdn.braze.eu/appboy/communication/assets/image_assets/images/60a77720fbbb0101b1f18621/original.png?1621587744',
    attributes: { class: 'single image-block__default', height: '62', width: '82', alt: 'GetYourGuide' },
    source: 'text:46438468659',
  },
]
