import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const platforms: readonly ImageSample[] = [
  {
    src: 'https://www.facebook.com/email_open_log_pic.php?mid=62753b7c01f76G24bc2cdafa4000G6275401562248G37f',
    attributes: { style: 'border:0;width:1px;height:1px;' },
    service: 'Facebook',
    source: 'text:573877869',
  },
  {
    src: 'https://www.facebook.com/email_open_log_pic.php?cn=z2gGQ8aOaq&mid=61ca7c8c1de73G37fd8391b1dcG61ca81257e145G3c2',
    attributes: { style: 'border:0;width:1px;height:1px;' },
    service: 'Facebook',
    source: 'text:9195464146',
  },
  {
    src: 'https://www.facebook.com/email_open_log_pic.php?cn=tnz0I16VVq&mid=5eb73e219c877G5b0748891aaaG5eb742bafcb49G142',
    attributes: { style: 'border:0;width:1px;height:1px;' },
    service: 'Facebook',
    source: 'text:11944985618',
  },
  {
    src: 'https://www.facebook.com/email_open_log_pic.php?mid=5e3518732e829G24bc2cdafa4000G5e351d0c8eafcG37f',
    attributes: { style: 'border:0;width:1px;height:1px', class: 'CToWUd' },
    service: 'Facebook',
    source: 'text:16958150310',
  },
  {
    src: 'http://www.linkedin.com/emimp/1b3p5-inqenmmy-ir.gif',
    attributes: {
      style:
        'outline:none;-ms-interpolation-mode:bicubic;color:#FFFFFF;text-decoration:none;width:1px;height:1px;',
    },
    service: 'LinkedIn',
    source: 'text:37992144255',
  },
  {
    src: 'http://www.linkedin.com/emimp/ip_WkdONVluY3dMV3M0ZUd0eU4yOW5MWFY0OmMyVmpkWEpwZEhsZllYUnZYMk5vWVd4c1pXNW5aVjl6Wlc1a1gzQnBiZz09Og==.gif',
    attributes: {
      style:
        'outline: none; -ms-interpolation-mode: bicubic; color: #ffffff; text-decoration: none; width: 1px; height: 1px;',
      role: 'presentation',
      alt: '',
    },
    service: 'LinkedIn',
    source: 'text:3137155222',
  },
  {
    src: 'https://www.linkedin.com/emimp/ip_WWpOc09IRXpMV3BzWmpGNmMySm9MVE5vOmMyVmpkWEpwZEhsZmNHRnpjM2R2Y21SZmNtVnpaWFJmWTJobFkydHdiMmx1ZEE9PTo=.gif',
    attributes: {
      style:
        'outline:none;-ms-interpolation-mode:bicubic;color:#FFFFFF;text-decoration:none;width:1px;height:1px;',
    },
    service: 'LinkedIn',
    source: 'text:27701961646',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/NH6-G-G5GNQMR1ptYqdxrFYIrQNHUwFKB7Hba_AmecBDEYg2fr4lGueSmvhBkSlzUep_2eHJQXRzwNK1zhR6xV4YxB3gOQu0oL5zKuqdmYRRyRKQN0JmsVRWHnL1i80MjhbmAcszEromW4J3G-_HXPSqCrvpXk647nR4kBKeciMAyrxCYo1-b4MmtjrIU-Fq6g=s0-d-e1-ft#https://www.linkedin.com/emimp/ip_WkhscVluUnRMV3hsZURWeWEzUm1MV054OlpXMWhhV3hmYm05MGFXWnBZMkYwYVc5dVgyUnBaMlZ6ZEY4d01RPT06.gif',
    attributes: {
      alt: '',
      role: 'presentation',
      style: 'outline:none;text-decoration:none;width:1px;height:1px',
      width: '1',
      height: '1',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    service: 'LinkedIn',
    source: 'text:47757267989',
  },
  {
    src: 'https://twitter.com/scribe/ibis?t=1&cn=b25ib2FyZGluZ192ZXJpZnlfZW1haWw%3D&iid=62d72edf9eab4e33992e8b1d39e74638&uid=1044315199879229441&nid=296+20',
    attributes: {
      style: 'margin:0px;padding:0px;display:inline-block;border:none;outline:none',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    service: 'X',
    source: 'text:10316843195',
  },
  {
    src: 'https://twitter.com/scribe/ibis?t=1&cn=ZmxleGlibGVfcmVjcw%3D%3D&iid=e2064121cdc84ff3b757d76d2e4a1325&uid=2901222287&nid=244+20',
    attributes: {
      width: '1',
      height: '1',
      style: 'margin:0px;padding:0px;display:block;-ms-interpolation-mode:bicubic;border:none;outline:none;',
    },
    service: 'X',
    source: 'text:4784281182',
  },
  {
    src: 'https://twitter.com/scribe/ibis?uid=175816262&iid=am-130280753913513437171791826&nid=27+20',
    attributes: { width: '1', height: '1', style: 'display: block;border: 0;' },
    service: 'X',
    source: 'text:13195495952',
  },
  {
    src: 'https://twitter.com/scribe/ibis?uid=109395599&iid=8368a989-7877-4bc9-b9b6-f6df54ae56a8&nid=12+20+20130808&t=1',
    attributes: { width: '1', height: '1', style: 'display:block;border:0;' },
    service: 'X',
    source: 'text:31853872560',
  },
  {
    src: 'https://github.com/notifications/beacon/AZR1R0F98DuC1hyZGUf7mzSp_oT96LLWks5rnP4qgaJpZM4MhXTC.gif',
    attributes: { alt: '', height: '1', width: '1' },
    service: 'GitHub',
    source: 'text:357328695',
  },
  {
    src: 'https://github.com/notifications/beacon/AZR1R525y4FwQwhFAmGRzQSKaz3SUdFIks5rnDaFgaJpZM4MhhV7.gif',
    attributes: { alt: '', height: '1', width: '1' },
    service: 'GitHub',
    source: 'text:91844579',
  },
  {
    src: 'https://discordapp.com/api/science/642073818218889226/371f0b49-5c8b-4e8d-bd35-96520d1bc9e7.gif?properties=eyJlbWFpbF90eXBlIjogInVzZXJfaXBfYXV0aG9yaXplIn0%3D',
    attributes: { width: '1', height: '1' },
    service: 'Discord',
    source: 'text:2730608883',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/tfWhA2bMO55klweACsbs1a78GX5NbfAAxOP42uvc429zllNRVKt65oORuQiYtp82IIXcd5GikN2eazwrUHapn_Hs5tCa764zAhxdG4h7IGEmy50z8SbTyCz37pEKz38lCFcExCjsojxWn0tCLP3gB9aQf1NkstlRxzrt_KskLVj3K140_QpTxSJYizKZWvQvxtirTBWjNJTz2SR413FK67h2uyR7ysoRT9Fg8wU=s0-d-e1-ft#https://discord.com/api/science/442291793892212746/cfddcede-869b-4b7a-befe-cd710c7fcf88.gif?properties=eyJlbWFpbF90eXBlIjogInVzZXJfaXBfYXV0aG9yaXplIn0%3D',
    attributes: { width: '1', height: '1', class: 'CToWUd', 'data-bit': 'iit' },
    service: 'Discord',
    source: 'text:23330900149',
  },
  {
    src: 'https://medium.com/_/stat?event=email.opened&emailId=eae89738-201a-4292-b170-af58c637f43c&source=email--1651096213696-account.registration------0-------------------eae89738_201a_4292_b170_af58c637f43c',
    attributes: {
      width: '1',
      height: '1',
      alt: '',
      class: 'CToWUd',
      jslog: '138226; u014N:xr6bB; 53:W2ZhbHNlXQ..',
    },
    service: 'Medium',
    source: 'text:25121752197',
  },
  {
    src: 'https://beaconimages.netflix.net/img/BAQgBEAEa4AJ2THSsgosiINnMMOKPnivWkUhnFMNYaCbA8AgUnRUq72g3gnAcjijlqM9zI6oOt7is7d7gcRxL6VpAJW3e9l0dkzWLTGcgtKncDVZFwUOasplCPmvzcBlcCCjnos6Hjm9XIZ04ZmCJOi9pjyjuA3RqUETUKzHCum1TOstfbzUbkxjZJmu4Q5qAG3yddmk9Tmni_clAHmdlk1D5crGUN8Kmqot0DofdQgK1aj9Lk9O-ufFvn2JrWSRbYLc9cR57Db6tmYBHhxzhNj0u751MJpoFiPvndoKylLdCVLxX4axO9Ro48cq8vPHxgD4XPN58mJ2KaETTzRJRJ8oanmT58OYIxYNiC6WMiwiuZLz9zG-YrLi3vXppoSs6jrzqjoB9EwGAzqpz8N_Jf176Oh351tO4B77W7M6o_pGxlhQrsyWVu6XxoX17Kg2KdSExqmUDRIjf0ooRm8k2gYVzJf7CByYo',
    attributes: {
      style:
        'display:block;-ms-interpolation-mode:bicubic;border:none;outline:none;border-collapse:collapse;',
      border: '0',
    },
    service: 'Netflix',
    source: 'https://github.com/apparition47/MailTrackerBlocker/issues/89',
  },
  {
    src: 'https://secure.booking.com/email_opened_tracking_pixel?lang=de&aid=2311236&token=52616e646f6d49562473646523287d61fd4ea1866396e343e3cbd6e4d2726a995d3f978f0eb38e70b5b9c0a2659f9de7fc3b265997f90a57ab423c33575092f4bda445c4fb8cf998df84cf570b428b84e533b50419b39958f4707245a0e3fc66e0237fb3f6214d0d8ccba424e318d4b8fcb306a69d080457&type=confirmation_guest',
    attributes: { alt: '', height: '1' },
    service: 'Booking.com',
    source: 'text:63521377442',
  },
  {
    src: 'https://notifications.google.com/g/img/AD-FnEzt8doYQCTNQv1w6jsjHDU6Kh6lId34t0STSV3ydKTDIw.gif',
    attributes: { alt: '', height: '1', width: '3' },
    service: 'Google',
    source: 'text:29217630623',
  },
  {
    src: 'https://www.google.com/appserve/mkt/img/AFnwnKUwncdGojxpaQzytvL82kkIIInVwWfgEX7RFtep8KfDcA8.gif',
    attributes: { height: '1', width: '3' },
    service: 'Google',
    source: 'text:29924001596',
  },
  {
    src: 'https://www.google.com/appserve/mkt/img/1pFtOrp5rP7xMe4DgI_FpXhttt0=.gif',
    attributes: { height: '1', width: '3' },
    service: 'Google',
    source: 'text:38224043462',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/R6MKX7g3YM07PN6mLnLyMknwIKeVapnttyFpC3YRRiu5QtPAGW06RD2kvqb6hvuVV6jTlCA2MFxff6UkBJmAKYhnWy7r6vXYxm5SXmmP_wKXtdzQYlxkzbB6oq0Sag=s0-d-e1-ft#https://www.google.com/appserve/mkt/img/qZI4PI0KSfBq0wVUQ9xdMeRbhqN5.gif',
    attributes: { height: '1', width: '3', class: 'CToWUd' },
    service: 'Google',
    source: 'text:16878415513',
  },
  {
    src: 'https://notifications.googleapis.com/email/t/AFG8qyXwhD9jLGLDpfD133S-4tuwjE21J5W7gv7QG8xbHgRa4NV6nN4PURFYN-e6C0jKFAcbevCyfFfZXVYAMZpfOWqDlz6PMhAR5QQPVT73FHY0hHAvwLUtyjd08zDlqIpQ4JpZYu2I4VcE_Npd6MBqsJmDccLeS9qD6l00-ic-beBIaOnH8NVYPSRGVRQmWAnFF7T9qSPqQix_VaDdndbP2g-gl3P9IV81T7kkKvZ69C8gEAiW_ZhoK80O/a.gif',
    attributes: { width: '1', class: 'CToWUd' },
    service: 'Google',
    source: 'text:24113087712',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/DSrLnsDDEDAC9C_xfdAHj9X-FUmsfdJUrEGcdzBdhPH7b9ioHioH-dJcX10XJRsiCh-YeLdu5JEQl066xKGUCkoUymLbmkcQuEULWx_9C8R1_RZnAQ=s0-d-e1-ft#https://www.evernote.com/etpa/d992ce4b-4a06-4e60-8c17-db1277da1980',
    attributes: {
      style: 'outline:none;text-decoration:none;border:none;height:1px;width:1px',
      width: '1',
      height: '1',
      class: 'CToWUd',
    },
    service: 'Evernote',
    source: 'text:33366040146',
  },
  {
    src: 'https://postoffice.adobe.com/po-server/link/open?source=eyJhbGciOiJIUzUxMiJ9.eyJ0ZW1wbGF0ZSI6ImNjX2NvbGxhYl94ZF9kb2N1bWVudF9pbnZpdGVfbm90aWZpY2F0aW9uIiwiZW1haWxBZGRyZXNzIjoieHh4eHh4Lnh4eHhAeHh4eHgueHh4IiwicmVxdWVzdElkIjoiMGQ3Y2VjZDMtMTQ4OC00NjI3LTc2ZWMtYzk4ZDlhNGE2ZGMwIiwibG9jYWxlIjoiZW5fVVMifQ.pn2bx-fn2HjH5SZPulZlNJ9xKcvpFH_xBp9XVWodfzN_YojQdiyoBcPs7W24en01po9pX441_2SaR0k8d07V-g',
    attributes: { height: '1', width: '1', class: 'CToWUd' },
    service: 'Adobe',
    source: 'text:34262901136',
  },
  {
    src: 'https://www.academia.edu/t/o2JJ5-Pib4a3S-b7mmT/images/clear.gif',
    service: 'Academia.edu',
    source: 'https://github.com/OneClickLab/ugly-email-trackers/issues/21',
  },
  {
    src: 'https://email-link.adtidy.org/open/1zdpes2o6k',
    service: 'AdGuard',
    source: 'https://github.com/easylist/easylist/issues/20983',
  },
  {
    src: 'https://links.news.maxima.lv/o/kt9/3p9Y8gqR2IAc1gxjj8Yc3a/md98/F/353377aa',
    service: 'Maxima',
    source: 'https://github.com/AdguardTeam/AdguardFilters/issues/183060',
  },
  {
    src: 'https://t.paypal.com/ts?v=1&utm_source=unp&utm_medium=email&utm_campaign=RT000361&utm_unptid=7bef5a82-dbf8-11eb-9365-3cecef47c28f&ppid=RT000361&cnac=NI&rsta=es_XC%28es-NI%29&cust=SLB4LV6UTWV7Y&unptid=7bef5a82-dbf8-11eb-9365-3cecef47c28f&calc=7417d485abf44&unp_tpcid=null&page=main%3Aemail%3ART000361&pgrp=main%3Aemail&e=op&mchn=em&s=ci&mail=sys&appVersion=1.50.0&xt=104038',
    attributes: { class: 'CToWUd' },
    service: 'PayPal',
    source: 'text:43118396994',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/sdgRF00cPunpVXHQzAKLz0rxW6kvO6u9SAnRnr7NzLAZkkP35ce-icK6lHzelrWbXGT2BAuVS_wRRVnWuMQDY-pJMnt-jboIaSGRDsywsjlQD548FhYXuWiqjB_C1i1KueQhPKKwwp1l15r4LKLuaSGIh0DEUXioYjQuayKO6EuhEtbP4ZvQdZ14Ois8zMajL8NJtsZDrNYcZqSM0QFMUw=s0-d-e1-ft#http://click.redditmail.com/CI0/0100018516049010-d6d334e3-db70-4b59-9658-dfccda093d98-000000/nV7_UyqcxMbUQaQusDsr4K_vFyEzGeA_PZ8lJ_tiWXY=279',
    attributes: { alt: '', style: 'display:none;width:1px;height:1px', class: 'CToWUd', 'data-bit': 'iit' },
    service: 'Reddit',
    source: 'text:27390712141',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NY-WY85xiy7SZMiNvV1sR77u7jx8HmrMqycXzuCG__eJxPbsupNPord1B4GnIYip4jzkJswUmlvkd_09uhn8GSIJEBtfx_m7JY_vlucRo33-ExCJ566wz7i3gMhArrkIAbJ0szbv8Ma4r3dJRzx0OQBgXqvcwLdR_EjotbjK18yPelii0Fr1VQqs2mdZhbdU8-2T1CnWmtoQA_-AyOO19CYNp_l3hx9rRIE8NG9_5yDwk-duvsoH0YJm8H7rIn4-QkXiwrb-Sk4CliNCgKLOj9g0lYQSOko5-AXUfVW5VZ91Q-WAja-X8VQ6Vy5JBtoamwscd4ud5AQAEttLjugas4Sy9Wdum0vc56QW7uASFpqva0-ozvI0uJLs0jzSt0IDliniO3d2DvkhOsVzu6MN2rTdWT8eJdTTO2_dm6VmPGZOfdfD3ZdMvugRH9BT0uY0RgxB_CYmbco-1W_iG4x_e-JzMn-gQXJHmljc5VTwBir6lKtRTihwnlkT7Y0CKWz_Pd_u19zmAh3hjjHLctymIPKmIPO9-dBQMc8yDScJT1Wf6bA3eUtJ2JEd9SDL3lu_t7fkwZWGPZBxNC6kBpqdBbt-QtTpjTnuMQUiEWRAXCxF5AMDn9RcniycFkKkuaht-3-ySLXHRFCyQshQ9fX6yS_0CfNTzH5Q_03O011tVbQuVKSDklCXhKy7sYxw__qAgNMxjYQHTs6YFbi0_rGxlVMpqOrMPXkBJQwCdm5B8tlx5SF64IHMCizwvns1q9qLnpGBDkredo-kfozdLXmzU3SOLqbH9AWc_NKcPGgBMLmM4n5Re3DxiVllNyuiic65Xj0M95hhTNJuE2ZCL0JC-v5O2n-o7d6bh3sSpn1r9vf=s0-d-e1-ft#https://tracking.transacional.picpay.com/tracking/1/open/JUKxwwB6O0Rt6f9QLoOPwS2jEp3DWqnxzigw8QefHfMnBjT730HRTKN_iFcn9Gw1poY0HtpbABs0coOkVcq_I2dUCTCCaJL3fKbcKuOomk9bKpHZP5CYNILVkaVttDiWDcUFrzS-U8H7eNpcUGvJkJCV1sK9l0zIOh5upRgPs3i44HEQzS97Z0QkUI7OQb-JKeZqTzcnzZQwIjg46ajDPW74sXgoqfPQvHhyvAmu8SzJmd5o3BPm5keno6IkdOXdiqEwsKKQylREWfmwxdfIaVxbO-n-ib3ePzU2okagHTj_42pArWfmdOR76t2UcFVOaUKdnBwGVamX2xgI1a313WUDtcJ5onx39uaeIe4WeUbkbUrlihLI90pKeFbzoncyvm1UsDITDympPGG5sWAqKao6iFqGB9NHPfGrLNPkBpalLR05etrpwI4dJHe-OdVi-sDV9H7zPWQMZQh4EWNR1aq2gEhnfUbkqQcpRwoHOuA--0Bf882vVT-zviA1PAVXuZD6yzYuu-PQUtjoEboMrPJ_SWAfEEeUINBVb8PycqWoTVS-gtF9MbL_1CGBHAP4',
    attributes: { alt: '', width: '1', height: '1', class: 'CToWUd', 'data-bit': 'iit' },
    service: 'PicPay',
    source: 'text:47174312955',
  },
]
