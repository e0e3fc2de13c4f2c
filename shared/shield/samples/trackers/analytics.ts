import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const analytics: readonly ImageSample[] = [
  {
    src: 'https://ci5.googleusercontent.com/proxy/Xt4vOfhnIawnfK-6qBwsClR3a1wT1rvKvkx-0w-g-O79h1CKHE2hrdIJbp1GQ5MDIvWXvjsGwd9bN9lxkjQZZvSLZrq3z1nCkB1ADf-OjscN=s0-d-e1-ft#https://2imayap7.emltrk.com/2imayap7?d=xxxxxxx.xx@xxxxx.xxx',
    attributes: { width: '1', height: '1', border: '0', class: 'CToWUd' },
    service: 'Litmus',
    source: 'text:37599802514',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/NGMRRs5wUGa3UWMs0eZfo684DWIzQJ2IQ4N4j07an4AEmH4jNOiVsJQupMx_FUfEJrI15nbOPf-Aa2a4vRHv08cAF5GiOqCVp2i9YfJtqkhJ-XRdzjVPKvZgicqDIN2S=s0-d-e1-ft#https://VpBM5I1Och.eoapxl.com/VpBM5I1Och/7f4a33ed-8895-4bf1-8811-ad62b26fe196',
    attributes: {
      id: 'm_3025674106711546784_eoa_img',
      style: 'height:1px!important;width:1px!important;display:block;margin:0;padding:0;border:0',
      alt: '',
      title: '',
      border: '0',
      width: '1',
      height: '1',
      class: 'CToWUd',
      'data-bit': 'iit',
      jslog: '138226; u014N:xr6bB; 53:W2ZhbHNlLDJd',
    },
    service: 'Email on Acid',
    source: 'text:31626756363',
  },
  {
    src: 'https://pixel.app.returnpath.net/pixel.gif?r=ed9192ab2ef6abcde2e8e6ff2800a1f9c04d3790&c=OP21002_Tax_Readiness_EM_DM',
    attributes: { width: '1', height: '1' },
    service: 'Validity',
    source: 'text:29217630623',
  },
  {
    src: 'https://api.segment.io/v1/pixel/track?data=eyJ3cml0ZUtleSI6InJyWmxZcEdHY2RyTHZsb0lYd0dUcVg4WkFRTnNCOUEwIiwiYW5vbnltb3VzSWQiOiJlMDNlNjE1NS02NjBhLTQ1NGEtYjk3Ni1lMzVhNTE2MmYxYzIiLCJldmVudCI6IlBSIHZpZXdlZCIsInByb3BlcnRpZXMiOnsicHJJZCI6ImUwM2U2MTU1LTY2MGEtNDU0YS1iOTc2LWUzNWE1MTYyZjFjMiJ9fQ==',
    attributes: { width: '0', height: '0' },
    service: 'Segment',
    source: 'text:8404495320',
  },
  {
    src: 'https://api.segment.io/v1/pixel/track?data=eyJ3cml0ZUtleSI6InJyWmxZcEdHY2RyTHZsb0lYd0dUcVg4WkFRTnNCOUEwIiwiYW5vbnltb3VzSWQiOiIyMzZlZDFjMi1mNmRlLTQ2MDktYjhkOS0xNjFiMDYwNDVkYWUiLCJldmVudCI6IlBSIHZpZXdlZCIsInByb3BlcnRpZXMiOnsicHJJZCI6IjIzNmVkMWMyLWY2ZGUtNDYwOS1iOGQ5LTE2MWIwNjA0NWRhZSJ9fQ==',
    attributes: { width: '0', height: '0' },
    service: 'Segment',
    source: 'text:22142844707',
  },
  {
    src: 'https://piwik.norma-online.de/piwik.php?idsite=1&rec=1&action_name=NORMA-Newsletter-23_01_18',
    attributes: { alt: '', style: 'border:0', border: '0' },
    service: 'Matomo',
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/_no-user-tracking/2023-01-16-norma.u1.eml',
  },
  {
    src: 'http://beacon.krxd.net/usermatch.gif?partner=oxygem&partner_uid=OSD.mujxfz_dx_afj_yrb_tqq',
    attributes: { width: '1', height: '1' },
    service: 'Krux',
    source: 'debian:kf5-messagelib@22.12.3 messageviewer/src/dkim-verify/autotests/data/broken3.mbox',
  },
  {
    src: 'https://pixel.monitor1.returnpath.net/pixel.gif?r=4bf40449113f0d699cb9859e17eb10c81c49b0ec&c=thumbtk.9044022&s=23919251',
    attributes: { width: '1', class: 'CToWUd' },
    service: 'Validity',
    source: 'text:38535674419',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/1ep_GXsz3DKbuSvUObIOXe4r5vwuTbaH727p-Gbh5E2AO4Ij2F_Jp-2BFFjHN5oorwT9LoiTBGwHFB4-xqBCZhLJx0uJW4qU_GMmfjl3YjeQCEOIfZuY3B9uPQmT2G_l-N3L9eXAUOByF5xCUcqIT5SZb6yPZDI1BBe7p097JPRfDNEIO-Ju-g=s0-d-e1-ft#https://pixel.app.returnpath.net/pixel.gif?r=4bf40449113f0d699cb9859e17eb10c81c49b0ec&c=thumbtk.9044022&s=23919251',
    attributes: { height: '1', width: '1', class: 'CToWUd' },
    service: 'Validity',
    source: 'text:38535674419',
  },
  {
    src: 'https://tracking.shaadi.com/com.snowplowanalytics.iglu/v1?schema=iglu:com.shaadi/campaign_performance/jsonschema/1-0-0&receiver=ESH23933652&campaign_id=NewMatchesFor0_15Users_mail&event_action=open&hash_id=RVNIMjM5MzM2NTJ8TmV3TWF0Y2hlc0ZvcjBfMTVVc2Vyc19tYWlsfDIwMjMtMDItMTN8MC43NDY5NDIwMCAxNjc2MjkwNTExfGxpdmV8TnxOfE58TnxtYWlsfHNjaGVkdWxlZHxkeW5hbWljfElTVA==&batch_creation_date=2023-02-13&app_type=N&app_platform=N&device=N&channel=mail&device_id=N',
    attributes: { class: 'CToWUd', 'data-bit': 'iit', alt: '' },
    service: 'Snowplow',
    source: 'text:2855597441',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/YW1stdP5TePF4nANGFnQk4yM50AM3d8RwL7dWZo22x4ODg5UAVaKMpmrb20PpXxv4r1fkFgQYGD9pUaAHRNjUnOzbjbLMppAEN8nHpwY6Npk-NI8wzP-0MOO9gMHeXkFaqXfkgHFV1s9JTBGmRHPG8kGBZIyqWPz4Ww0kGP7RzQhLbpyQXNO44k550ylVM7gTy3wCJScE6fSW_S7FxCQ4xq1G2q-xs0YOuiL=s0-d-e1-ft#https://ib.adnxs.com/getuid?https://a.adrsp.net/dsp/ci/2/EaKkzFk_mLwD46fFldebJOVfurf7Q069MOW554THui0p_kFQf2QSW2hVoWfc5TihlO6wFiuBP7fd3tBqoTdX/%24UID',
    attributes: { border: '0', width: '1', height: '1', class: 'CToWUd' },
    isHiddenAround: true,
    service: 'AppNexus',
    source: 'text:28570716538',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/Jx-q5noPiP3FDlt5W7im6k_JLT4MmFlx1iImh26i3UEoyc5G4Kpb9ZbcoejWfe800Wt1aQwELGTMRaGZfV1vtA6kT68fQTKGJ3U1TMrEavk4KnYb0HGKbQFDUtUCT0RKqsW8-w1Zf1nqqyzDpfTaWwAzrWuiW05k7Znm6FTG20Cgqg3D3kYtCCoqHRfrmxfiezx3MkLobu82gjyUgQ8EIG52eRF6m1TJf9-HVuDh6A_4sJpEYi_qJ4XF6RIHBp0ByKloLO9cxA2x8YDG3njNPrGm_gWdI-N7fvLdo6iLxzlOlgyL0C-XzfqbYPyk7Tm5R4y4jIasmB-8xmIlBKSWtX3w5JrSDUM=s0-d-e1-ft#https://api.mixpanel.com/track/?ip=1&img=1&data=eyJldmVudCI6ImRpc2NvdW50X3JlY2VpdmVkX21haWxfdmlldyIsInByb3BlcnRpZXMiOnsiYnVsa19yZXF1ZXN0X2lkIjo1MywiZGlzdGluY3RfaWQiOiI0NzA3ODgwNyIsInRva2VuIjoiYzA0ZjI1NGUxNjY3ZTYwYTJlODRhODVjNjY2NTBlMTYifX0=',
    attributes: { class: 'CToWUd' },
    service: 'Mixpanel',
    source: 'text:21930750594',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NavZttC3yQ8pjrAylGStLlGeRDohLF3cqSU9OvL1tXisrMUp1fJmhuoALT6jq9rX_H5zqlWpheEHHSn9RvVSd40jc6ckHECW-GVY0f2qFA9TA7c0eKweUtVrN1kdoo7c9TGxGvHjukjkI8QlLGskjTte5jNu_mcrq7-an_SScjPzsfgiqiERviWWG9_rYOxsVN9_LH0s84Iwbejk6iJwoxavuX3s2cMZ9c=s0-d-e1-ft#https://www.google-analytics.com/collect?v=1&t=event&tid=UA-237515680-1&cid=19b769f4-1d97-4423-8d74-18dae0f859cb&ec=email-mp&ea=电子邮件打开',
    attributes: { class: 'CToWUd', 'data-bit': 'iit' },
    service: 'Google Analytics',
    source: 'text:36219511373',
  },
]
