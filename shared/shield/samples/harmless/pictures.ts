import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const pictures: readonly ImageSample[] = [
  {
    src: 'https://mcusercontent.com/cc36813ecec32f8e7b5088961/images/b2963393-6932-48fd-96d7-2dda3f11ff60.gif',
    attributes: { width: '250' },
    source: 'text:45273167231',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/zs7g29zie0kOEwntKVFjAO9mLxK2UmWdN1aOPWycVDEZi2CHjhy0HZFYYSD0swoukhw1U-uB37UZDHNFc6vQ34KbdFc4-eZQL5i8C2OO1GOqPHfgWnZzlS3ACmQbAGlwV2k3BAJr5jsEkZKGXiwRRs1pVhqtxA=s0-d-e1-ft#https://mcusercontent.com/21860ab549ae02eeb610e2aa6/images/90a62ae3-ed42-4daf-becd-64e6a37b55aa.jpg',
    attributes: {
      align: 'center',
      alt: '',
      width: '564',
      style:
        'max-width:1323px;padding-bottom:0;display:inline!important;vertical-align:bottom;border:0;height:auto;outline:none;text-decoration:none',
      class: 'CToWUd a6T',
      tabindex: '0',
    },
    source: 'text:35045283608',
  },
  {
    src: 'https://mcusercontent.com/de976798b8f6f381d8a2d349b/images/faaf9799-9b8b-4996-af6c-7fdfdf01df48.png',
    attributes: {
      align: 'center',
      alt: '',
      width: '564',
      style:
        'max-width:1006px;padding-bottom:0px;vertical-align:bottom;border:0px;height:auto;outline:none;text-decoration:none;display:inline',
      class: 'CToWUd',
    },
    source: 'text:805642145',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NYL2HBvmfArevX3NVujmQCPWNFsgX3e2hjNCIZn7wwvXIa1forX93ezrWp2zlocURZiHNdcmUKX7nVR1hykvEYH9z2V1PNazvd4tbOmYD4KRmNam4z_uunMuZD-cp4vJl0hboEc_C7xPxOvlJ9qU6pUjTiS2cwgesI=s0-d-e1-ft#https://mcusercontent.com/80734d74fa766a626186188dc/images/64dbc363-0c78-fb86-2e2f-a7e49b5615f1.png',
    attributes: { alt: 'Imagem Externa' },
    source: 'text:24092956090',
  },
  {
    src: 'https://mcusercontent.com/aca6536d4c854088d08ea1281/images/76b6aac5-5fe0-bd74-1ccc-5dc4df47a70b.png',
    attributes: {
      align: 'center',
      alt: '',
      width: '564',
      style: 'max-width:1319px;padding-bottom:0;display:inline!important;vertical-align:bottom',
      class: 'm_mcnImage',
    },
    source: 'text:7902442894',
  },
  {
    src: 'https://mcusercontent.com/a8f1f5e51eea26a2e904db148/images/a28aaab1-0be6-5259-1e88-1147d3d97605.jpg',
    attributes: {
      align: 'center',
      alt: '',
      width: '196',
      style:
        'max-width:196px;padding-bottom:0;display:inline!important;vertical-align:bottom;border:0;height:auto;outline:none;text-decoration:none;margin-top:51px',
    },
    source: 'text:33661017683',
  },
  {
    src: 'https://mcusercontent.com/4728a0b0c9cf89abf07c6e32a/images/f6cc4188-523e-483b-a653-1d982ab81ddc.png',
    source: 'text:3528085807',
  },
  {
    src: 'https://mcusercontent.com/0cd9acdf951e5f4c839bde221/images/fa8488c9-a600-27e6-55eb-eff7b9a649f5.png',
    source: 'text:61957694378',
  },
  {
    src: 'https://mcusercontent.com/fdf160c783eea8735edc6cbc2/images/b202128d-74cc-494a-7ce7-94e4013dabb4.jpg',
    attributes: { role: 'presentation' },
    source: 'text:19173381623',
  },
  {
    src: 'https://gallery.mailchimp.com/9d7ced8c4bbd6c2f238673f0f/images/049a61fc-ded5-4351-b226-f4040ae14410.png',
    attributes: {
      class: 'logo-invertocat',
      width: '40',
      height: '38',
      style:
        'outline: none;text-decoration: none;-ms-interpolation-mode: bicubic;width: auto;max-width: 100%;border: none;',
    },
    source: 'text:1051898774',
  },
  {
    src: 'https://gallery.mailchimp.com/7844194257932eb587e09ffed/images/f9c74e32-9545-4462-a022-5b0e024c0ec4.png',
    attributes: { class: 'CToWUd', border: '0', width: '600' },
    source: 'text:57832992',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/IR9Lxd3SNX0BfwK8F2jC-Rg90FSb0Lc2o6ivb97Id2GhP9yUcK6rbfzI2XfCuLN5y5ZFSQRAMd8P4yu_vxUadMx9DwXTO83V_cKht9cg2FvHcRPHgO0ugGM15vh16tzVSWL-5DE7FHwGB4a6hu1pNPmQ5cKPQvqfoZGn5JI=s0-d-e1-ft#https://gallery.mailchimp.com/fa883edadfe16eec3ba85eaa8/images/077bcc67-8580-4f00-9521-9a22e24d029c.png',
    attributes: {
      align: 'center',
      alt: '',
      width: '564',
      style:
        'max-width:588px;padding-bottom:0;display:inline!important;vertical-align:bottom;border:0;min-height:auto;outline:none;text-decoration:none',
      class: 'CToWUd',
    },
    source: 'text:10677156882',
  },
  {
    src: 'https://gallery.mailchimp.com/5c747c683005fe8b612a3a5e1/images/e3357e43-b309-44b3-aad9-6a9e77253bb8.png',
    attributes: {
      align: 'center',
      alt: '',
      width: '256',
      style:
        'max-width:256px;padding-bottom:0px;vertical-align:bottom;display:inline!important;border:1px none #ffffff;height:auto;outline:none;text-decoration:none',
      class: 'CToWUd',
    },
    source: 'text:21120892869',
  },
  {
    src: 'https://gallery.mailchimp.com/edf7c23871b59a8fd6be73430/images/2e9c7311-24b8-4cfd-881b-e864be51c894.png',
    attributes: {
      align: 'center',
      alt: '',
      width: '600',
      style:
        'max-width:1200px;padding-bottom:0;display:inline!important;vertical-align:bottom;border:0;height:auto;outline:none;text-decoration:none',
    },
    source: 'text:15847161191',
  },
  {
    src: 'https://gallery.mailchimp.com/656fbe8d69172395c3bfc518a/images/1aef640b-0bc8-4eea-84d5-74078777589a.png',
    source: 'text:38268949184',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/rrLCycQx2Pi8mqIdZ7ApEmElTUkvobHeqRa-ZvS4yfSZGXI03She1B0WlU6Jrc5EVjiAtwLFeMzLsO-vFfXXLdIxd7_uei-I1hzleEgrdPvFrHBq3wsJ7YHFsJy3lwsoD8_VOcDyJVWECCk7Wi2vOiXkTCLT2U04tK8=s0-d-e1-ft#https://res.cloudinary.com/cpress/image/upload/w_1280,e_sharpen:60/v1564761454/yxzbmrchphu8andxdzrt.jpg',
    source: 'text:17471783508',
  },
  {
    src: 'https://res.cloudinary.com/dg3gyk0gu/image/upload/v1584416479/just-javascript-email-images/jj07/sherlock_readage.gif',
    source: 'text:26124883692',
  },
  {
    src: 'https://res.cloudinary.com/dg3gyk0gu/image/upload/v1581381920/just-javascript-email-images/jj04/celestialspheres-v2.png',
    attributes: { alt: 'JavaScript universe' },
    source: 'text:9490806269',
  },
  {
    src: 'https://res.cloudinary.com/dg3gyk0gu/image/upload/v1590534071/just-javascript-email-images/jj09/prop.png',
    attributes: { alt: 'human and gwen objects' },
    source: 'text:8925849166',
  },
  {
    src: 'https://res.cloudinary.com/dpxgtmzld/image/upload/v1663818044/MyAnimeProject_TLCN/BackEnd_Assets/logo_myanime.png',
    attributes: {
      style: 'display: block; height: auto; border: 0; width: 136px; max-width: 100%;',
      width: '136',
    },
    source: 'text:65899274522',
  },
  {
    src: 'https://res.cloudinary.com/dhgrt80hq/image/upload/v1600059875/public/Group_15_l0wulg.png',
    source: 'text:14450276471',
  },
  {
    src: 'https://image.webservices.ft.com/v1/images/raw/https%3A%2F%2Femail-platform-ftcom-manual.s3.amazonaws.com%2Fc7d6851d-92c5-417d-9576-c3618e683118?source=ft-email-manual&width=1024&fit=scale-down',
    attributes: { alt: 'car ' },
    source: 'text:8195113337',
  },
  {
    src: 'https://image.direct.account.sony.com/lib/fe8c127477610c7f7d/m/1/30523e30-332c-4adb-ac05-379f4a812cb8.jpg',
    attributes: {
      width: '360',
      height: '96',
      alt: 'PlayStation',
      style: 'display:block',
      border: '0',
      class: 'CToWUd',
    },
    source: 'text:643175777',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/prOW3MzzBuJlYPD25ZOFUmQn9QkGMj3MhGwVQlStBuyPwpW-OoaNw9g3hEV0ET2dcVNd_AisYGxyLLQ5l3mWvqKaXnhFsMpYsZb5PM4ppATHNhpEe9xSpISNnoMe5CMPhkfrJUqoyONgzFFD6O7FX8Yt=s0-d-e1-ft#https://image.e.mozilla.org/lib/fe9915707361037e75/m/3/6f6ace74-1303-44c1-b599-e44cec1c0b6a.png',
    attributes: {
      alt: 'Mozilla Developer Newsletter',
      style: 'display:block;padding:0px;text-align:center;height:auto;width:100%',
      width: '650',
      class: 'CToWUd',
    },
    source: 'text:37381917095',
  },
  {
    src: 'https://image.email-freepik.com/lib/fe3111717564047f7c1d74/m/1/585cd126-f1bc-4504-88f1-ec80e64f7622.png',
    attributes: {
      style: 'display:inline-block;padding:0px 2px;text-align:center;height:14px;width:16px;border:0px',
      width: '16',
    },
    source: 'text:25212655603',
  },
  {
    src: 'https://image.e.maersk.com/lib/fe3d11727164047c741071/m/1/Maersk_Logo.png',
    attributes: { class: 'logo' },
    source: 'text:67350660438',
  },
  {
    src: 'https://image.info.mercadobitcoin.com.br/radar-cripto-ico-litecoin.png',
    attributes: { width: '20', height: '20', style: 'border:0', alt: 'Mercado Bitcoin', class: 'CToWUd' },
    source: 'text:16391993940',
  },
  {
    src: 'https://images.hepsiburada.net/banners/0/imageUrl2089_20200917121500.png',
    attributes: { width: '48' },
    source: 'text:13026621628',
  },
  {
    src: 'https://images.credly.com/images/70eb1e3f-d4de-4377-a062-b20fb29594ea/azure-data-fundamentals-600x600.png',
    attributes: { alt: 'green iguana' },
    source: 'text:1406112195',
  },
  {
    src: 'https://images.harmony.epsilon.com/ContentHandler/images/de0a3226-d396-4c2c-b3a8-3ede2f831505/images/2020_EReceipt_04_v3_CA_EN.png',
    attributes: { width: '700', height: '350', alt: 'Take the Survey' },
    source: 'text:11070669026',
  },
  {
    src: 'https://images.wixstatic.com/media/ef9da7_d98a9af11a4c48b8b4adca490896820e~mv2.png/v1/fit/h_244,q_100,w_698,al_c,lg_0/ef9da7_d98a9af11a4c48b8b4adca490896820e~mv2.png',
    source: 'text:68295646937',
  },
  {
    src: 'https://static.wixstatic.com/media/194053_ddfe508d8cea420991038eff15ca7d19~mv2.png/v1/fit/w_1228,h_2000,al_c,q_85/194053_ddfe508d8cea420991038eff15ca7d19~mv2.png',
    attributes: { width: 'auto', alt: '', style: 'display:inline-block;max-width:100%' },
    source: 'text:32613087157',
  },
  {
    src: 'https://images.ctfassets.net/zs2af7joms4m/5fgabuTZ8LX1soB91F2GM9/3c9e0e7244514cee7a292941841971c9/Taycan-Charging.jpg',
    attributes: { alt: 'Porsche Picture', 'data-bit': 'iit', tabindex: '0' },
    source: 'text:31263434966',
  },
  {
    src: 'https://assets.swoogo.com/uploads/medium/1951390-62ea82ee49307.png',
    attributes: {
      width: '198',
      alt: '',
      style: 'max-width:198px',
      class: 'CToWUd a6T',
      'data-bit': 'iit',
      tabindex: '0',
    },
    source: 'text:42849348967',
  },
  {
    src: 'https://assets.fortmatic.com/MagicLogos/b146580fc7674e2d1df63364da1b2c2e/ee899a3edc7b329249bd1947c0eea95d.png',
    attributes: {
      border: '0',
      style: 'text-decoration:none;border:0;display:block;border-radius:6px;max-width:200px',
    },
    source: 'text:39504309983',
  },
  {
    src: 'https://assets.buttondown.email/images/838c6ce1-250e-402d-8b68-b15ade6062b4.png?w=960&fit=max',
    source: 'text:51918547368',
  },
  {
    src: 'https://assets.prada.com/content/dam/transactional/prada/banner/prada-galleria-milano-e1545421650426-600x233.jpg',
    attributes: { width: '600', border: '0', alt: 'Prada Store' },
    source: 'text:10893121428',
  },
  {
    src: 'https://userimg-assets.customeriomail.com/images/client-env-92874/1731418813195_Glitch%20-%20AoC%20Character%20Card%20326px_01JCG9MX80PEFE5CD2SW7T3B1T.png',
    source: 'text:46292612460',
  },
  {
    src: 'https://userimg-assets.customeriomail.com/images/client-env-122253/1715627575663_Export-1715625708177_01HXSNYJH3CBZW32F02VR36ZWK.gif',
    source: 'text:38481584387',
  },
  {
    src: 'https://userimg-assets.customeriomail.com/images/client-env-111720/1727727644895_Movement2_01J929FCBT49NBXW9026SY94D5.png',
    attributes: { style: 'display:block;height:auto;border:0;width:100%', width: '550', height: 'auto' },
    source: 'text:46276979033',
  },
  {
    src: 'https://firebasestorage.googleapis.com/v0/b/use-db.appspot.com/o/assets%2Ffull_logo.png?alt=media&token=b6807ba2-6422-4a6a-9468-be2f3f0170c5',
    attributes: { alt: 'clever' },
    source: 'text:29320599259',
  },
  {
    src: 'https://firebasestorage.googleapis.com/v0/b/osync-188119.appspot.com/o/HTML_Templates%2FImages%2FOsync.PNG?alt=media&token=516112f0-f280-4deb-90cb-daafd97b4769',
    source: 'text:20584837990',
  },
  {
    src: 'https://firebasestorage.googleapis.com/v0/b/tutoriaspg.appspot.com/o/Firma%20Ingeniero%20Jes%C3%BAs.PNG?alt=media&token=d50b25f2-04d2-4ad9-812e-c4ab040be635',
    attributes: { width: '420', height: '170', class: 'CToWUd a6T', tabindex: '0' },
    source: 'text:23144233726',
  },
  {
    src: 'https://firebasestorage.googleapis.com/v0/b/knowledgebase-data/o/Group%205303.png?alt=media&token=93d63f28-6cc8-4b4e-9118-3600f799c400',
    attributes: { style: 'max-width:220px', alt: 'appypie.com', class: 'CToWUd' },
    source: 'text:7142851673',
  },
  {
    src: 'https://firebasestorage.googleapis.com/v0/b/shoes-shopping-web.appspot.com/o/shoesPlus-avatar%2F1682910717564avtdepnehihi.jpg?alt=media&token=ff4428a9-30bb-4176-830c-3e15f3bd8d10',
    attributes: { style: 'width:60px;height:60px;border-radius:50%;object-fit:cover', class: 'CToWUd' },
    source: 'text:48907723624',
  },
  {
    src: 'https://firebasestorage.googleapis.com/v0/b/bldrsnet.appspot.com/o/email%2Frageh_label.png?alt=media&token=1a9d7bd4-5e07-4a0a-b59d-36a10155feaa',
    source: 'text:31947330848',
  },
  {
    src: 'https://firebasestorage.googleapis.com/v0/b/denly-8ab7d.appspot.com/o/Zenly-Popsicle.gif?alt=media&token=d3571c18-fbe1-48b4-9a6d-cab5176413e6',
    attributes: { height: '70', width: '70' },
    source: 'text:4039077622',
  },
  {
    src: 'https://img.mmdocdn.com/mailmodo/image/upload/v1658134862/editor/p/2c28dec6-c21c-4385-a91f-96e9a90c404f/af840cec2fb4c4a8d7ed0299db40f3ea_bwd6jy.png',
    source: 'text:14204380',
  },
  {
    src: 'https://s3.amazonaws.com/loket-zone/images/banner/Reset%20Password%20Permi.png',
    attributes: {
      alt: '',
      height: 'auto',
      style:
        'border:none;border-radius:0px;display:block;font-size:13px;outline:none;text-decoration:none;width:100%;height:auto',
      width: '400',
      class: 'CToWUd',
    },
    source: 'text:14394736542',
  },
  {
    src: 'https://s3.amazonaws.com/cbrig-assets/cuiet/resources/Student/1$wUZ0YYJ1.jpg',
    attributes: {
      style: 'padding:5px;border:1px solid #ccc;width:120px;height:120px',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    source: 'text:15780093',
  },
  {
    src: 'https://s3.amazonaws.com/unroll-images-production/projects%2F53466%2F1639464553282-Logo+G-Office-200.png',
    attributes: {
      align: 'center',
      border: '0',
      alt: 'Image',
      title: 'Image',
      style:
        'outline:none;text-decoration:none;clear:both;display:inline-block!important;border:none;height:auto;float:none;width:32%;max-width:179.2px',
    },
    source: 'text:46337059992',
  },
  {
    src: 'https://d3k81ch9hvuctc.cloudfront.net/company/UmQHWZ/images/2afdb939-cdf9-4d04-92e2-b6f349a57a91.jpeg',
    attributes: {
      style: 'display:block;outline:none;text-decoration:none;height:auto;width:100%;font-size:13px;',
      width: '600',
    },
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/355b46fb0fa3e057a46a3ee0c81481c45a06502b/src/Matcher/_todo/klaviyo/examples/2023-02-16-casida-u1.eml',
  },
  {
    src: 'https://d3k81ch9hvuctc.cloudfront.net/company/UmQHWZ/images/1c84c8d6-b233-4a04-b9ef-c3a741898273.png',
    attributes: {
      style: 'display:block;outline:none;text-decoration:none;height:auto;width:100%;font-size:13px;',
      width: '480',
    },
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/355b46fb0fa3e057a46a3ee0c81481c45a06502b/src/Matcher/_todo/klaviyo/examples/2023-02-16-casida-u1.eml',
  },
  {
    src: 'https://news.wwf.de/assets/bm/binary/1/1/b/a/11ba37dce71ca52e41fd3ed66b90b089_103315.jpg?newsletter=Willkommensserie%2FHausliste%2F2023/01/04%2Fwillkommensserie%2Fmail2ueberblick&utm_source=willkommensserie&utm_campaign=willkommensserie&utm_campaign=mail2ueberblick',
    attributes: {
      width: '650',
      height: '360',
      alt: '© Shutterstock / rickyd / WWF',
      title: '© Shutterstock / rickyd / WWF',
      border: '0',
      style: 'display: block;',
    },
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/optimizely/examples/2023-01-04-wwf.u1.eml',
  },
  {
    src: 'https://d3k81ch9hvuctc.cloudfront.net/company/PxmUQt/images/b52e98eb-dbe2-4bfc-9b6d-663f7dd70406.jpeg',
    attributes: {
      style:
        'border:0;height:auto;line-height:100%;max-width:1200px;outline:none;text-decoration:none;font-size:12px;padding-bottom:0',
    },
    source: 'text:18400968914',
  },
  {
    src: 'https://d3k81ch9hvuctc.cloudfront.net/company/MF3R6J/images/41ee9069-1b99-4db7-ad7f-75ccae03fa92.png',
    attributes: { alt: '', height: '25', width: '112' },
    source: 'text:27225724966',
  },
  {
    src: 'https://d3k81ch9hvuctc.cloudfront.net/company/WXFkdF/images/05b92d10-5c6f-44a2-bf6b-3f661e52ec0a.png',
    attributes: {
      alt: 'Image',
      usemap: '#no_click_map',
      style: 'display: block; width: 100%; max-width: 600px; height: auto; border: 0',
    },
    source: 'text:52591966260',
  },
  {
    src: 'https://d3k81ch9hvuctc.cloudfront.net/company/S763nY/images/63edb50f-384d-48c6-8a8a-7a99131d74da.png',
    attributes: { alt: 'img', width: '576', style: 'max-width: 700px' },
    source: 'text:40228754955',
  },
  {
    src: 'https://d3k81ch9hvuctc.cloudfront.net/company/V9cNAv/images/649082f7-f87a-497a-8a9e-2d75a50f18ba.png',
    attributes: { alt: 'Nantucket Rentals — a service of Congdon & Coleman Real Estate' },
    source: 'text:70821423735',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/_CHiCJsHZSpv8oFgS0Ibe7jk-VfjzyXpKjWpOfEcfvRVTa5y9JoOQ9pAYVPId3c6nkzE3Q5IDTlqdl12eSHQLcZ1TgMRI65VaAH4g9MGEWOutCt3Dgw=s0-d-e1-ft#https://storage.googleapis.com/axie-cdn/email-static/email-axie.png',
    attributes: { height: '160', width: '160', class: 'CToWUd a6T', tabindex: '0' },
    source: 'text:26484158268',
  },
  {
    src: 'https://cdn.ip2location.com/assets/img/tem-user-account.png',
    attributes: { alt: 'Verify Email Illustration', style: 'width: 200px; height: auto' },
    source: 'text:13299096640',
  },
  {
    src: 'https://cdn.shopify.com/s/files/1/0386/5834/3052/products/FE_HeroImage-2e6e78app-1.png?v=1613453692',
    attributes: { style: 'display:block;margin:auto;padding-top:8px' },
    source: 'text:14220055304',
  },
  {
    src: 'https://cdn.mservice.com.vn/app/img/ota/email/banner_cinema.png',
    attributes: {
      width: '100%',
      alt: 'Ví điện tử MoMo',
      style: 'object-fit:contain;display:block;border:0',
      class: 'CToWUd a6T',
      'data-bit': 'iit',
    },
    source: 'text:6210456749',
  },
  {
    src: 'https://cdn.000webhost.com/000webhost/email/app-removal-notification-email-header-img.png',
    attributes: { alt: 'Create an app header image', class: 'CToWUd a6T', tabindex: '0' },
    source: 'text:31314915761',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/IQahZVq8RnsGGUT5P_dRhdAKB7Uk49NXr5pmKfCiQZDLTeGDLVz8CBjmzVwdqY8T6OJ_1IQ1aL7-HPiuJB_GOXXdRc1sK1cr9RnLJGGv26jp7VvAw_-j5ZMQ-NyMxNkXAOi6Rg=s0-d-e1-ft#https://cdn.evbstatic.com/s3-s3/marketing/emails/modules/ridges_top_fullx2.jpg',
    attributes: {
      alt: 'eventbrite',
      height: '7',
      style: 'height:7px;border:none;display:block',
      border: '0',
      class: 'CToWUd',
    },
    source: 'text:20256134396',
  },
  {
    src: 'https://substackcdn.com/image/fetch/$s_!AOlJ!,f_auto,q_auto:good,fl_progressive:steep/https%3A%2F%2Fsubstack-post-media.s3.amazonaws.com%2Fpublic%2Fimages%2Fb1b1ca8a-0bc7-4d84-ac6f-ad1018f418ec_2904x744.png',
    source: 'text:59769050321',
  },
  {
    src: 'https://substackcdn.com/image/fetch/$s_!Kvdk!,w_1456,c_limit,f_auto,q_auto:good,fl_progressive:steep/https%3A%2F%2Fsubstack-post-media.s3.amazonaws.com%2Fpublic%2Fimages%2Ff919d361-b256-4fae-828b-12bf45d0de2a_600x150.png',
    source: 'text:51953805686',
  },
  {
    src: 'https://substackcdn.com/image/fetch/$s_!VV2-!,w_1456,c_limit,f_auto,q_auto:good,fl_progressive:steep/https%3A%2F%2Fsubstack-post-media.s3.amazonaws.com%2Fpublic%2Fimages%2F56432d4c-bdd0-4eed-afaf-2b4900ef83d6_2450x1374.png',
    source: 'text:53923456991',
  },
  {
    src: 'https://cdn.braze.eu/appboy/communication/assets/image_assets/images/5d137d8d9ae16821c9f395cb/original.png?1561558413',
    attributes: { class: 'CToWUd' },
    source: 'text:22431408301',
  },
  {
    src: 'https://appboy-images.com/appboy/communication/assets/image_assets/images/60098a46a2ed0803e7a3ae/original.png?1611237958',
    attributes: { width: '640', height: '160', valign: 'top' },
    source: 'text:35231966614',
  },
  {
    src: 'http://redirect.247mail.com/images/MCN20020900341/247opt_inX2.gif',
    attributes: { border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.6.txt',
  },
  {
    src: 'http://img.freeze.com/ds/Cl-standard.gif',
    attributes: { width: '600', height: '500', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.6.txt',
  },
  {
    src: 'http://www.sarcko.com/h.gif',
    attributes: { border: '0', height: '22' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.3.txt',
  },
  {
    src: 'http://161.58.175.183/lga_king50percentoff/lga_king50off_bks_01.jpg',
    attributes: { width: '238', height: '296' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.3.txt',
  },
  {
    src: 'http://161.58.175.183/lga_king50percentoff/lga_king50off_bks_02.jpg',
    attributes: { height: '102' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.3.txt',
  },
  {
    src: 'http://161.58.175.183/lga_king50percentoff/lga_king50off_bks_03.jpg',
    attributes: { height: '118', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.3.txt',
  },
  {
    src: 'http://161.58.175.183/lga_king50percentoff/lga_king50off_bks_04.jpg',
    attributes: { border: '0', height: '39' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.3.txt',
  },
  {
    src: 'http://techupdate.cnet.com/i/itu/nl/header_new.gif',
    attributes: { width: '440', height: '60', border: '0', alt: 'Tech Update Today' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://techupdate.cnet.com/i/itu/nl/bars.gif',
    attributes: { width: '86', height: '15' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://techupdate.zdnet.com/techupdate/i/dberlind.gif',
    attributes: { width: '85', height: '110', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://i.i.com.com/cnwk.1d/i/zdnn/cm/2002/08/dfarber_85.jpg',
    attributes: { width: '85', height: '110', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://i.i.com.com/cnwk.1d/i/zdnn/po/2002/10/102802tungsten_p.jpg',
    attributes: { width: '85', height: '110', border: '0', alt: '' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://www.zdnet.com/graphics/newsletters/gl_ft.gif',
    attributes: { width: '75', height: '43', border: '0', alt: 'ZDNet' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://i.i.com.com/cnwk.1d/i/zdnn/po/2002/08/newsalert_hd.gif',
    attributes: { width: '410', height: '22', border: '0', alt: 'News Alert' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://66.70.84.224/ICL/S13_InstantCar2.jpg',
    attributes: { border: '0', height: '300' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.7.txt',
  },
  {
    src: 'http://www.milespree.com/image/mailer/miles/header2000.gif',
    attributes: { hspace: '0', vspace: '0', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.8.txt',
  },
  {
    src: 'http://www.milespree.com/image/mailer/02132001/headern2.gif',
    attributes: { hspace: '0', vspace: '0', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.8.txt',
  },
  {
    src: 'http://www.milespree.com/image/mailer/02132001/headern3.gif',
    attributes: { hspace: '0', vspace: '0', border: '0', align: 'right' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.8.txt',
  },
  {
    src: 'http://www.milespree.com/image/mailer/664/img_clear.gif',
    attributes: { width: '450', height: '50' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.8.txt',
  },
  {
    src: 'http://www.milespree.com/image/mailer/664/img_bluebox.jpg',
    attributes: { width: '72', height: '67', alt: '', border: '0', vspace: '13', hspace: '13' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.8.txt',
  },
  {
    src: 'http://www.genuinerewards.com/creative/motorm/topbar3.jpg',
    attributes: { height: '118', width: '493', nosend: '1', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.2.txt',
  },
  {
    src: 'http://www.genuinerewards.com/creative/motorm/stop.gif',
    attributes: { height: '70', width: '71', nosend: '1', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.2.txt',
  },
  {
    src: 'http://www.genuinerewards.com/creative/motorm/take-control.gif',
    attributes: { height: '60', width: '214', nosend: '1', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.2.txt',
  },
  {
    src: 'http://www.genuinerewards.com/creative/motorm/qoute.jpg',
    attributes: { nosend: '1', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.2.txt',
  },
  {
    src: 'http://content.naviantnetwork.net/optshare/247header/247opt_inX2.gif',
    attributes: { border: '0', width: '463', height: '77' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://content.naviantnetwork.net/optshare/csalmon/kaplan/email_01.jpg',
    attributes: { width: '519', height: '82', border: '0', usemap: '#layer1b92e88ef' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://content.naviantnetwork.net/optshare/csalmon/kaplan/email_02.jpg',
    attributes: { width: '519', height: '124', border: '0', usemap: '#layer2b92e88f8' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://content.naviantnetwork.net/optshare/csalmon/kaplan/email_03.jpg',
    attributes: { width: '519', height: '116', border: '0', usemap: '#layer3b92e88d2' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://content.naviantnetwork.net/optshare/csalmon/kaplan/email_04.jpg',
    attributes: { width: '519', height: '109', border: '0', usemap: '#layer4b92e88c7' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://bd12.com/images/graph.gif',
    attributes: { border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.myhitmovie.com/campaign_images/cm_1images/head.gif',
    attributes: { width: '545', height: '30', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.myhitmovie.com/campaign_images/cm_1images/new.gif',
    attributes: { width: '221', height: '118', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.myhitmovie.com/campaign_images/cm_1images/car.jpg',
    attributes: { width: '279', height: '118', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.myhitmovie.com/campaign_images/cm_1images/blur.gif',
    attributes: { width: '45', height: '118', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://img.expertcity.com/images/ad/G2_smallheader_073002.gif',
    attributes: { border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://img.gotomypc.com/images/im/g2_flash_email_alt_img.gif',
    attributes: { width: '218', height: '183', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://img.gotomypc.com/images/im/g2_tranx_email_tif.gif',
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://img.gotomypc.com/images/im/g2_tranx_email_footer.gif',
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.printpal.com/mailing_new/sec1.gif',
    attributes: { border: '0', width: '571', height: '106' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.printpal.com/mailing_new/sec2.gif',
    attributes: { border: '0', width: '571', height: '109' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.printpal.com/mailing_new/sec3.gif',
    attributes: { border: '0', width: '571', height: '102' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.printpal.com/mailing_new/sec4.gif',
    attributes: { border: '0', width: '571', height: '112' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://coreg.admonitor.net/creatives/misc/io7147/8200.gif',
    attributes: { width: '468', height: '60', border: '0', alt: '' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://promote.thankugift.com/images/pu_445x350_omouse_01.gif',
    attributes: { width: '82', height: '41', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://promote.thankugift.com/images/pu_445x350_omouse_02.gif',
    attributes: { width: '363', height: '41', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://promote.thankugift.com/images/pu_445x350_omouse_03.gif',
    attributes: { width: '194', height: '127', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://promote.thankugift.com/images/pu_445x350_omouse_04.jpg',
    attributes: { width: '139', height: '127', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://promote.thankugift.com/images/pu_445x350_omouse_05.gif',
    attributes: { width: '112', height: '127', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://karizma.net2itive.net/n2/karizmaoffers.com/creatives/images/FS/REM-new.gif',
    attributes: { border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.click-on-this.net/cimages/foundmoneynew/image_1.gif',
    attributes: { width: '700' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://netsuccessnow.com/banners/eBayMarketer08/images/$.gif',
    attributes: { alt: '', width: '210', height: '406', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'https://image.atdmt.com/ds/AANYCMMKRMAT/mm_logo_top.gif',
    attributes: { border: '0', height: '49' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'https://image.atdmt.com/ds/AANYCMMKRMAT/mm_logo_bottom.gif',
    attributes: { border: '0', height: '85' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'https://image.atdmt.com/ds/AANYCMMKRMAT/mm_signup_button.gif',
    attributes: { border: '0', height: '64' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'https://image.atdmt.com/ds/AANYCMMKRMAT/mm_couple_photo.gif',
    attributes: { border: '0', height: '85' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'https://image.atdmt.com/ds/AANYCMMKRMAT/mm_left_column_filler.gif',
    attributes: { height: '185', alt: '', width: '129', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://ws.opmnet.net/images/2015/1/montage.jpg',
    attributes: { height: '393', border: '0', width: '550' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://ws.opmnet.net/images/2015/1/cds.jpg',
    attributes: { height: '133', border: '0', width: '264' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://ws.opmnet.net/images/2015/1/free.gif',
    attributes: { height: '79', border: '0', width: '192' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.savingsengine.com/creative/printpal/blank_back.gif',
    attributes: { border: '0', width: '550', height: '117' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.savingsengine.com/creative/printpal/blank_back2.gif',
    attributes: { border: '0', width: '225', height: '91' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.savingsengine.com/creative/printpal/stop_go.gif',
    attributes: { border: '0', width: '307', height: '75' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.savingsengine.com/creative/printpal/left_back.gif',
    attributes: { border: '0', width: '106', height: '338' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.savingsengine.com/creative/printpal/why.gif',
    attributes: { border: '0', width: '205', height: '100' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://bd12.com/ebaysources/ebay.jpg',
    attributes: { width: '640', height: '60', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.rideconsulting.com/adverts/netflix/newspinner/01.gif',
    attributes: { border: '0', width: '262', height: '80' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.rideconsulting.com/adverts/netflix/newspinner/02.gif',
    attributes: { border: '0', width: '59', height: '80' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.rideconsulting.com/adverts/netflix/newspinner/tnff.gif',
    attributes: { border: '0', width: '179', height: '80' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.rideconsulting.com/adverts/netflix/newspinner/newelements.gif',
    attributes: { border: '0', width: '482', height: '105' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.rideconsulting.com/adverts/netflix/newspinner/try.gif',
    attributes: { border: '0', width: '311', height: '50' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.fabulousofferings.com/creative/lender3/r1c1.gif',
    attributes: { width: '531', height: '21', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.5.txt',
  },
  {
    src: 'http://www.fabulousofferings.com/creative/lender3/r2c1.jpg',
    attributes: { width: '342', height: '227', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.5.txt',
  },
  {
    src: 'http://www.fabulousofferings.com/creative/lender3/r2c6.gif',
    attributes: { width: '189', height: '227', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.5.txt',
  },
  {
    src: 'http://www.fabulousofferings.com/creative/lender3/r3c1.gif',
    attributes: { width: '79', height: '24', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.5.txt',
  },
  {
    src: 'http://www.fabulousofferings.com/creative/lender3/r3c2.gif',
    attributes: { width: '86', height: '24', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.5.txt',
  },
  {
    src: 'https://dim.mcusercontent.com/cs/29f82d1e9146761d462d377dd/images/d9e55da5-6713-5ef2-907c-3407a200468e.jpg?w=354&dpr=2',
    attributes: { class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:3664046442',
  },
  {
    src: 'https://marketing-image-production.s3.amazonaws.com/uploads/ed9a02b50af826d4644b531508d86901c8d733149986dccfa526ce408e9cee219bfbd9bb45554810d5111c410cfd67f0ad69a1a1a2bfdfefbdca81144705d34a.png',
    attributes: { alt: '' },
    source: 'text:5588078070',
  },
  {
    src: 'https://marketing-image-production.s3.amazonaws.com/uploads/e2a8f920f9f9800c7d2c78bba4684c73c6d8263a8f80783e3c153a179ad0b575aa16d194f62ce16abaf0758007546d15dadbaec153035a816a58576b4a1984ce.jpg',
    attributes: { alt: '' },
    source: 'text:17489634691',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/8fXsojEeNIxOrU0a9Ukxj5M-fmVwuSe77eJAe4EgnZfEkx6Em-Vo2jDOJ1n9VTY1UQC_AVi89Ivqc9L0Lz6Z35w6ifKTaws4lfnYtWAGqa-dbDrcWF0L416nN5gzAyLzAZqG096GfiIPVBDSvhXWUBZfwOnANG9Ce4JJDHxDfZZvYMHOqUNg14EGEh14W5d_=s0-d-e1-ft#https://content.skyscnr.com/m/7a5757675453387a/WordPress_News_Image-GettyImages-100517538_doc.jpg?crop=564px:282px&quality=70',
    attributes: {
      width: '564',
      height: '282',
      class: 'm_130013103931174352stack CToWUd',
      title: 'Santiago do Chile',
      alt: 'Santiago do Chile',
    },
    source: 'text:44096131520',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NbCqvtNFGxXjwT7H3n1n1z1Qar5ZCsBdyx2ScYkrmL8WQH33SNzfMMTg9Ro7LemkwvqcWcFwxrQ1DdWCV71Crj5eaf_jCTp7DpmIgMQbzv_Ww_Y1Jrt4_GYHhx5RjyXt6vVM_2lt3417jOCGgEb3RkRAK5_oEOOK0srO4u4e8T6DDLBiMKvdieKYjXrNRXfwaX9HYScECh5oivZ6tuX_fdbUwmyinkojDsyY8R3RX4WL64A5qulkazvdcU=s0-d-e1-ft#https://content.app-us1.com/cdn-cgi/image/width=650,dpr=2,fit=scale-down,format=auto,UNUSED_error=redirect/QMZOW/2024/10/25/5bcd33d4-f684-42c1-a3fa-f5a0d75a8274.png',
    attributes: {
      alt: 'alpha_signal_image_1',
      style: 'display:block;border:0;outline:none;text-decoration:none',
      width: '30',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    source: 'text:19009589977',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NbO8TmQQwxclu-oOhP1tUu_W7bjLQykdLh8-nYp4xiHFvvV2XLfsPutnKnCAjQ_UX_84HqqY_vhYvjMNBPwSTa56vziTBEMcicywkCbl_iUT4mzD7R1s6D93KDykSSXw6okz62-9ivWLIbRv-E9vfwklNer4Y_t9X08LcocWdgR1-D54qaVXhnhx9bsdPdDNMVt08T-vwedABjuuCPk1t9ThvXYBoE8qDyfVrKZfC0gdKzt3vjCJi2s4gVp9bYFB6_VMcK5-lA8ijeazj03z0mM=s0-d-e1-ft#https://media.beehiiv.com/cdn-cgi/image/fit=scale-down,format=auto,onerror=redirect,quality=80/uploads/asset/file/36a7e521-adda-446c-bd1c-3d21c3ff9cd8/shieldwall-vikings.gif?t=1741824045',
    source: 'text:54595245',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_Nb2cqr0MJsLpoynVFdlkwwBLuHAyexUDxO6fDrEyo14VOrsQVeuk1dkCJ4dWBN7YGGSY_ICKH0SkcKHEefLckzZ4Y4JGGYd3mnvlBo6lV9OqiXcZLrIXJ3qVjZTjFbfew_pX4JZ0vyjzoatP5cdntkIcGX5FS0gUbUKjN2S8xxOSw=s0-d-e1-ft#https://email.ipinfo.io/hs-fs/hubfs/sample%20response.png?width=900&upscale=true&name=sample%20response.png',
    attributes: { alt: 'sample response' },
    source: 'text:49415358580',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/Kv_-G60mmRO5_lse8oNlVUwSx-orhkF3JYKkeB37A4meyNzCiL4PXh7IvVSFgNrqVw40qF4q27TyHamXPgrnWThd6tyg1hwKiEDCHdGJ_tzlyA=s0-d-e1-ft#https://media.graphassets.com/z3ietlyT5SL9d2XTnBo7?t=1684014518',
    attributes: {
      height: '81',
      style:
        'display:block;width:148px;height:81px;border-width:0;border-style:none;line-height:100%;max-width:100%;outline-width:medium;outline-style:none;text-decoration:none',
    },
    source: 'text:6767612850',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NabwdgZ18uNnBuGUwI1iRH_wtgbVRsmnwxyU0ZcednX37xUFUEvH2iTX-4yywQn_tClIXODLmgH_E265LqV2_zeIscR3A5_A5Navh9nUY_uuoTQFxEaq0AvjuY1n4k773pnK0joG2XEhtPPQh7vIhiOuULfcD2vI4LURVizlNkPgylAVSDozWbHnvxDhjFsbqWmzK2WC9HHOH7kyTo=s0-d-e1-ft#https://ucbcri.stripocdn.email/content/guids/CABINET_6c0d8135ffe5c6648614602aca066c94ee1f8fb1727ea693228620eeb01cbdfc/images/frima.png',
    attributes: {
      alt: '',
      style: 'display:block;border:0;outline:none;text-decoration:none',
      width: '186',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    source: 'text:23490663018',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NaPNTXjBNi5pPbpTnr9SEKIRGuTv1jLy7o1BqVLY5zj2Zj9hduBZSRZ-WkgOuxVki9vfcDQ8UNFQ3umgxiyNvJhQKTaOags-9PDPMNTrJ_nXHI57Jekwpa1H9o3Im1i0nwYSb5K7-SPRMWSeLRJi-ZmUnMfJSSfh-hiwWCkQTBYShMmQeV17_iauP4v9GVuGQ=s0-d-e1-ft#https://emails.masmetrica.es/data/aa2eaaed7bf4374690815f6347c22f6521e31eb3/media_files/5/original/ImagenOptinCabecera3.jpg',
    attributes: { alt: 'Cabecera', style: 'display: block; width: 100%; height: auto;' },
    source: 'text:66645138498',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/GNar8uBAHXLXmMp3e4SkkzcmhNGnzNajxyIcN1IeY507j8C4ROf8LOhTEDqk-uvaGvX0sEl-wJ1WwnCpBEXDzmZGWJgV0D8upHayXryOEJeJm4JviBqLOPczPFIhubkFlu21cMEwUVG9-ByuS8okdg=s0-d-e1-ft#http://app.weloveshopping.com/member/assets/templates/wls2012/images/email/top-details.gif',
    attributes: { alt: '', width: '700', height: '15' },
    source: 'text:11369304843',
  },
  {
    src: 'http://image.mail.kaptest.com/lib/fe901372766605757d/m/1/d6c8056a-36cf-4589-ad99-4d8beb56c491.png',
    source: 'text:26515483951',
  },
  {
    src: 'https://image.s4.exct.net/lib/fe911573736c007d7d/m/2/24b84e22-8d38-4d6c-98db-80812ca4de5f.png',
    source: 'text:26515483951',
  },
  {
    src: 'https://bucket.mlcdn.com/a/3212/3212803/images/e8ba6627fa73aa0b6b9264e9b4cd6fbb11114b5f.png',
    source: 'text:32764447805',
  },
  {
    src: 'https://multimedia.getresponse.com/126/475126/photos/1349250.png?img1377345049962',
    attributes: { width: '600', style: 'border: 0px none transparent; display: block;', height: '279' },
    source: 'text:21862616280',
  },
  {
    src: 'https://files.constantcontact.com/722dd1fd001/f678838f-9d37-4b3b-8f53-baaa05298c87.jpg?rdr=true',
    source: 'text:16752153',
  },
  {
    src: 'https://content.app-us1.com/Rnj5K/2022/01/17/f343bbff-9586-4f44-a4db-545e2f757ece.png?r=1118667313',
    attributes: {
      alt: '',
      width: '104',
      style: 'display: block; border: none; outline: none; width: 104px; opacity: 1; max-width: 100%;',
    },
    source: 'text:22849872077',
  },
]
