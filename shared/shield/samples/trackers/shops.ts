import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const shops: readonly ImageSample[] = [
  {
    src: 'https://www.amazon.com/gp/r.html?C=3E92MSAD2LHAU&K=1NG4SOUTCDRLG&M=urn:rtn:msg:202503241354076f0c20a445c047ccb39cd7b48310p0na&R=126PID321E1N5&T=O&U=https%3A%2F%2Fimages-na.ssl-images-amazon.com%2Fimages%2FG%2F01%2Fnav%2Ftransp.gif&H=KCWJE5JROA81DGV4YLYSQPRABYGA&ref_=pe_125775000_1044873430_opens',
    attributes: { width: '1', height: '1' },
    service: 'Amazon',
    source: 'text:38742366659',
  },
  {
    src: 'https://www.amazon.fr/gp/r.html?C=1KHUJ191ORD17&K=1K05HTWL0FGR3&M=urn:rtn:msg:20231219112254467fc46d6f08441292a01d129f40p0eu&R=2AOSM42FUYTJM&T=O&U=https%3A%2F%2Fimages-eu.ssl-images-amazon.com%2Fimages%2FG%2F01%2Fnav%2Ftransp.gif&H=FUDU6R4FKAABWPY0YAIKPTBQ3VIA&ref_=pe_27091421_487056201_opens',
    attributes: { width: '1', height: '1' },
    service: 'Amazon',
    source: 'text:41703011076',
  },
  {
    src: 'https://www.amazon.com/gp/r.html?C=1JF1R0SY4HT0H&R=H3QBGNBIQ749&T=O&U=http%3A%2F%2Fimages.amazon.com%2Fimages%2FG%2F01%2Fnav%2Ftransp.gif&A=ONQSC50VFP3FZWOPY8YS4AQEEDCA&H=SNDTUUGDMOBHOQ6ITQESCNEFGX0A&ref_=pe_612980_160090880',
    service: 'Amazon',
    source: 'text:49237069365',
  },
  {
    src: 'http://www.amazon.it/gp/r.html?C=2B97OIWAZEIT6&K=A8YXQW0VQQTV4&R=3PXP0MTBTNZPI&T=E&U=http%3A%2F%2Fimages-eu.amazon.com%2Fimages%2FG%2F01%2Fnav%2Ftransp.gif&A=VDBSW0LEAPWY1CN6Q4SHYVXKOFQA&H=ODMQ9KARDZIGABWKML3KMNFH7XMA',
    service: 'Amazon',
    source: 'text:31973336493',
  },
  {
    src: 'https://www.amazon.com/gp/r.html?C=1GDZONJ9HF37K&K=13ROKHMDMTZSV&M=urn:rtn:msg:202007161723172710916fddae456a9989bb09d680p0na&R=H9JHTPH0O3O4&T=O&U=https%3A%2F%2Fimages-na.ssl-images-amazon.com%2Fimages%2FG%2F01%2Fnav%2Ftransp.gif&H=MMJVHDP4RMLKHKXQKPED4NQROIIA&ref_=pe_386300_440135490_opens',
    attributes: { width: '1', height: '1' },
    service: 'Amazon',
    source: 'text:12142004291',
  },
  {
    src: 'http://rover.ebay.com/roveropen/0/e12000/7?euid=db33b151a180449c92429caf42c24796&',
    attributes: { height: '1', width: '1' },
    service: 'eBay',
    source: 'text:30369963836',
  },
  {
    src: 'http://rover.ebay.com/roveropen/0/e11050/7?euid=36a7a81faa994f86872bb030b859c14b',
    attributes: { alt: '', style: 'border:0; height:1;' },
    service: 'eBay',
    source: 'text:38765086932',
  },
  {
    src: 'http://rover.ebay.com/roveropen/0/e11021/7?euid=d9f42b5e860b4eabb98195c2888cba9e&bu=43210693952&exe=15083&ext=38992&sojTags=exe=exe,ext=ext,bu=bu',
    attributes: { alt: '', style: 'border:0; height:1;' },
    service: 'eBay',
    source: 'text:15057386667',
  },
  {
    src: 'https://news.banggood.com/mo/G33OdyILVa_147625543_4715475_1285746_1825418.gif',
    attributes: { height: '2', width: '2', border: '0' },
    service: 'Banggood',
    source: 'https://github.com/easylist/easylist/pull/3133',
  },
  {
    src: 'https://www.vinted.com/crm/email_track?crm_email_id=182&hash=260950611%3Ad4a2a23a14450499c9d033041bad14f531502fe735aab9ffb26dc78d3440ade0',
    attributes: { width: '1', height: '1', alt: '', class: 'CToWUd', 'data-bit': 'iit' },
    service: 'Vinted',
    source: 'text:24103109460',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/cdw-MENhpV8AlrnT5wilQ84y-djlWqJlo1Y40enyGwtAepIbKqZ1n3IO5PEvpNTzcwV1jrExm7f2tV9dUGXp7GmWt-fV18hMeL6XNscX9uKo3OJQXMWrq75yptw=s0-d-e1-ft#https://messaging-callback-api.msg.traveloka.com/o?id=1697564480904392067',
    attributes: {
      style: 'display:block;font-size:0px;line-height:0em',
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      class: 'CToWUd',
    },
    service: 'Traveloka',
    source: 'text:11004485149',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/dgUMqHFcsjX_uhUStp9uoFeSCtOU5TXazKFYbGXIEy2fPsE_ghW1WZv3GBOhd1GiwG7YqvYUfVUPwQkfP1XY2pd3G3moh4jalC0sbj6AddBChDGu1_aC0ccKEb1uw7H_ASqkK8mnGpE-tpB9uXpkRdYLaDkcqlwMRY-r5hxU9om_=s0-d-e1-ft#https://notification.lxhub.com/v1/notification/pixelRead?id=4427876&email=xxxxxxxxxxxxxxxxxxx@xxxxxxxxx.xxx.xx',
    attributes: { width: '1', height: '1', border: '0', class: 'CToWUd' },
    source: 'text:53637268598',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_Nau0NCBnvOS-zNxlJq9aHl3f5N7Bo-UR5f21lsT3bvdKmtff-wenIvc0MqBET51WsbkKVvHqNCD9_-17dAfR2wTURIDTRa2SYE0hhVGv9U8kOMxxRdG5f5dHIVTvx20X9iZq2_jReWp9Z_aDQkbnj2e3OI-YV9j8mVfZiwK5J-VdHNYC1y5Pk3vv0Jk-qwP=s0-d-e1-ft#https://www.zillow.com/app/?tok=40207f35-f49a-4f6e-9469-6a4f83ac8327~X1-ZUqywfty9tym15_6ikyk&service=emailtrackingservice',
    attributes: { width: '1', height: '1', style: 'display:none', class: 'CToWUd', 'data-bit': 'iit' },
    service: 'Zillow',
    source: 'text:14034446618',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/a70bhQBaRzSsThqCxZj5fkzkvRW7aIlrCbOo5x0_EcQXEaHqa5sBvLuVN36Q6TYm5IuUehVDUABxq7ZlxZ8xigEWS9_JaDI=s0-d-e1-ft#https://www.bark.com/img_temp/4314881479/tracker.jpg',
    attributes: { alt: 'Bark.com', width: '1', height: '1', class: 'CToWUd' },
    service: 'Bark',
    source: 'text:31954522',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/-xFc-Kwv4HGhJrnYIE_DTU1_QUaiMDytqUnUcJa-bzTBuAP8grSW01pwPzEcKBSzySx7WMX_4IsO7Mx99wZFNjraxtWaoihwAG3oBrIjks2xt0Z5ghBfPnQI_44=s0-d-e1-ft#https://trackmail.reg.ru/Mi4yNGVlY2Q4MzI2LjUzZDRmYjcuMTU2N2ZiNmE5MTJk.gif',
    attributes: { width: '1', height: '1', alt: '', class: 'CToWUd' },
    service: 'Reg.ru',
    source: 'text:34910764307',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/HY0BNGlbcxEOdqxGRxstdsf0sSINmESWTOr6OcilX1Tv628gk0RGDxu3OiGTgzQPY6_sAHd3baFuH-sWuo70EzNSCutYH_ABmejvFBT9gZlD5XdQnylu7DRI1R_Sv80qtBp1lIfcCmsq1jZa63vtEP4X-S74lEQxShgT1mzsW5M_d-kK=s0-d-e1-ft#https://internshala.com/ets/o/20867545/C1EB239D-CAA4-9AC4-97DA-CD5F799CD648/new_chat_notification_student_updates',
    attributes: { border: '0', width: '1', height: '1', alt: '', class: 'CToWUd', 'data-bit': 'iit' },
    service: 'Internshala',
    source: 'text:24429966640',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/Nlb97E1WLmc61mzMdRlJKRiBX5TW1_EkFCeAa4IUMed4iIytmAluKE_0u4o7OjDx6jd9tXOqDqD831p2s8sjuO8iijL2zcUiCkNdEYUD5lToXSDiWehVL-bp4wBwkhzDyll9nSDZ7pF1a6RQFJIrCMs4VCgFnmrtU-QkC1op4sfY3XIJn5Kb-xQaSeU41w=s0-d-e1-ft#https://www.Strallop.com/emails/action/?recipient=xxxxxxxxx%40xxxxx.xxx&type_id=65&type=open&send_id=2021-09-06&list_id=9',
    attributes: { alt: '', width: '1', height: '1', class: 'CToWUd' },
    service: 'Strallop',
    source: 'text:57945829418',
  },
  {
    src: 'https://tracking.mywork.com.vn/auto-email/open/8n33z2T356EniNEsQU5RB7ZfqxJUD7TCLCX9dLTBOho/fkCwDHJ9f89amx0CTaE763eQ/BuVahFaRj79c8EY1mtafbw/29836e474e69c88f1da6e4fc5c975372',
    attributes: { alt: '', style: 'width:1px;height:1px', class: 'CToWUd' },
    service: 'MyWork',
    source: 'text:7990323172',
  },
  {
    src: 'https://mailer.hostinger.io/o/249588157/a46881d816a14022b18c92235f00ac82/2303',
    attributes: { class: 'CToWUd' },
    service: 'Hostinger',
    source: 'text:31204957018',
  },
  {
    src: 'https://mailer.hostinger.io/o/188383606/aedf7a3f240f5c72d082f97a2be2bb36/5494',
    attributes: { class: 'CToWUd' },
    service: 'Hostinger',
    source: 'text:19298048663',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/wo7PYKfuX11XcydmUEr2O6c8RCLs1h-xaQ5ZysFTWZPpChB2cfL8S2-sJs9LIFbFMtix9A6WbVD9x5A1542ufc2PdnlOBwKvStn7RgoZhi35qQQLk5PjCFoPU-cpMoiXbB_u5zMi=s0-d-e1-ft#http://links.coupondunia.in/mpss/o/2gA/nbABAA/t.1z3/EbN8MM15RZGYJqlx2F-pEA/o.gif',
    attributes: {
      class: 'CToWUd',
      alt: '',
      style:
        'min-height:1px!important;width:1px!important;border-width:0!important;margin-top:0!important;margin-bottom:0!important;margin-right:0!important;margin-left:0!important;padding-top:0!important;padding-bottom:0!important;padding-right:0!important;padding-left:0!important',
      border: '0',
      height: '1',
      width: '1',
    },
    source: 'text:27633702623',
  },
]
