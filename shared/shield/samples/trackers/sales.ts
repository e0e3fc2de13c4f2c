import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const sales: readonly ImageSample[] = [
  {
    src: 'https://email.capital-infusion.com/e3t/Cto/2O+113/d2MBYV04/VXcc3r2rM1lHW5MYnw73brCJzVJvnzy4VppjBW3V8kY53CNYs41c2',
    attributes: {
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      style:
        'display:none!important;min-height:1px!important;width:1px!important;border-width:0!important;margin-top:0!important;margin-bottom:0!important;margin-right:0!important;margin-left:0!important',
    },
    service: 'HubSpot',
    source: 'text:15246914805',
  },
  {
    src: 'https://hs.gigradar.io/e3t/Cto/GF+113/d2hM-B04/VXbGfc6jPTQcN4JJLk_jmGQpW1KLHGL5BKpBVW76MZLB3DfQGh192',
    attributes: {
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      style:
        'display:none!important;min-height:1px!important;width:1px!important;border-width:0!important;margin-top:0!important;margin-bottom:0!important;margin-right:0!important;margin-left:0!important',
    },
    service: 'HubSpot',
    source: 'text:48257361355',
  },
  {
    src: 'http://t.sidekickopen04.com/e1t/o/5/f18dQhb0S7ks8dDMPbW2n0x6l2B9gXrN7sKj6v5dwdFW7gs8107d-cvzW5vws_W3LvrVvW6fVgD81k1H6H0?si=5353798341492736&pi=4227e036-57e8-4305-a449-e1239aec2122',
    attributes: { style: 'display:none!important', height: '1', width: '1', class: 'CToWUd' },
    service: 'HubSpot Sidekick',
    source: 'text:3740471589',
  },
  {
    src: 'https://t.sidekickopen14.com/s3t/o/5/f18dQhb0S7n28cFDL-W4YWSs42zGCvGW40Fv_62SXv86W5KVzKF5vwmp4W8q-8kM56dT0lf7YQB5g02?si=8000000019257794&pi=14750727-a40b-4745-cbc6-fb2f6ecfee36&ti=26237578',
    attributes: {
      alt: '',
      style: 'display:none!important',
      class: 'CToWUd',
      jslog: '138226; u014N:xr6bB; 53:W2ZhbHNlXQ..',
      width: '1',
      height: '1',
    },
    service: 'HubSpot Sidekick',
    source: 'text:11728993760',
  },
  {
    src: 'https://ai.coveo.com/api/mailings/opened/PMRGSZBCHI2DEOJWGI2SYITPOJTSEORCGJQTSMBWHEYDOLJZMFRTELJUMUYDKLLCMQZTGLJWHBSWCZBVG42TQZTBGARCYITWMVZHG2LPNYRDUIRUEIWCE43JM4RDUITHKNHWWQJWOJFEMWLOJVTGYZTIJIYVU23PGV3W4S3HHFMTOWCIJU4FOSJQI44EE2SHPFCT2IT5.gif',
    service: 'Outreach',
    source: 'text:59188215781',
  },
  {
    src: 'https://enable.gitlab.com/api/mailings/opened/PMRGSZBCHI4TSOJQGMYSYITPOJTSEORCGY3DAM3FMVRDMLJYMZRGILJUMNRGILLCGI2WILJRGZTGKOJXG44TSZRUMERCYITWMVZHG2LPNYRDUIRUEIWCE43JM4RDUITMGFXFO3JQMU2WWNJVMVWFU3LBMU2U6YLCGZMFCR2FOFRXANDTORUTSX27KVMTKTDTOBKT2IT5.gif',
    service: 'Outreach',
    source: 'text:59651130390',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/cjerHJfIa8R6JHKqhiTRyEZHh7POYCioYyuadPmHhHKxEUKtYOFSpVs9EvA71tnQGaPMKPB7VUxWfqQ38aptOIA0qoMniw=s0-d-e1-ft#https://go.imotions.com/r/271012/1/319619503/open/1',
    attributes: { alt: '' },
    service: 'Salesforce Pardot',
    source: 'text:32663014536',
  },
  {
    src: 'https://public-eur.mkt.dynamics.com/api/orgs/3c78829e-e51c-4064-9990-00b0b7114a17/i/17hUm-AvKE605uICaWUCAC8AAAA',
    attributes: { width: '0', height: '0', 'data-tracking': '' },
    service: 'Microsoft Dynamics 365',
    source: 'text:54816610234',
  },
]
