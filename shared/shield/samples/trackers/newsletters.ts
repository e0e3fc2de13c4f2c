import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const newsletters: readonly ImageSample[] = [
  {
    src: 'http://github.us11.list-manage.com/track/open.php?u=9d7ced8c4bbd6c2f238673f0f&id=0496c8705c&e=055f47d44c',
    attributes: { height: '1', width: '1' },
    service: 'Mailchimp',
    source: 'text:1051898774',
  },
  {
    src: 'https://app.us20.list-manage.com/track/open.php?u=676af7cc149986aaec398daa7&id=5de277e6c5&e=7bac31bb62',
    attributes: { width: '1', height: '1' },
    service: 'Mailchimp',
    source: 'text:28959604170',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/ct_zxr3LLMPnfSlsneOV1ereoYzjdduwA2RTmFMy9NTI7jm3w67yco9WgoF37MpqftUaztQuky3YwkQ5JQTeTs5ydXm0aosjZdqBXPae5kdelA8Al1shjP5iZ3wQa9o4uI0OjI_wfl6slMWH0lJvDeQmhVnph5SLNkuftui0zxg=s0-d-e1-ft#http://corelogs.us12.list-manage.com/track/open.php?u=f4abfd921eb96255e46134f8f&id=e5d3fc15c2&e=965faa2986',
    attributes: { height: '1', width: '1', class: 'CToWUd' },
    service: 'Mailchimp',
    source: 'text:16985774208',
  },
  {
    src: 'http://emailonacid.us1.list-manage.com/track/open.php?u=b6418bd90c647b0ab5f294717&id=6adbbb12d3&e=d93e5d7623',
    attributes: { height: '1', width: '1' },
    service: 'Mailchimp',
    source: 'text:24335843818',
  },
  {
    src: 'https://fastmail.us20.list-manage.com/track/open.php?u=c3a417efc79b0d200f2817567&id=24e279dda5&e=16cacaa149',
    service: 'Mailchimp',
    source: 'https://github.com/OneClickLab/ugly-email-trackers/issues/6',
  },
  {
    src: 'https://appscreationtechltd.createsend1.com/t/i-o-hjuikrk-l/o.gif',
    attributes: {
      style:
        'display: block !important; height:1px !important; width:1px !important; border: 0 !important; margin: 0 !important; padding: 0 !important',
      width: '1',
      height: '1',
      border: '0',
      alt: '',
    },
    service: 'Campaign Monitor',
    source: 'text:35409203646',
  },
  {
    src: 'https://wattbott.createsend1.com/t/d-o-tytyuil-l/o.gif',
    attributes: { width: '1', height: '1', border: '0', alt: '' },
    service: 'Campaign Monitor',
    source: 'text:398389644',
  },
  {
    src: 'https://amura.cmail20.com/t/j-o-owihz-l/o.gif',
    attributes: {
      style:
        'width: 1px !important; height: 1px !important; overflow: hidden; display: block !important; visibility: hidden !important; position: fixed;',
      alt: '',
      border: '0',
    },
    service: 'Campaign Monitor',
    source: 'text:40975607289',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/1Bf6wZ9D4_9D4XK1CLH23Tl727SqwAxtj2mvfZ0Hn5vWCT0Zbtb6SSOSb-KYRCmmIUG5ITKLhN1d9n-rzhxQZKE=s0-d-e1-ft#https://createsend4.com/t/d-o-ftrgl-l/o.gif',
    attributes: { width: '1', height: '1', border: '0', alt: '' },
    service: 'Campaign Monitor',
    source: 'text:21534111089',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/w_qniVtCSM2hSzmAd0hJL2PAhm0KjcqIuo0uAHvONoQZS3fUQOfzf-oihT7OgZm3rM3pb6Vaz5aWoQJNQUVmBEX5J_D4Nt60I6bsy5I=s0-d-e1-ft#https://industrylogger.cmail20.com/t/i-o-ttlhsk-l/o.gif',
    attributes: { width: '1', height: '1', border: '0', alt: '', class: 'CToWUd' },
    service: 'Campaign Monitor',
    source: 'text:17053505914',
  },
  {
    src: 'https://none.createsend1.com/t/i-o-hluruyy-l/o.gif',
    attributes: {
      border: '0',
      height: '1',
      width: '1',
      alt: '',
      style:
        'border: 0 !important;visibility: hidden !important;display: block !important;height: 1px !important;width: 1px !important;margin: 0 !important;padding: 0 !important;',
    },
    service: 'Campaign Monitor',
    source: 'text:12807867815',
  },
  {
    src: 'https://open.convertkit-mail4.com/75u9wl9oo0u2uq5qvpuz',
    attributes: {
      alt: '',
      style:
        'border:0 none;display:block;height:auto;line-height:100%;outline:none;-webkit-text-decoration:none;text-decoration:none;max-width:100%',
    },
    service: 'ConvertKit',
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/convertkit/examples/2023-01-16-zeitzuleben.u2.eml',
  },
  {
    src: 'https://trk.klclick.com/wf/open?3fBYNGeLrtBzu01NGeKDc-2Fsl2YwpbvMN1-2F-2F4nrEM-2Bf4Sr4NwY16Oh1K9C7vOFLGxCVhog4dzy-2BndMEQaifhB-2Bi-2FkaNY5PFpcLGBTv-2FmDEuIuUJI08dN-2FS8sYoejDcSL38dUxDdBc-2F0pe5uIqFIzUSHQvz0FMlt9KF5gGvRcJl-2BI78ju70EPkDmHaZShhpipO5uTStyjbwYWgDi2Q4xwY20e0aOETzEmO9hQn929R-2FoD888RLH4rqCNw5FUWwObqjqdN8h3YPtloG4CI2PufdQTT240MoJL0c83Rv9QxkzIws1ghsReiVt4VSEaL06rhXSjLJYZXiXPSaDF2AIL80yYEHVtQwsfIHk35JKYF1N5CzJf7j2znMWKo8A8SPhzV5xgH1HVZeQ0sXJW55pNiuMdcrWRGA-3D-3D',
    attributes: {
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      style:
        'height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;margin-right:0 !important;margin-left:0 !important;padding-top:0 !important;padding-bottom:0 !important;padding-right:0 !important;padding-left:0 !important;',
    },
    service: 'Klaviyo',
    source: 'https://github.com/easylist/easylist/pull/3582',
  },
  {
    src: 'https://trk.klclick1.com/wf/open?upn=VU2koNEWgSKMLPFeqEdbNI9jCap0gyh-2FlSpXi9qCyhTBcX6PA5-2FoCvlZEaOPsPJfZOdCiZZeabIGzW73Ztb9K459lgoJkMZLysyMhWGIoYNFpH75-2F8FXl69y5xhrVvnvuPaESOJLt8TXy0mcvho0KD4RNu1-2FzIO-2FHdAJdMti0tNSpIfRtfy8xns8s7G095vDUKlgh6u8Njk0CGCA3XQt6QCjADrRIURWJqjJUbuB6RBlbd9ib8m5cVnHEEr6inhBcPpg4TEcR6vs38yYHmOUzZ3ZNmbqaee7yy1OFxxLUHWJwXsmrz5PfEN6cl0OUbUTPN8prIACiv0VGtLHoFIpjH8Oy9ikINP9Uwslqyzi7sj2296yQSxEld-2FqVh1MOcM2remt7guRvUjci9-2BPlNAkyYGXjsTP2znbs9kPnwWK061A4u8Tdkty4XonkXKMdkCIabFJKWwVD5mo91sla5hE4NZq2kBhUFWS30EzUiIpNJw-3D',
    attributes: { alt: '', width: '1', height: '1', border: '0' },
    service: 'Klaviyo',
    source: 'text:46462693189',
  },
  {
    src: 'https://eotrx.substackcdn.com/open?token=eyJtIjoiPHh4eHh4eHh4eHh4eHh4LngueHh4eHh4eHh4eHh4eHh4eEB4eHh4eC54eHh4eHh4eC54eHg-IiwidSI6MjE4NzIxLCJyIjoieHh4eHh4eHh4QHh4eHh4Lnh4eCIsImQiOiJtZy1kMS5zdWJzdGFjay5jb20iLCJwIjoxNDg3MzQ4MDksInQiOiJuZXdzbGV0dGVyIiwiYSI6Im9ubHlfcGFpZCIsInMiOjQ1ODcwOSwiYyI6InBvc3QiLCJmIjp0cnVlLCJwb3NpdGlvbiI6InRvcCIsImlhdCI6MTcyNTk4OTg2NywiZXhwIjoxNzI4NTgxODY3LCJpc3MiOiJwdWItMCIsInN1YiI6ImVvIn0.ym4Khj5dvN43-VYVaZKzYtvJ3Ft-etP1TUWNYVPFmOk',
    attributes: { alt: '', border: '0', height: '1', style: 'height:1px !important' },
    service: 'Substack',
    source: 'text:16973261750',
  },
  {
    src: 'https://link.mail.beehiiv.com/ss/o/Rg4541mnh55K8abrT_bbOA/409/s4ECIjA-SmqJRefA9gLGvg/ho.gif',
    service: 'beehiiv',
    source: 'https://github.com/OneClickLab/ugly-email-trackers/issues/54',
  },
  {
    src: 'https://link.mail.beehiiv.com/ss/o/hZ_JlIqIIa_woP0TRrumGA/42h/Ha9tzqlrT_y1ujgoMl3Efw/ho.gif',
    attributes: {
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      style:
        'height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;margin-right:0 !important;margin-left:0 !important',
    },
    service: 'beehiiv',
    source: 'text:46650391910',
  },
  {
    src: 'https://r20.rs6.net/on.jsp?ca=beefbeefbe-beef-44b1-be0e-f5a444cb0650&a=1133104752381&c=b13a9586-a541-11ec-a79b-fa163e5bc304&ch=b1441c50-a541-11ec-a79b-fa163e5bc304',
    attributes: { alt: '' },
    isHiddenAround: true,
    service: 'Constant Contact',
    source: 'text:2411918651',
  },
  {
    src: 'https://9vn5xrabb.cc.rs6.net/on.jsp?ca=e8bb1958-5bfc-4ae6-8260-8bfb64254058&a=1134466905786&c=7f7092e6-ba40-11ea-8629-d4ae528442b5&ch=f9d326bc-8d59-11ee-981c-fa163e25e9d8',
    attributes: { alt: '' },
    isHiddenAround: true,
    service: 'Constant Contact',
    source: 'text:55134620611',
  },
  {
    src: 'https://e1.envoke.com/o/3975/2471560/20fa2dc8c9c3cafd8d46efa5827ef9b8.gif',
    attributes: {
      border: '0',
      width: '1',
      height: '1',
      id: 'nvk_tracking_image',
      class: 'nvk_images',
      alt: 'Envoke tracking',
    },
    service: 'Envoke',
    source: 'https://github.com/apparition47/MailTrackerBlocker/issues/151',
  },
  {
    src: 'http://response.pure360.com/_act/tracking.php?type=email&id=A6488632O9536854736543033912092319&subjId=320648',
    attributes: { border: '0', height: '1', width: '1' },
    service: 'Pure360',
    source: 'https://github.com/easylist/easylist/pull/2589',
  },
  {
    src: 'http://mail1.enewsletter.pl/so5042_1cbe59776f6b3.gif',
    service: 'SARE',
    source: 'https://github.com/OneClickLab/ugly-email-trackers/issues/11',
  },
  {
    src: 'http://mail.great-news.pl/o/ewhzzevkfs/zls17zdcu1/',
    service: 'FreshMail',
    source: 'https://github.com/OneClickLab/ugly-email-trackers/issues/14',
  },
  {
    src: 'http://mail.mailnews.pl/o/hr16sc7i5j/dvg1262v47/',
    service: 'FreshMail',
    source: 'https://github.com/OneClickLab/ugly-email-trackers/issues/14',
  },
  {
    src: 'https://react.statuscode.com/open/181/86ccbbd749',
    service: 'Cooperpress',
    source: 'https://github.com/OneClickLab/ugly-email-trackers/issues/9',
  },
  {
    src: 'http://clickdimension_email.pah.org.pl/c/4/?T=NjQzNTMyNjE%3AcDEtYjE5MzU3LWZiOWMyMDM5NzAxMTQzZThiNGM3NTc5Mzg1MTU4OTBj%3AeHh4eHh4QHh4eHh4Lnh4%3AY29udGFjdC03MWFhNDEyYzcyOTJlODExODEwNzAwMTU1ZDFlMTEwMy0wMzY2MjJjZDBmNzQ0NTg5ODM0Yjk1ZjYwZGM5YWEzNA%3AZmFsc2U%3AMTY%3A%3AaHR0cHM6Ly93d3cucGFoLm9yZy5wbC9vY2hyb25hLWRhbnljaC1vc29ib3d5Y2gvP19jbGRlZT1lSGg0ZUhoNFFIaDRlSGg0TG5oNCZyZWNpcGllbnRpZD1jb250YWN0LTcxYWE0MTJjNzI5MmU4MTE4MTA3MDAxNTVkMWUxMTAzLTAzNjYyMmNkMGY3NDQ1ODk4MzRiOTVmNjBkYzlhYTM0JmVzaWQ9ZWIyNDA4NDItNmYyNS1lYTExLTgxMWMtMDAxNTVkMWUxMTAz&K=SX4g7KqnEUHeWnUgxs4xWQ',
    service: 'ClickDimensions',
    source: 'https://github.com/OneClickLab/ugly-email-trackers/issues/15',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/MnvTiEuQC74dQ9nhRehzbYnhGDc2MVde01zM2k9KnNqs1IWaGjwr2xpVNDqmqikMh0rk56oBatfUaUYDUiXEmaLIrpz88VEQafr1AGQgtXqu4oLHx-1bPKLGTqszIOIkdt4maMJh45epb734G0vOt4IL8iOX5Wby0wsF4_KJBA=s0-d-e1-ft#http://app.engage.redhat.com/e/FooterImages/FooterImage1?elq=e6d1559468b842f1be8104b7909ec13a&siteid=1795',
    attributes: { alt: '', border: '0', width: '1px', height: '1px', class: 'CToWUd' },
    service: 'Oracle Eloqua',
    source: 'text:8026370374',
  },
  {
    src: 'https://s2082.t.en25.com/e/FooterImages/FooterImage1?elq=5e8794d175cc400cbed06f5b4aaf2175&siteid=2082',
    attributes: { alt: '', border: '0', width: '1px', height: '1px' },
    service: 'Oracle Eloqua',
    source: 'text:12513003581',
  },
  {
    src: 'http://app.hello.zendesk.com/e/FooterImages/FooterImage1?elq=d8dfcff7e9b54004ade32f3ae42c6e51&siteid=2136619493',
    attributes: { border: '0', id: '_x0000_i1032' },
    service: 'Oracle Eloqua',
    source: 'text:34187331452',
  },
  {
    src: 'http://partnermail.awscloud.com/trk?t=1&mid=MzAyLUNKSi03NDYAAAGkABxmYJlXanSJvOUM0nAm4jtdfRLDCGsyHCkX6h42Y3dtYX-FACae3jedMtjBbqmS7lVPiqQBdU98aHbza5_WFytDkXERx08KQZfpYkpt2SWVRajf1sO4bv8Fgc6IQHoKi4y36tlwodTAlBc2nOE',
    attributes: { width: '1' },
    service: 'Marketo',
    source: 'text:60577913163',
  },
  {
    src: 'https://content.atmeta.com/trk?t=1&mid=MjY3LVBWQi05NDEAAAGPMB9ddnaZ3LD6tACvUfiHIS6QnkZbFClmMxq3g-NWaEEKBbs4rXWTHeA7qB13bVRozpWsYwyVefARYPYIoMYHtdl4amZrqk3d50fIKovxIrHAaGqdGyoiMNUKq_wo5602oHYGYHsaZ1Dv7Tu8AKt-qFJSu_nJ',
    service: 'Marketo',
    source: 'text:19300789742',
  },
  {
    src: 'https://email.awscloud.com/trk?t=1&mid=MTEyLVRaTS03NjY6MDo1MDcxODQ6MzA4NTM0NzoxNDA0NjA3Nzo3NTc5NjY6OTozMTM5NjUyOjM4MzgyMTE5Njp4eHh4eEB4eHh4eHh4eHgueHh4',
    attributes: { width: '1' },
    service: 'Marketo',
    source: 'text:35180476585',
  },
  {
    src: 'https://click.communications.bestbuypromotions.ca/open.aspx?ffcb10-fec913737d64067f-fe55127577610d7a7316-fe9a13727464057c7c-ff951777-fe6217727c60067d7612-fec716777066067b&d=70181&bmt=0',
    attributes: { width: '1', height: '1', alt: '' },
    service: 'Salesforce Marketing Cloud',
    source: 'text:24413781168',
  },
  {
    src: 'https://click.email.amnesty.fr/open.aspx?ffcb10-fe9216747c65017575-fe2d117574640d7f751078-fe8c13727763027972-ff6515717d-fe27107775650d74751076-ff311170756d&d=70247&bmt=0',
    attributes: { width: '1', height: '1', alt: '' },
    service: 'Salesforce Marketing Cloud',
    source: 'text:37121368925',
  },
  {
    src: 'https://click.email.trendyol.com/open.aspx?ffcb10-fec917747065067a-fe201572706d00787c1276-fe3e157075640479711074-ff9d1670-fe2611757064037e771179-fed310717464007f&d=100175&bmt=0',
    attributes: { width: '1', height: '1', alt: '' },
    service: 'Salesforce Marketing Cloud',
    source: 'text:9151194256',
  },
  {
    src: 'http://cl.exct.net/open.aspx?ffcb10-fe891776706602757d-fe271d7477670079701d70-fe6515707162047b7d15-feb91c787c600474-fdf31571746c0d797111727c-ffcd16&d=10050',
    attributes: { width: '1', height: '1' },
    service: 'Salesforce Marketing Cloud',
    source: 'text:35221591787',
  },
  {
    src: 'https://click.e.collegeboard.org/open.aspx?ffcb10-fe8f157472600c7d7d-fe0e10767d6c0d75721279-fe4115707564047b751370-ff5f117977-fe2b1076736c067c771477-ff0a1570756400&d=100215&bmt=0',
    attributes: { width: '1', height: '1', alt: '' },
    isHiddenAround: true,
    service: 'Salesforce Marketing Cloud',
    source: 'text:47512742246',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/lJtd2vZH2nvwKrh0EKWjwWBDlX_zhAg2J9cjRRqT4OnNZ0uQoZf9UOKYBAW4VVPLOK-KJyelOS6lmgKZD7r0MuxfMMS_B4Cv1Xig9WCmXlT1eW0h_gTW46dHYmcsjWn1jc3rRH8DdIy8HuKteoydNRMlq13hbXDoa7ERmlpnlLliw-A6_fN_C27KFopu84OH_-x_onzFjjXakJbaQhGVBHeIyLqVSslE6g=s0-d-e1-ft#https://click.et.uber.com/open.aspx?ffcb10-fe9116747766037a73-fe3615727c67047b751474-fe90127371650c7f72-ff66177574-fe5711757c6501747710-ff6b157274',
    attributes: { width: '1', height: '1', class: 'CToWUd' },
    service: 'Salesforce Marketing Cloud',
    source: 'text:37599802514',
  },
  {
    src: 'https://links.masterclass.com/e/eo?_t=c862c12dcd894e7aaa5de2c182120673&_m=88b081fb93024fdd89435045e1d0d609&_e=xrTxozP55QBOE_At31PLDGgm10BLkHU600Y_bShcaaRPQlznhFbusI4bSSxOwBnTGM9DP8b0g_x-AWIn06pQap6nIMteyWqRJFfMrPApiReKQBbhW2QcTxur-L_p734Kg4aL2-NQqTy9wokTwx_gpQ%3D%3D',
    attributes: {
      style:
        'border:0;width:1px;height:1px;border-width:0px!important;display:none!important;line-height:0!important',
      width: '1',
      height: '1',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    service: 'Iterable',
    source: 'text:43187692429',
  },
  {
    src: 'https://links.dropbox.com/e/eo?_t=60154b197d654466a40480a2b908d3b7&_m=d6724cfeeff642bbb06127608b854cf6&_e=pcODEwNTw77xOE7MnYo3hFExNKpV-eQ9OTMIcMousjWfZN9aLEwA5LBOTR7PAMJ0sVr_ilBOo0XXkHMCpHTeQdPg-mY4d9cYJnIUiCF14BrrfRQUeB6llpN5MROBMvGG',
    attributes: { width: '1', height: '1' },
    service: 'Iterable',
    source: 'text:15986143390',
  },
  {
    src: 'http://links.blockchain.com/e/eo?_t=b077a02c6d894ec28e56236cee81e43a&_m=72a52e96a6a74b70850eec468ada1374&_e=lPfbQA3SIQ7hISMt9H7G0NypCD_6FLhliEbdOmCO-NGLfXR96pBl4HW95MZyyhoFNTSOLnZ64-9Y7onhzSmdiYIf5ODjBxJxT_TJHbaJfmtbBTPuu72vhqYHjTOpp16nkYlWwSXv2acjsrpbF-WBySlSokSBpK4pqxCMPho__FA%3D',
    attributes: {
      style:
        'border: 0; width: 1px; height: 1px; border-width: 0px!important; display: none!important; line-height: 0!important;',
      width: '1',
      height: '1',
    },
    service: 'Iterable',
    source: 'text:3431065379',
  },
  {
    src: 'https://links.hello.g2.com/e/eo?_t=de29532e29214cb3af587555c91ac01e&_m=bc497804cb954366a42279d9c6f6a212&_e=lhFLbUOXsOdUXL829_dGWwYffIoknwoSmbzJF1ga3joFBk3L6Rsjlk6ihNkblgYBD2iwjKoUlkmdqsh4Ke3ejXKd3d5IHq-rcNaNCCtwZVFckkazPT8v0S1N70C41PBATVpS05Z4CGV70h0OFFEoRD62oIsKV0p6gy21KZPcw0Ez8Tw4ecdJgI6t_HPq9yfj',
    service: 'Iterable',
    source: 'text:43952716191',
  },
  {
    src: 'https://shoutout.wix.com/so/pixel/17f71be5-0cba-4ed4-9e6b-b06ae00acae0/251062a3-d116-4178-ae12-a469fe3115d0/bc6f2367-7e33-4869-af94-45e4c4d0d2ed/00000000-0000-0000-0000-000000000000/top/true',
    attributes: {
      style:
        'display:table;height:1px!important;width:1px!important;border:0!important;margin:0!important;padding:0!important',
      width: '1',
      height: '1',
      border: '0',
      class: 'CToWUd',
    },
    service: 'Wix ShoutOut',
    source: 'text:15743255356',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/aXNXkaRE2CeomFo2Wzxwu0ajF2KtlEYLvwEXvQouEYBZXAEctODRUKPj6oZ8JYxSrRg8fVQ_cX06CqztJIlbnfxJ9bB9kG1UJJOVhHaRbn4VsvbqRtGcvjrJXEmchCvgVW9GGVmn6vUVJWk2GuystL3JFYI=s0-d-e1-ft#http://newsletter.orderonline.hk/c/r?ACTION=hi&EMID=0A005492B6300RBG13L&UID=YI7CIKHXZBZMWR5O3GAA',
    attributes: { height: '1', border: '0', width: '1', class: 'CToWUd' },
    source: 'text:951471056',
  },
  {
    src: 'https://mailing.g2a.com/open.html?x=a62e&m=Vh&mc=f&s=lytFt&u=l&y=9&',
    attributes: { width: '0', height: '0', border: '0' },
    service: 'GetResponse',
    source: 'text:39840262884',
  },
  {
    src: 'https://emea.focusvision.com/tracker/v7y552UNmX',
    service: 'Forsta',
    source: 'https://github.com/AdguardTeam/AdguardFilters/issues/183060',
  },
  {
    src: 'https://trk.klclick1.com/wf/open?upn=8DVaPYyYoG9qGLemYc-2FqldtWSZjYXGpvXvwNKo6XeSut-2Fnq9h0wyzXvNJZWXI3Tn6FkTIuvfwWHbK4t5Dz5sunEsSq7GCeWi7ax6is8-2BnD5cLgUP-2B9tza9gOGYZKd8hy6Peg8V4tnBWLil4dRg81vVZzZVzFu4wts-2F2p-2FyZY901uHdCO5JtszhKF5c59KeyCiloGS6wBCZkpVQq-2F8P9qXqLWje0cL1g-2BLmX-2BUOpyCPTTRAe6Z4IcSW74KxCe2hBSkiFla1sDIQfjPinyZ4M5QuGuV7hrgRrK7QUHMt1GcMJpolL-2BPnona6EBoRMYttzZbLUTaP8-2FoqS14-2BomGGcTdGkzPUo-2BwB8xAV63RXl9S99Xk3zD7O5q3w8qkmv9rpqiAi99BS9K3f-2FEUpFNygweXQ-3D-3D',
    attributes: {
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      style:
        'height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;margin-right:0 !important;margin-left:0 !important;padding-top:0 !important;padding-bottom:0 !important;padding-right:0 !important;padding-left:0 !important;',
    },
    service: 'Klaviyo',
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/355b46fb0fa3e057a46a3ee0c81481c45a06502b/src/Matcher/_todo/klaviyo/examples/2023-02-16-casida-u1.eml',
  },
  {
    src: 'https://trk.klclick.com/wf/open?upn=8DVaPYyYoG9qGLemYc-2FqldtWSZjYXGpvXvwNKo6XeSut-2Fnq9h0wyzXvNJZWXI3Tn6XWV8HPiqPQ5b5j31Zzy5250TsziXeCoSI1nq6omm5eVT3xtUcjKwPsxPStE6WP442VSzYIsVG67A5J7RWkd6vlPz-2BgInjvY-2BZtwNZy1gB9fQ-2BovUrbE-2Fv0n6yT-2B-2B3jtcOfCUEzkY01WX9tyW-2B-2BNcjqZyKgwmg8O9clEL0tTNu2kR2WbZ6hxkFVRko8TxlEtBbZHp8zNhc8fVXmUF8R4uzb-2FZzh7Ddy96Wg69uV-2BNQ9LSFRPOy28ozkCEZz6vBpjGLTZZapjXa1VaM1-2B-2Br8PXZneL42wLs8VbsX2NbWHlGHs3n9hiy-2FCiKzVPMGbv-2B0pur6LH6AlBkXO3NFKS5UMGQ-3D-3D',
    attributes: {
      alt: '',
      width: '1',
      height: '1',
      border: '0',
      style:
        'height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;margin-right:0 !important;margin-left:0 !important;padding-top:0 !important;padding-bottom:0 !important;padding-right:0 !important;padding-left:0 !important;',
    },
    service: 'Klaviyo',
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/d768df5518984cf98e685628bfec3eea71aabdea/src/Matcher/_todo/klaviyo/examples/2023-01-25-katjes-u1.eml',
  },
  {
    src: 'https://stats-eu2.crsend.com/stats/mc_121070_14141611_bd26b37c503-ro9gur.gif',
    attributes: { border: '0', alt: '', height: '1', width: '1' },
    service: 'CleverReach',
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/cleverreach/email/2023-01-02-oekumenisches-asylforum.u2.eml',
  },
  {
    src: 'https://news.wwf.de/op/13/5812L1QV-4160U6X3-YZHP9A.gif',
    attributes: { width: '1', height: '1', border: '0', alt: '', style: 'height:0;display:block;' },
    service: 'Optimizely Campaign',
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/optimizely/examples/2023-01-04-wwf.u1.eml',
  },
  {
    src: 'https://newsletter.vfl-bochum.de/open.html?x=a62e&m=zZObcL&mc=n&s=zVyFumr&u=dFaV9&z=NPBSsW5&',
    attributes: { width: '0', height: '0', border: '0', alt: '', role: 'presentation' },
    service: 'GetResponse',
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/getresponse/examples/2023-01-06-vfl-bochum.u2.eml',
  },
  {
    src: 'https://r.email.trustedshops.de/tr/op/wZVfmWe3LsEUSSl3hrULpDGo68-abwf8baZpwyFKW3ssDJ6Hk8EQySOJ9Zg0OdNuGOf3B_97kGG_iSWIygrt6Mg94Jk8_B0a_l1M3830mOIGiqMEevTxfOZih6AZlpZPrRdTnJDvgfGoXR1uwzzb5Rg_m-FLgHKyTouKa0Y',
    attributes: { width: '1', height: '1', alt: '' },
    service: 'Brevo',
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/_todo/sendinblue/examples/2023-01-06-trusted-shops.u2.eml',
  },
  {
    src: 'https://oekoligenta.fairmailing.net/lists/ut.php?u=a3415d1d918ccd0639a9a7a2bc2f3198&m=28',
    attributes: { width: '1', height: '1', border: '0', alt: '' },
    service: 'phpList',
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2bf59a35c8bdf817ac27c634d7a3cdae1aaa064f/src/Matcher/_todo/fairmailing/examples/2023-01-03-oekoligenta.u1.eml',
  },
  {
    src: 'https://schreibsuchti.us3.list-manage.com/track/open.php?u=5e78d7ef2297cc80842b7591e&id=2ed1232679&e=dbc07cf131',
    attributes: { height: '1', width: '1', alt: '' },
    service: 'Mailchimp',
    source:
      'https://github.com/prototypefund/BBND-unspy.email-untrack-email-analyzer/blob/2d828af3087d07874219b51068eb4df8b55c4bb7/patterns/mailchimp/examples/2023-01-17-schreibsuchti.u2.eml',
  },
  {
    src: 'https://click.sender.yandex.ru/px/95159/96899/L/SHdVUkdDUTNOeDQvUERFdFQxYzdNQlFoU1RZL2NBQk5lVTF0UzM1dlVrMTlmRXgzYVVoZlJ3eENDbEpiQVVSVFJWZDlYSGwvQjExVwpjMGwrVm1FYldnY01BbjF0UUJBaFBnMW5RQWRxRldKQVJsVTFFUVIwZTBjVUJnNFdKVWt5YWpnc0F4VlZBRlFXSVNWZDoyNTQzOjA%3D&proxy=yes&key=c0ad7340db808b59146b6febcadb50fd',
    service: 'Yandex Sender',
    source: 'text:29782451312',
  },
  {
    src: 'https://ci3.googleusercontent.com/meips/ADKq_NaZf04pNVVdhfFGh2AzBYYq4-r_u6ED3KO3R75svH7JymYQlSCv-o5RQWSLKeLAqPD5NuelZo6x21iackv1vdoPboviCQXHOOC8mssj9PXUAYpy7-j0=s0-d-e1-ft#https://open.convertkit-mail4.com/e5um660nows7hpop934i7mb73elw22',
    attributes: { class: 'CToWUd', 'data-bit': 'iit' },
    service: 'ConvertKit',
    source: 'text:42871589610',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/4pCFML2OXLkhyt6i8vPUjMJNV8LxSPg2sxitpwDVlpKVlZNplqHrgKAUG0H5Jv12yE5aaklfs6JSAXwWh6F-dw06Iww2rDE_R7j3X8UXMsWBQciMO8Tx-dUxu6_YqlubZiDDb2bPmP9PTAbTa9A_LEhpQb-43dtBI-OuXMl5Sc9v9NxOl-4Y8xdvgIaoDMtJvprLZny4LrtLQ1L4Vp5hxsEsoWeTMtlrFiCbDLNKYNX1-AONvrZwiZhk_wPHOMUibDIvl-00YUKVpNvkxZYKtmIbVOo_trpbNfNgWEBHxkS0DSiQsgUe7wjCmiFY4YsAxdyXwmJwV14qt1QI6cxsGfGbciY=s0-d-e1-ft#https://go.thumbtack.com/pub/as?_ri_=X0Gzc2X%3DYQpglLjHJlTQGzbbho75lYzbKpunmhq5fyzaD1KFaoNkAnO0BsbfrOcSvw1LzafMYUyN7D9qcIMWLCGiPfVXHkMX%3Dw&_ei_=EolaGGF4SNMvxFF7KucKuWOBSPfr9wDXWlhuBKbJDOg990Y1uLLl8kb_SUzxrXTcJAY3K5Tj6qUb2Fwj-ybGHGQdD10.',
    attributes: { class: 'CToWUd' },
    isHiddenAround: true,
    service: 'Oracle Responsys',
    source: 'text:38535674419',
  },
  {
    src: 'https://ci5.googleusercontent.com/proxy/KLhZ-o3tihSSlArUI-0TPdBQmbGrj_ZhdOxrlpPePi-I_8-oFO14Eyk-2P47lvc845gO8tb1JdJT6KziEu0JfhwgEngNTw3PTO7cIG36Us_Gz5TW0WRVDe2lgTxOJsvsGEb-DSshM1IU=s0-d-e1-ft#http://links.e.logmein.com/open/log/48297304/NzIwNDc4MDY1NTMS1/0/NjQzMDYzMDMyS0/1/0',
    service: 'Acoustic Campaign',
    source: 'text:31304746821',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/5OJ02_HgFIpxX2bn42U6PxAqJ_MdEBe9Mt2mX3liGMx80DAAeRh_3X2iLTBNxcbCCg_E0E_ynAx51TUGkceq1jFVDnjzAKJHSCiiYQSb8l2kPbpZIYBiHcnvPrHxxVs3iaCM0I_SNpZSQ0gRcdfZU9_cIqZz4p7MX-qwCp-DwK18y-_GKeKdEw5aM6aWkn9mDRJCbZvkMZmM_EhqvEsicfPjKVNMKH0soqUwnln44AeGiCZoFxeJVOEQ6cirCvhzH8oZipcpB9MULHZj6Wn48rKOcQQl8vHt-jbIN0-vWLOrGO2Bm75qDaYAB14uJ0xly7yybrM=s0-d-e1-ft#https://email.lazada.com/pub/as?_ri_=X0Gzc2X%3DYQpglLjHJlYQGkzdIuusmbzacYWMzcDNwjzbza9uzcpzezcYOe8zgzcIfBAeWWcb3gDqrMiezfi8ObOVXHkMX%3Dw&_ei_=EolaGGF4SNMvxFF7KucKuWMcscZNyhrSBFVM0kQ2PW958C55a8yG1559nrzo1eVpXMmH_TrekWX5Ewo.',
    attributes: { height: '1', width: '1', class: 'CToWUd' },
    isHiddenAround: true,
    service: 'Oracle Responsys',
    source: 'text:28570716538',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/7n9T2ZElQy2nmv9zMlSFp349y0rZr-usev-okaG18TiGDJdCp-OoJTeTLIhGKZ8BSnqNr8hzskXUfQBT7XHMgOd9VbQreHpCpAItDdVmY05-ACCfPDN8lMUFi2S7Fpzan3YbRwEvnz8pEFVhVcFMnDl2AzGQN5UpEuXa1mmQCA7IXrVw42cWpb7II9U_5ETaFL3ONkEcBGzIO60Pf8mLOBq_xbjWcEqz6lONH05i7vWNwvwlBkNTaPPBPoa5HRQxVEMqCqnmoNsSfuCuRMMxkUDGIY1EW6V6pr7CceU9CJmfbxspQPmD4tXQYY88OxNjwsZU8QIcdgSMnPDnxQ=s0-d-e1-ft#http://e.sofisadireto.com.br/pub/as?_ri_=X0Gzc2X%3DAQpglLjHJlTQGqXzatchzb3ukwrPlTuGMBcwGtlAElgWupF3zgzckze2hzdjohtO2CuaCXXCrF0SfVXHkMX%3Dw&_ei_=EUlaGGF4SNMvxFF7KucKuWPlFz1dILAOza1GiqAzFcm6ctxV0rTUtEQk5AOApDDK5QfkLYbS4p3URxW8hppYAdYH.',
    attributes: { class: 'CToWUd', jslog: '138226; u014N:xr6bB; 53:W2ZhbHNlXQ..' },
    service: 'Oracle Responsys',
    source: 'text:28237547615',
  },
  {
    src: 'https://ci6.googleusercontent.com/proxy/sHJYDA7KiLfjsE-3gZE57RD-KT3MSlHKZjyZYxHVxsSglfoR2aAVf15MHlZgAq9BkVRe6EgygFUDeRuTgHPpqIHxEa8S92TAiLhBFAGOE1_6tX-yYFPrMAAFe0Fa_jFNROC7MyL1w6-a9SWaub35Vi6Uspiph2U=s0-d-e1-ft#http://t.feedspot.com/fs/img/GEbRwGIc5Oca4%2BEY18kY0eIZx6xaXfD2SRXdERn2T9bvFMq5Zhzq7A%3D%3D/logo.gif',
    attributes: { width: '1px', height: '1px' },
    service: 'Feedspot',
    source: 'text:37544589367',
  },
]
