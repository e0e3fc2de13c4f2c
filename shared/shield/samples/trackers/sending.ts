import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const sending: readonly ImageSample[] = [
  {
    src: 'https://u1703816.ct.sendgrid.net/wf/open?upn=EOpstEwxYPZNS7zFupvnSC9k98Qn5BFwyl28xsdTQETIHdd9IB-2BvPpFpv-2B-2Bu0rQP3hxZb30-2BGiPy5Blt3CKS4-2FALbcRI2VsmOMJTgDifM-2BDehz-2BvPIZKhFRTvFYtZ0IHdzuXQdXPKLreSYdLpvpLl1onhF-2B0UTXcgdtILtZDHGpji-2Fkl-2F6QOTyDemrxw7Bgq-2B5D5-2B34KRWtR31lyRaqMjzoWsvZ5uSRK8IYfm5RkI9g-3D',
    attributes: {
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      style:
        'height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;margin-right:0 !important;margin-left:0 !important;padding-top:0 !important;padding-bottom:0 !important;padding-right:0 !important;padding-left:0 !important;',
    },
    service: 'SendGrid',
    source: 'https://github.com/cargomedia/cm/issues/1719',
  },
  {
    src: 'https://u21880139.ct.sendgrid.net/wf/open?upn=u001.0CgNwsCDU5TM48M0bFI1PSPOmOJAXiqOKTxpEKPV1wdDhUF-2FanA7h7IxVKS9prrpM1Ylq1KwV22qceAQGxt8RvLARhh9-2FLtdrVmAvrs805ChAr5oW1u1itervyX6hNID1BjcJ4lgbtXXSwfx1L-2F5f3RfZa8hHmT-2FPbwTiF9zUp7Ycg1eb0EBHlyWON6D-2FLNz7DpqInTa3jcYJw1-2FxM-2FSI22ZECBjcWbIUyjp9H3N-2FTq3TjCqMzODqYf-2F0dndAoD2wpBzzfnVOW4Ej71laPERSnv9H9mJVs-2F8wYlhYDZ4pFmn1qCvwF3NODuQyFgxM0yhTdLR8Pj8BKBSknIxb54GFg7TgVEClsDXWGWA1M1SmAherUlhmfEVaYMknd6q6usu0yIg8x1vcKSmpZpVtuNiuvI4-2F7btNPgucEUrM19Rfse2Vk9orwCfCuuiMMTLN-2BA84UStXT6yE9mw16m-2Bf8nivcZHqxIWYWOy3PIcyfE-2FpaI-3D',
    service: 'SendGrid',
    source: 'https://github.com/easylist/easylist/issues/20158',
  },
  {
    src: 'http://url1228.toolhouseai.com/wf/open?upn=u001.0-2F6ozNgxxDtaqhc9sx2P513JhjX8oSKm62DliywF0GLQhHcSXK9xDaoZ6YgJNq7sm3pHOXYRHdzxbA5T4TjA2bVeczzlYsI9N3z645HM0QO1M1QLSKCEHT49c7tn9i3ckaMbuAmRetgZPzIKMLN1uzqvoQluxCi5K075cwwCX81RYuh6tXxmwWq5Ph92vNaEbnjFoce2snzGEDeDH3qq9WtXD7zZ0LG0e4-2FMZfaEe80-3D',
    attributes: {
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      style:
        'height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;margin-right:0 !important;margin-left:0 !important;padding-top:0 !important;padding-bottom:0 !important;padding-right:0 !important;padding-left:0 !important;',
    },
    service: 'SendGrid',
    source: 'text:54365214155',
  },
  {
    src: 'https://l.engage.canva.com/ss/o/WidYBisxQHTw4AV5utnA-Q/3vh/vVGg1sE-QvWi3HMB_LWjfg/ho.gif',
    attributes: {
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      style:
        'height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;margin-right:0 !important;margin-left:0 !important;padding-top:0 !important;padding-bottom:0 !important;padding-right:0 !important;padding-left:0 !important;',
    },
    service: 'SendGrid',
    source: 'text:69580168420',
  },
  {
    src: 'http://email.uber.com/ss/o/u001.NY4fipz4LeOAyyRQlF-n1Q/47c/bwGpxaGZT4GyP2v76A_9_Q/ho.gif',
    attributes: {
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      style:
        'height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;margin-right:0 !important;margin-left:0 !important;padding-top:0 !important;padding-bottom:0 !important;padding-right:0 !important;padding-left:0 !important;',
    },
    service: 'SendGrid',
    source: 'text:29525908807',
  },
  {
    src: 'https://wl.spotify.com/ss/o/u001.mhN8B4__P3bExMZqn9RTSA/4bs/KEuKj-xXRv-ff5ygR27GLQ/ho.gif',
    attributes: {
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      style:
        'height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;margin-right:0 !important;margin-left:0 !important;padding-top:0 !important;padding-bottom:0 !important;padding-right:0 !important;padding-left:0 !important;',
    },
    service: 'SendGrid',
    source: 'text:12937672746',
  },
  {
    src: 'https://mandrillapp.com/track/open.php?u=9812467&id=bca57efeee894396adad890ad5feefe1',
    attributes: { height: '1', width: '1' },
    service: 'Mandrill',
    source: 'text:14430454129',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/c-CXMBqecNC8tMF4yQFnGrFQOSoD8Yv3fMu-do_cY07rbjrEcrFPUznFxQ5qcgqQK1BaKG3D0l2E1LdGoSYbmeoH-9B65yd_6-m1ZTPVbntlr0dtDuA029HtY6_OKZVmhOUF0v7s8HEDlw=s0-d-e1-ft#http://mandrillapp.com/track/open.php?u=30248399&id=b189fb656c294a689b88e58fb0d547eb',
    attributes: { height: '1', width: '1', class: 'CToWUd' },
    service: 'Mandrill',
    source: 'text:5210011032',
  },
  {
    src: 'http://mandrillapp.com/track/open.php?u=30122920&id=07850686ed1f49a3a816c0e659ebdae4',
    attributes: { height: '1', width: '1' },
    service: 'Mandrill',
    source: 'text:47308127060',
  },
  {
    src: 'http://mandrillapp.com/track/open.php?u=30007208&id=b50724c2f8144cfdbb9aa040988cdca9',
    attributes: { height: '1', width: '1' },
    service: 'Mandrill',
    source: 'text:532152380',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/HuwyvrcsPlZX3-bIqF3kEdmseFktaMeYgOW0M79JqY2oiH-U2BZYEVBxdly3zCarEAcpmguXTXhmodTRk-WqyRKgbRVzbzkLvQXPJUqOXHsgu4QYYtAR2Cis6bwMfV3e5nGy_qhIezmO5Ow=s0-d-e1-ft#https://mandrillapp.com/track/open.php?u=30259155&id=dc1dfbb25d854fd488ff2c4c0b1d6dc7',
    attributes: { height: '1', width: '1', class: 'CToWUd' },
    service: 'Mandrill',
    source: 'text:40017673457',
  },
  {
    src: 'https://mandrillapp.com/track/open.php?u=30504962&id=ee643d67f5814913871557baab52452d',
    attributes: { height: '1', width: '1' },
    service: 'Mandrill',
    source: 'text:17197574334',
  },
  {
    src: 'http://email.mapbox.com/e/o/eyJlbWFpbF9pZCI6IlpNc21BQUZuSXl5ZDRWc043YzY2Q0l5d1hjVT0ifQ==',
    attributes: {
      style:
        'height: 1px !important; max-height: 1px !important; max-width: 1px !important; width: 1px !important',
    },
    service: 'Customer.io',
    source: 'text:3193536948',
  },
  {
    src: 'https://e.customeriomail.com/e/o/eyJlbWFpbF9pZCI6ImRnVHR5UWdEQVBMZ0dfSGdHd0dPeGZMODVtN2U1RklZRzNGS3JrRT0ifQ==',
    attributes: {
      style:
        'height: 1px !important; max-height: 1px !important; max-width: 1px !important; width: 1px !important; display: none !important;',
      alt: '',
    },
    service: 'Customer.io',
    source: 'text:9601334023',
  },
  {
    src: 'https://cigeibj.r.bh.d.sendibt3.com/tr/op/MH4O4IV460m3E-RE8NXF8_FaxxHELocFCQO5QeA7s8_kw9SnjkDNCQALADgQdC9BIPZ1vwQxtptT3M8RILvcZGOstjyEen1Jxtek5exudosbwlV4s5bxJ9ClBL0SZWjlYYxupzpdHgICug',
    attributes: { width: '1', height: '1', alt: '' },
    service: 'Brevo',
    source: 'text:32583446652',
  },
  {
    src: 'https://r.relay.hostkey.com/tr/op/aAMIbWQvCFUFW51yPO-mQwWdaGyPuvXUgRReI7L4Jg-v7wCrnpIWymrHdlMYdd5M6LNIEo-fcd6kxcD5KftPakp-3NrW3Z-dvYZ_KX54q8f5897S0HES-iPqJF3-uPx30Gu15Nax8rj16DaAgWW8eKHmKEZAGhMltg',
    attributes: { width: '1', height: '1', alt: '' },
    service: 'Brevo',
    source: 'text:38757249149',
  },
  {
    src: 'https://r.sb.ringover.com/tr/op/_t6NL37JE5YIpN_7Z40EVVOCIKfXhTbZy2yMNfaJWUlAVZSpTS9L-A3Y8ck4oaacnT80cSiRxpGrqKaBDFzaykdlGlccPNwdQvwVgJUN2ZWEaR45j-lZSxc2Lx28Ewq9lGNS9Q9oL1POKUXlZDAfY01NVEZmfVEUuQOIFw',
    attributes: { alt: '', class: 'CToWUd', 'data-bit': 'iit' },
    service: 'Brevo',
    source: 'text:1365165062',
  },
  {
    src: 'https://x9x26.mjt.lu/oo/AMYAABl_xSUAAAAAAAAAARHR9jkAAAAAjncAAAAAABhTEABkeaW0AmffjtFsScKxq3Z10rbRfAAA7QM/d6ba69ad/e.gif',
    attributes: { height: '1', width: '1', alt: '', border: '0' },
    service: 'Mailjet',
    source: 'text:37946275742',
  },
  {
    src: 'https://smymr.mjt.lu/oo/CAAABWBKcwgAAAAAAAAAAd_zRUcAAYCs4WsAAAAAACfwPQBmCwXlZwT9grqMTkCxkbNjkAJusgAlFbo/5d2fcccf/e.gif',
    attributes: { height: '1', width: '1', alt: '', border: '0' },
    service: 'Mailjet',
    source: 'text:24329207123',
  },
  {
    src: 'http://xz01x.mjt.lu/oo/AMYAABUcvOAAAcju9ioAAM5Eez0AAYCsxc8AnUiJABIoIQBkSyn7ZmKLFPgwTIi43cGKpywnVQASLds/1c3d1ba7/e.gif',
    attributes: { height: '1', width: '1', alt: '', border: '0' },
    service: 'Mailjet',
    source: 'text:15591713898',
  },
  {
    src: 'http://ykwj.mjt.lu/oo/EAAAAQEEiNUAAAAAAAAAAKF2pygAAABEx7IAAAAAAAvWjQBfRtGg-TWcrpuJSYGbPH2FLmCUfgAL6oY/5e2315a1/e.gif',
    attributes: { height: '1', width: '1', alt: '', border: '0' },
    service: 'Mailjet',
    source: 'text:18643987268',
  },
  {
    src: 'http://email.mailgun.discordapp.com/o/eJwVzDkOwyAQQNHThBIxMGwFRSyRe7DFJrLBMsn9g4tf_OZlhwUzRFIdZ2ABZlwIZijQ5ekB50mP_sWFeSA7Qt3XX6O5jtSvHM6Tpn6QzcVomWFKpiyCNTEwnRJqA-8ildIGyeVC-_ZGt_ApjfZ9jN4muN7ibfwBMOAoug',
    attributes: { alt: '', width: '1px', height: '1px' },
    service: 'Mailgun',
    source: 'text:2730608883',
  },
  {
    src: 'http://email.mg.upwork.com/o/eJwczM1ugzAMAOCngRvI-XFCDjnssteojPGotSZBkGrVnn5az5_0bRkMkIujZBNS8C5EXMZ7JhFKYbEOvVsIk7MLbSlZi5GZI46aLVhnALwJFhFng0wA27oSr-zWr8FD2efn8dPO75lbGc-8adF-6qWd79IHD3shfbyx5y7leFCXwX2UVqXrL3VtdbCf3GoV7tdNXoeeWvfb1VodX5O06T_Yn3XSLZsIKQDGmKIxxqAN_i8AAP__XnxFBA',
    attributes: { width: '1px', height: '1px', alt: '' },
    service: 'Mailgun',
    source: 'text:31625025184',
  },
  {
    src: 'http://email.earthen.ecobricks.org/o/eJwszkGOgzAMQNHTNLsi2zghWfgwTuxC1DJIgc75Rx11-RdfeiZEKdXggkuETAsgBd-1v-7dJOVYMwByZqIInGlpJbmFTWaoj-qGPDcsRWcmmxHMcvFYvFroQkAR0ueLgDShPVpzT6rq6sY3Btdxbf4zeTvq6O15TsdYw5DxPs9du48bw_rBTO3YwyX1_Xre_3XhknU7zutbv0J_AQAA__9X-j1j',
    attributes: { width: '1', height: '1', alt: '' },
    service: 'Mailgun',
    source: 'text:19111664364',
  },
  {
    src: 'https://email.notify.thinkific.com/o/eJwNzEGSgyAQAMDXLDctFRjgwFssmBmyVFAM4Kb290k_oNmvAE5ZbVYlyAdMW9hE9iDtppVNNiQpdyNptZisNFI6gB-19Ez8zK-p1PcEJqHWShFO_XH1Yz5CLuLXQ1wJYgKjSS0OIroYKRAoi1KBW0Tz-aS7j_Z_BXxOxH9cvnfJffS517shp9oePJ88xPA9D97fXLAevF-t0o0j1_MD_QA_DQ',
    attributes: { width: '1px', height: '1px', alt: '' },
    service: 'Mailgun',
    source: 'text:15105276879',
  },
  {
    src: 'https://email.newsletter.mobilize.us/o/eJwVjEsOgyAUAE8jSwI8sLpgYWx7DcPnEWlQDGJse_razSQzi_FaceNUIFELJjgD3v3JBOUUnt0Ij7EfYBBK3GUj2YrnnrBWLHTJNqb4RXrsZNYtOBCOBeNtf5NWMI7OMC6kahUABFL0C3300cxTyO9rZUs-V4r-IFWfuSTfwLCV7C_FxcQ01c-GV5P9DxElMgM',
    attributes: { width: '1px', height: '1px', alt: '' },
    service: 'Mailgun',
    source: 'https://github.com/apparition47/MailTrackerBlocker/issues/79',
  },
  {
    src: 'https://email.mg.acba.am/o/eJwEwEGuhCAMANDTyJK0tbS44DDFgpj_cRLNLLz9PC_YBXsNraAismRRCqMIgTavKFnZ6tYAqG2WW66-YnIJZyEghpUEU9JEkb2aindlWkE7LgzziLZXizbDXYa9f3Z9n2HP_doFsDAc087_uH_mLwAA__-DyyaN',
    attributes: { width: '1px', height: '1px', alt: '' },
    service: 'Mailgun',
    source: 'text:25872022501',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/UOqIQ__UHWYzT78Ghow4tz3Q1OxBECD0WH1huZeLQgpSgcdTprgFTSQgqEdbMZBslOKchxN5ItW0yF_32WG3oV06OPMMT8avpOGMp4LvoUo_R9lafKl744GiIL75BKIqttdIyLBEbaQaff8erLYjS3Orf2iPNaoR3NPXbuudC985nryyto45BWVMX_RI0h1L0W5BO6jdc_GEZ3k=s0-d-e1-ft#http://v2dc3pjr.r.us-east-1.awstrack.me/I0/01000174549f2814-77b68d90-857e-4a0e-9b0a-2aa88fd5a7d1-000000/6JZDy1qSQQ-Kg3cKc0JatITUbGg=178',
    attributes: { alt: '', style: 'display:none;width:1px;height:1px', class: 'CToWUd' },
    service: 'Amazon SES',
    source: 'text:35083408474',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/P21Cf0BPsMvipsGz71yLseGSngiRtp_sB65cQphtSLQyRtM4PX64eUfPDTCpRQlto-6dhQRc1ZALTnLkocoQso0q-1dM0yTfylqvsD3adN6kYjpFkBXpY2WmfnuNX_uU0ILLTHEsMFoD65v92JVZT5Tr5MtocEki_7MNLYg3NhwHHsSU0WYGUeTBaFFF158KGdhDOptWirBwu4y9=s0-d-e1-ft#https://bjdxkhre.r.us-east-1.awstrack.me/I0/01000183f4056114-367763b5-887d-4eeb-ad1d-efe90005d7d3-000000/5YjEJ7yp9wXA1e9Xk86oiNVJ-84=292',
    attributes: { alt: '', style: 'display:none;width:1px;height:1px', class: 'CToWUd', 'data-bit': 'iit' },
    service: 'Amazon SES',
    source: 'text:4198132159',
  },
  {
    src: 'https://jm54dyh1.r.us-west-2.awstrack.me/I0/0101018cfcb76995-05e008de-024e-4226-841e-98f0e0d61bb1-000000/aidPWdKAI7uUaYOlATqjgOBiguo=357',
    attributes: { style: 'display: none; width: 1px; height: 1px;', alt: '' },
    service: 'Amazon SES',
    source: 'text:37031238205',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NZWr6pJubVQPUQZIZWQ-PAGL_PUxUSudgyfpBgLIGd4s5D6CiOK55zlSRs1iFmWfQ-x1wohUHNtzfA0HjhufKlC32BxxrPfItCdm6NCS6hEUnw7TmrWafaZ8wRjMpjIxa3HOP8gIE7-Jzftfyu9vpsmtWiY6KPD_x5Rj8CjJFpPUryEML5x_PwNhG-ZCdBtAGRQe7YcHM-LJI_T6p8LSUc=s0-d-e1-ft#https://nll1bq56.r.ap-south-1.awstrack.me/I0/010901937b385f7d-b7060ac8-0ae8-43a9-aaff-26d36887aff9-000000/owOZ05wwt7zAqomh0DBY-Ns80m0=183',
    attributes: { alt: '', style: 'display:none;width:1px;height:1px', class: 'CToWUd', 'data-bit': 'iit' },
    service: 'Amazon SES',
    source: 'text:45255076853',
  },
  {
    src: 'http://click.instahyre.com/AJ0/0100kjj5340-c8vds255-dvs0-va53-sa9c-2d6e-000000/kWQ9-HaDvdaGIyqw=118',
    attributes: { alt: '', style: 'display: none; width: 1px; height: 1px' },
    service: 'Amazon SES',
    source: 'https://github.com/easylist/easylist/issues/19571',
  },
  {
    src: 'http://mail-stat.airdroid.com/AI9/0100e30714018373-8faba9c3-b920-4a9d-2aa3-0590004f5e07-029050/UpQZMsbYncugWLH7z7ugNvwNB5U2Ff4Y8OGnpE8o=270',
    attributes: { alt: '', style: 'display: none; width: 1px; height: 1px;' },
    service: 'Amazon SES',
    source: 'https://github.com/easylist/easylist/pull/13787',
  },
  {
    src: 'https://ea.pstmrk.it/open?m=v3_1.Q-wBCg89KvUnfri_FH_JXw.PCxttqC_dMJG1C4iNGXD1-GdhR3yJjDI0OWjDkBc0VV3xHkpWGGFY_xZKR7LlFAy1DmUF3SDpxrlCt5lceB3qHllEYybxfJD_PGGDRcd_1GUOyqs4XyMifyyps3NRxfnAAoHSOINMvTCOj9nJJzRxgmkkC1KqyjmnKUsHzpgHWRm49gwspsjvpiI-oi3U12cZwrdpOnItgdu3AVVtGjIg1t8dZ_3enjHRrjuofPIG4g7o3cbcoBMpfDdR15GFhzrMeByOjs912Z8RAhdEKi-99Efgse-TLXX3N-IPoRPYQDS1w2byVEu2NwGlUuqdlI_itVmfDPdiSPRSRaKH4_buRGyLOglDbp2pOhuVzlp3owwghHBnbkma_Vy5Xvl8Dit2gazUjrC78M8sH1FjOgmQYHrBpffw98dWACK5AU9TreNkCb1xOsJ35tLreHtEeMvnOIkZhurgdOx4roRplaUUrg0SNZt-Vogg9ZAtp-5yk3hbYdg2eHsEUvxvv_G4xQhNKs6nT3WD1BLZ5bKUCJGCQ',
    attributes: { width: '1', height: '1', border: '0', alt: '' },
    service: 'Postmark',
    source: 'text:28292026337',
  },
  {
    src: 'http://trk.email.dynect.net/trk.php?a=/o2/575/i5UKlPjcTsp07wz%2BZ9OiDsJGvWitMIFuIlqoD%2F%2B%2Fpq8cuVqTHYov26SCvklj4jhlGegJkFn32bNcjhMH4QW1x9g%2F4LVQeQsW4YYwy2bbV6l4ZF%2BoxrmQeQ%3D%3D/i.gif&i=xxxxxxxxxxxxxx.xxxxxxxxxxxx%40xxxxxxxxxxxx.xxxxxx.xxx&x=',
    attributes: { alt: '', width: '2', height: '2' },
    service: 'Oracle Dyn',
    source: 'https://github.com/cargomedia/cm/issues/1719',
  },
  {
    src: 'http://atlassian.et.e.sparkpost.com/q/qJUZ-BO4njF9sLssFhB66Q~~/AAAAAQA~/RgRiyU40PlcLYXRsYXNzaWFudXNCCmDdNMnmYPj1BxpSGnh4eHgueHh4QHh4eHh4eHh4eHh4eHgueHh4eAQAAAAE',
    service: 'SparkPost',
    source: 'text:24527865143',
  },
  {
    src: 'http://uepo.track-server-100.com/campaigns/pqs57650d315/track-opening/82btfpf58y3t5d',
    attributes: { width: '1', height: '1', alt: '' },
    service: 'MailWizz',
    source: 'https://github.com/easylist/easylist/pull/2388',
  },
  {
    src: 'http://v5zhui.goodwell18.com/track/mail?t=QdrCLEgHtJ6W0gY2TfdADBKsWXFInZ86',
    attributes: {
      id: 't_r_a_c_k_i_m_g_v_4',
      name: 't_r_a_c_k_i_m_g_v_4',
      width: '1px',
      height: '1px',
      style: 'display:none;',
    },
    source: 'https://github.com/easylist/easylist/pull/8114',
  },
  {
    src: 'https://track.userlistmail.com/o/f9a73ef3a3cbcbbf17a532ec8a2f16f50febe53697b6ffcbd169469c9f556a077188445bf5bf93d33794b95ee56f41e81ee3b4122422f8e3a62db5a323bceac8',
    service: 'Userlist',
    source: 'text:42637807211',
  },
  {
    src: 'https://ea.pstmrk.it/open/v3_jH08atwu1V2V6xA7LMgMNJbHuz0oVNOR8vVG2isgbWsv98e42vAink7aqUr2jVjfAsS1J57u48lMDibsCyHpQ6iWrjl8EuxToi7hTbbC-Okrfr0BQM3Fxn68x7kwRj_ks8eiCEj397x1-cvGuGCRQQqIDWLMW0Etb9i7iEzNPWpRBfUFek3_Txa3JiQwAXSwZpy7TuFs-Y-C-NAcp5lg3_eIwTf7lCnguvlnqAwDGUu3wfu0Pjei3org7v5BGPS-KuTe2mef8D3pFG3-QAD22caNoInONBdzMiVlrcvFae9zgVJtDA7GCqyhscshldGFWXbC8469fFd468VpdoOzXi6BkGRQafpSWQhxWxfxbmrXzNgq6Eiu6kOqcAyhEdnyAyZnkQpzv4Bu828o5sPhpxOEpSh_mgQL6QZ58ZBcdTa_wOjun4CKQRluaoyjWPNQQrbXeE8ACRws5Q2XLqzZag',
    attributes: {
      width: '1',
      height: '1',
      border: '0',
      alt: '',
      class: 'CToWUd',
      jslog: '138226; u014N:xr6bB; 53:W2ZhbHNlXQ..',
    },
    service: 'Postmark',
    source: 'text:24999479453',
  },
  {
    src: 'https://ea.pstmrk.it/open/v3_hnJxY9uX-PmQThEm9IIq_riYoBlo2um1TGvtG0vB02Geg8mT7k58vwQPL_u0k5GNPzO5PzLpxA6k_ue3ZFDirBZDvfyybA4pKFjgOQt0IjCNolek2IE6p1-JXSqwq5IAM1n48wTOexR3JM3yMV4I1_fh3SA_ZbhQndzKu61qNmCmC9YDyNTV-KANGMDIgK4NRynTG1whIlNK1X0CurimI0i1tKOu1S162VXiarMWfEtK6Q_GLabjAGtpzPa3FL7m1XeAGICy9hPr-yRMmCohXF-h-GxvxYoUSm0XdnemUcZzbZG2zAqtzdvQPZOhpR1dzZONCbxeG9kTSR7iWSbAnmyUtO99SgN2tTuN3DRRR9Y7Avck0pFl6oeDbTU8AemoZctRRNDQdppbp4Tr6YdKFzQye3t4BNMYCUkzPGjAgmA',
    attributes: { width: '1', height: '1', border: '0', alt: '', class: 'CToWUd' },
    service: 'Postmark',
    source: 'text:15093113693',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NZczalnaVYGnYrdvaFWfKkm8MYubPmbZKksh79EtOmsJVGumVcFQEkSA3KM0spgbbZe16ndYwTlQ4lW91Bqi6il2kGz4DROkZph8Mw_GL6oI8vlZaDNzVZs_sz82yDTMMtECwkerljbHkAKqAPh784fpZxNEW3LqXOn7H3R0uwF0RF_ix87udY3_4V7xB29GfUEjQE=s0-d-e1-ft#http://click.rayobyte.com/q/deUYDB8guD08uoMF_kvxYg~~/AACLYQA~/RgRpGXGcPVcDc3BjQgpnNxw-OGezTUEPUhB4eHh4QHh4eHh4eC54eHh4eAQAAAAA',
    attributes: { border: '0', width: '1', height: '1', alt: '', class: 'CToWUd', 'data-bit': 'iit' },
    service: 'SparkPost',
    source: 'text:4595337493',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/83dfHynG2V1AsC6C9f_Kf_UZNQ09DFy9EW5fjBHlPq8q_kO0dzTQaJSW4lE694FRehVFZjKmfXBUAguY_MntW5AWy4s5kuWoVhy6WBB9A4YIx9I-yB48EX6yyLBA9yXupAEVV64VaoJMO-RkoghuefmPXUI4zB-9b24PBf9XaK3eQO-irJ1dPjtTiSXekbU5piZ2g0rozJ6N56_FiETbJX6576lzoGjFkYzmTE8suKlCAMOAW3N1iENTOHMrnWKKnOBTcuMJhKikx9F9xGhjMPCuTwYnId3YlAhyARamfJiicMdZ5jgfZjYrqFj50t9tKiB8kMlDPFTr6HgVjRZHiLySNklqPkau0uRuZRn42yeT60-pzu5PMeEan_s8ANxAfZSgwGmXxLdSDyu_9hEm6EMTjtbDw51_d2Xdq1sol7I5IKiq6qR5LD5kCVvFU4x0DvtEB8YZAYAtFeYfAtNtPp1wHBtRGxF3jMiRvm-24eyS3gIoAWyuqCsvOZwEXNj9CGxaWZJDPb7m4LojOMYQ68I=s0-d-e1-ft#http://email.getveromail.com/o/eJyFkM1OwzAQhJ-muViKbCch8SGXwhEJDkg9Rht727j4T66bwtsTFyhBQuI22v1mNLsSbAB9cJtmG1HqoNGlQXkLehk99IdFmFJ6W8gfEPNwOJ3HI8qUqR2aBUGSPNn5-DrpGQvVq0pUfO2bIWpI2l-T771L0ZtC95yyhnaUM8p5fVeytmWirLho2KamB0wzRn-rMfXVSOuGtXupFFAFiFKMY1eh6PawKFHE3vpodYRj9v91wD_VV-S3HLTKNO_atl7vQ_Q5aXBgMQNPAd2bRGPIC8rJeQPjiTzPqSSPSa2N6T1cDVucYNb-HMH8WqMNBhLegi9f5cjls3CR-vyXD63YmbA',
    attributes: { width: '1px', height: '1px', alt: '', class: 'CToWUd' },
    service: 'Vero',
    source: 'text:1343775626',
  },
]
