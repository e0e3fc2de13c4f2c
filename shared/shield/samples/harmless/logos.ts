import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const logos: readonly ImageSample[] = [
  {
    src: 'https://res.cloudinary.com/css-tricks/image/upload/f_auto,q_auto/v1583434037/logo_mz4myz.png',
    attributes: {
      alt: 'CodePen',
      style: 'border: medium none; vertical-align: middle; width: 120px; height: auto',
    },
    source: 'text:33683119650',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_Nb--IXJ9pLL70f1Xt1aLNKQLSVRomZRY7qxNVR1eC44k_Ea_bqIGbVLVX1zXFAARvk_zd16ONTqTUIAy0kEWorBGO-_b-3AoiPFR5uEGel-VpaYxpaHHb9igPoamj7D5dNkmGpy3gv5lKysAQ=s0-d-e1-ft#https://res.cloudinary.com/dzitsseoz/image/upload/v1736671628/vcgq9rhodhvrs6dcridx.png',
    attributes: { alt: 'Company Logo' },
    source: 'text:7128021552',
  },
  {
    src: 'https://res.cloudinary.com/dszhslyjq/image/upload/v1701095623/bizpoint/bp_dtqkzn.png',
    attributes: {
      style: 'border:0;max-width:500px',
      alt: 'bizpoint.dk-technical.vn',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    source: 'text:5891603354',
  },
  {
    src: 'https://s3.amazonaws.com/cpanel-resources/assets/hostinger_cobranded_email_header.png',
    attributes: {
      alt: 'partner-logo',
      style: 'display:inline-block;padding-right:12px',
      class: 'CToWUd',
      height: '35',
    },
    source: 'text:8924982423',
  },
  {
    src: 'https://s3.amazonaws.com/assets.bbmconnect.com/market/AlertEnterprise/Alert+logo.jpg',
    attributes: { alt: '', width: '212', height: '46', border: '0' },
    source: 'text:68754398522',
  },
  {
    src: 'https://www.gstatic.com/images/branding/googlelogo/2x/googlelogo_color_74x24dp.png',
    attributes: {
      width: '74',
      height: '24',
      'aria-hidden': 'true',
      style: 'margin-bottom:16px',
      alt: 'Google',
      class: 'CToWUd',
    },
    source: 'text:13212742526',
  },
  {
    src: 'https://www.gstatic.com/accountalerts/email/googlelogo_color_188x64dp.png',
    attributes: { style: 'display: block; width: 92px; min-height: 32px;', width: '92' },
    source: 'text:38057154458',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/2Aq8EEZmur-HMDuHJac8keX3JRh-9ErM47lWIV3YoWn3QXPh0iftgqzcV1V6YC9G0-VCfMKXocE6LfU0aybfJzQukHYc-PEOK7BSzcLfCA1yPmIxyLaCEXbWsKyafaASD2LIdcFL=s0-d-e1-ft#https://ssl.gstatic.com/images/branding/googlelogo/2x/googlelogo_color_188x64dp.png',
    attributes: { width: '92', height: '32', style: 'display:block;width:92px;height:32px', class: 'CToWUd' },
    source: 'text:14074773409',
  },
  {
    src: 'https://images.kiwi.com/whitelabels/0x80/kiwicom.png',
    attributes: { alt: 'logo', height: '60px', width: '100px' },
    source: 'text:44323432547',
  },
  {
    src: 'https://images.upgrad.com/upgrad.png',
    attributes: { alt: '' },
    source: 'text:34136710678',
  },
  {
    src: 'https://static.btgpactual.com/media/header-greenhouse.png',
    source: 'text:17501280037',
  },
  {
    src: 'https://assets.nflxext.com/us/email/gem/nflx.png',
    attributes: {
      alt: 'Netflix',
      width: '24',
      border: '0',
      style: 'display:block;border:none;outline:none;border-collapse:collapse;border-style:none',
      class: 'CToWUd',
    },
    source: 'text:3114933915',
  },
  {
    src: 'https://assets.jobhopin.com/imgs/jobhopin-logo-20210812.png',
    attributes: { style: 'margin:0 auto;display:block', width: '116', class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:721920109',
  },
  {
    src: 'https://assets.pokemon.com/static2/_ui/img/mail/logo.gif',
    attributes: { alt: 'Pokémon Logo', border: '0' },
    source: 'text:25875407796',
  },
  {
    src: 'https://img.bitgetimg.com/image/emailTemplate/bitget-logo-rebrand-0803.png',
    attributes: { alt: '' },
    source: 'text:3510810570',
  },
  {
    src: 'https://static.vexere.com/webnx/prod/img/tra-lan-vien.png',
    attributes: {
      alt: '',
      width: '200px',
      style: 'max-height:100px;object-fit:contain',
      class: 'CToWUd',
      'data-bit': 'iit',
      jslog: '138226; u014N:xr6bB; 53:W2ZhbHNlLDJd',
    },
    source: 'text:33448858836',
  },
  {
    src: 'https://img.stat-pulse.com/img/my/emailservice/sendpulse-reward-logo-green.png',
    attributes: {
      class: 'small_img',
      style:
        'height:32px !important; line-height:100%; outline:0; text-decoration:none; border:0; width:132px !important',
      alt: 'SendPulse',
      border: '0',
      vspace: '2',
      width: '132',
      height: '32px !important',
    },
    source: 'text:13447929323',
  },
  {
    src: 'https://static.licdn.com/scds/common/u/images/email/artdeco/logos/96/linkedin-bug-color.png',
    source: 'text:52965064564',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/F7ij41kSyICJF09i6HBL6TbAhbCD2QMW38yLxlTsmQL1wFw1Ub4SeLWG6Z0Wks8s7Ur0M-g=s0-d-e1-ft#https://i.imgur.com/hkdCcb1.png',
    attributes: { alt: 'Yuck Reaction Gif' },
    source: 'text:728875855',
  },
  {
    src: 'https://i.imgur.com/bH9HHeS.gif',
    attributes: { alt: '', srcset: '' },
    source: 'text:15711793510',
  },
  {
    src: 'https://i.imgur.com/563AlBs.png',
    attributes: { width: '100px' },
    source: 'text:39082767819',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/PHEtSbroP_NX7P9k5oGKvnhSFg6YYRjSgXqAM0ireT2-zj0Ci5StH0qL1wcUao4xLQk=s0-d-e1-ft#https://i.imgur.com/iUsG2ou.png',
    attributes: { style: 'width:50%', class: 'CToWUd a6T', 'data-bit': 'iit', tabindex: '0' },
    source: 'text:11521660468',
  },
  {
    src: 'https://i.imgur.com/6mnsPfV.png',
    attributes: { height: '18px', alt: '' },
    source: 'text:6889987379',
  },
  {
    src: 'https://i.imgur.com/otU97F8.png',
    attributes: {
      width: '150',
      height: '50',
      style: 'width:1.5625in;height:.5208in',
      id: 'm_-1072692808158362941_x0000_i1029',
      alt: 'Logo',
      class: 'CToWUd',
    },
    source: 'text:22363587899',
  },
  {
    src: 'https://i.imgur.com/aHNsYHX.png',
    attributes: { style: 'width:180px; height:40px', title: '24hrs Tutor', alt: '24hrs Tutor' },
    source: 'text:8935449245',
  },
  {
    src: 'https://i.imgur.com/7ueOWLt.png',
    attributes: { alt: 'logo', style: 'width: 80px;' },
    source: 'text:3585854372',
  },
  {
    src: 'https://drive.google.com/uc?export=download&id=1zhwEng3CPEFuADCxDMcicDkYES_AyMv8',
    attributes: { width: '80', height: '80', alt: 'MHacks logo' },
    source: 'text:18637819090',
  },
  {
    src: 'https://drive.google.com/uc?id=1QGmccVsbO__0d1aX_xg76TVN3Ky_XhQo&export=download',
    attributes: { height: '100', width: '100' },
    source: 'text:840684709',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/JO9i-r0cA96dogUIFpr8kjEMNuc3KWY6C-mTndvkIB_07pqxYjLCsio5_aKzv6j7E5mGDxhJNYxgsVPC8FwMgYfPYchY0QbyG2ZCXRPr3zH51pH5u1qquWcRUKKchJHShuiM=s0-d-e1-ft#https://drive.google.com/uc?export=download&id=1izXir1W881mUvVzM7v72sXgvnI597dpv',
    attributes: { width: '420', height: '84' },
    source: 'text:23844058362',
  },
  {
    src: 'https://drive.google.com/uc?export=view&id=1ZDTGxMXQOw_VcW9dJwYLQh05j4MsYDqY',
    attributes: { alt: 'BMKG Logo', width: '210', height: '100', style: 'margin-bottom: 20px;' },
    source: 'text:35467315579',
  },
  {
    src: 'https://drive.google.com/uc?id=1_OsS7sEpQyHUHRJpa0d9WK77gUAOz815',
    attributes: { width: '130', style: 'display:block;max-width:130px', class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:21422340873',
  },
  {
    src: 'https://drive.google.com/uc?id=1BC44jfmCzwpppQP-IPqLYFT4HkcMDhF_&export=download',
    attributes: { alt: 'maple.jpg', width: '452', height: '84' },
    source: 'text:40992802456',
  },
  {
    src: 'https://drive.google.com/uc?export=view&id=1fNMDISm0VBkCXYwjRmEDcCTJqPMI9eB6',
    attributes: { border: '0', class: 'CToWUd' },
    source: 'text:7797834470',
  },
  {
    src: 'https://drive.google.com/uc?export=view&id=1trpXR3aKJSRSVKb2nuuxzjLh8WHImVZW',
    attributes: { width: '9.499998092651367' },
    source: 'text:22947454276',
  },
  {
    src: 'https://drive.google.com/a/reacciona.es/uc?id=1t_-o_GDpzyDhcJc4u8EJ8cslqZS_D_XM&export=download',
    attributes: { alt: 'Grey Systems' },
    source: 'text:24258472716',
  },
  {
    src: 'https://repo.fairkom.net/img/logos/fairmailing.png',
    attributes: { style: 'max-width: 200px;' },
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2bf59a35c8bdf817ac27c634d7a3cdae1aaa064f/src/Matcher/_todo/fairmailing/examples/2023-01-03-oekoligenta.u1.eml',
  },
  {
    src: 'https://storage.googleapis.com/unicoinemail/Email-SocialMedia/Logo-Registration.png',
    attributes: {
      alt: 'Unicoin-Mining',
      width: '150px',
      style: 'border:0;display:inline;line-height:100%;max-width:150px;outline:none;text-decoration:none',
    },
    source: 'text:6280920436',
  },
  {
    src: 'https://storage.googleapis.com/autoupdater-assets/img/wpe-logo-inverse.png',
    attributes: { alt: 'OnePage', width: '174px', align: 'left' },
    source: 'text:14678217360',
  },
  {
    src: 'https://storage.googleapis.com/imgs.medway.com.br/2021/11/b49fbf4d-medway.png',
    attributes: { style: 'width: 25vw; min-width: 140px;' },
    source: 'text:2910820875',
  },
  {
    src: 'https://storage.googleapis.com/creativestore-storage//media2017/assets/tcs.jpg',
    attributes: {
      alt: 'The Creative Store',
      style:
        'border:none;display:inline;font-size:14px;font-weight:bold;height:auto;line-height:100%;outline:none',
    },
    source: 'text:49131961225',
  },
  {
    src: 'https://cdn.buymeacoffee.com/assets/img/email-template/bmc-new-logo.png',
    attributes: { alt: 'Buymeacoffee logo', style: 'max-width:100%;width:200px', class: 'CToWUd' },
    source: 'text:43396727037',
  },
  {
    src: 'https://appboy-images.com/appboy/communication/assets/image_assets/images/5fc568622213594dcbda2623/original.png?1606772834',
    attributes: {
      width: '110',
      height: '57',
      border: '0',
      style: 'display:block',
      alt: 'edX',
      id: 'm_-37988256656304111logo',
    },
    source: 'text:792904030',
  },
  {
    src: 'https://appboy-images.com/appboy/communication/assets/image_assets/images/61030d641f8a53665d8d2d2d/original.png?1627589988',
    attributes: {
      width: '112',
      alt: 'Quizlet',
      style: 'display:block;outline:none!important;margin:0 auto;border:0',
    },
    source: 'text:2591172752',
  },
  {
    src: 'http://papertrailapp.com/images/papertrail-transparent-white-tiny.png',
    attributes: { alt: '' },
    source: 'debian:golang-github-jhillyerd-enmime@0.9.3 testdata/mail/ctype-bug.raw',
  },
  {
    src: 'https://img.radins.com/emailing/Edito/panel/logo-radins.jpg',
    attributes: {
      width: '171',
      height: '50',
      alt: 'Radins.com',
      border: '0',
      style: 'height: auto; font-family: sans-serif; font-size: 15px; line-height: 20px; color: #555555;',
      'mc:edit': 'img-0',
      'mc:hideable': 'img-0',
    },
    source: 'debian:kf5-messagelib@22.12.3 messageviewer/src/dkim-verify/autotests/data/broken3.mbox',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NaBkdnx0nzVtW9QgikxlQxG8EpVt-txtIqGKRItD0wSrr2trXcjpj1EPYVIAGpZNKMTygjMSe1E5hM-vpC1FjuVeS8KoXRsVdpP5NjgtALga6Zm02CQPNi8PSS7w4C_hrezsvJ3=s0-d-e1-ft#https://du11hjcvx0uqb.cloudfront.net/dist/images/email_signature-d2c5880612.png',
    source: 'text:66162744146',
  },
  {
    src: 'https://drive.google.com/uc?id=10fan5ZdNhKOiHxRs8tyW7ciOKQiJoAGW',
    attributes: {
      width: '130',
      style: 'box-sizing:border-box;border-style:none;max-width:130px',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    source: 'text:13858025862',
  },
  {
    src: 'https://d1.awsstatic.com/logos/aws-logo/full-color/AWS-Logo_Full-Color_100x60.5e9a396f44e8a57089a6c62488cd51517ae74f4b.png',
    attributes: { align: 'right', hspace: '6', vspace: '6', alt: 'Description: awslogo' },
    source: 'text:27526576287',
  },
  {
    src: 'https://docs.google.com/a/mixtourist.com/uc?id=0B-CmU0THdkJrcE9qbWdBOUR1dTA&export=download',
    attributes: { class: 'CToWUd' },
    source: 'text:24671216981',
  },
  {
    src: 'https://docs.google.com/uc?export=download&id=0ByOYG9JAvbZ4UHBrX0I2OTk4YTg&revid=0ByOYG9JAvbZ4VG5ySmphVm1GdWJSNFJ1ZVdDYlhjWFVBajA4PQ',
    attributes: { class: 'CToWUd', width: '200', height: '66' },
    source: 'text:923510487',
  },
  {
    src: 'https://docs.google.com/uc?export=download&id=1LqMzcRTyjz9mjvdMddLwIqVAkX0u64Vi&revid=0ByWix7H3He36d1Fic1BHUTBvVng0cThFNmlJU29iejZKUFhZPQ',
    source: 'text:22577887812',
  },
  {
    src: 'https://docs.google.com/uc?export=download&id=1fyCxLrUTDZagX7qMBnjT-v0CwrdizLZY&revid=0ByEOHs6JWBvzS25CV0lwa2FFS2syRWxCbGdlYUxaUFpjL0N3PQ',
    source: 'text:5271718511',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/_gqL3vU4z5GEYaahWsV-4TEfmlIIBR8em3qxgxfs3-p9rgfNQalirM9Iiz4vwFWc8VzL8k8EpyIp59_ARQ7-mdr67MkQVpdAL0ZGtofdFTcNrGUGolAHIQ=s0-d-e1-ft#http://go.digitalocean.com/rs/937-EID-756/images/email_logo-sm.png',
    attributes: {
      width: '60',
      border: '0',
      alt: 'DigitalOcean Logo',
      style: 'display:block;border:none;outline:none;text-decoration:none',
      class: 'CToWUd',
    },
    source: 'text:42510576279',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/NjrXjBJfWd_KVMGC2RlzLVYSFdY3i6I4jo6h9CG3zyai6S3SMsqcK-Ufc_rmmpLKtvpfpaRsWgDHJkCrfBUEW5JH_9uJelJhBdIka6mmYQM-bLJT95fgwlxWuqjvgUt_bWmNUq1B=s0-d-e1-ft#https://s.jtvnw.net/jtv_user_pictures/hosted_images/email-twitter-logo-20171115.png',
    attributes: {
      width: '20',
      height: '20',
      alt: 'twitch-twitter',
      style:
        'border:none;clear:both;display:block;float:right;max-width:100%;outline:0;text-align:right;text-decoration:none;width:auto',
      class: 'CToWUd',
    },
    source: 'text:19095829909',
  },
]
