import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const support: readonly ImageSample[] = [
  {
    src: 'https://pixilink.intercom-mail.com/via/o?h=9c609b03ca006d41cb598408772e8d82a1a754b6-21787893924',
    attributes: { width: '1', height: '1', style: 'display:block', alt: 'intercom', class: 'CToWUd' },
    service: 'Intercom',
    source: 'text:59038548505',
  },
  {
    src: 'https://chickenguard-b7d3c18b1b6b.intercom-mail.com/via/o?h=48566111849c7afa439ea459f8be8a584ea59ef8-mnjgb56x_157432_21910046954',
    attributes: { width: '1', height: '1', style: 'display: block;', alt: 'intercom' },
    service: 'Intercom',
    source: 'text:27192688431',
  },
  {
    src: 'https://coda.intercom-mail.com/via/o?h=8968dd4f1db51e1be1d70d58b71d722ea8bac23b-m22vs7y5_26351389633',
    attributes: { width: '1' },
    service: 'Intercom',
    source: 'https://github.com/OneClickLab/ugly-email-trackers/issues/7',
  },
  {
    src: 'https://nimble-3ce40c23fedc.intercom-mail.com/q/hOKgcceKWCfJtlPRLUFkZw~~/AAAAAQA~/RgRj3WTOPVcIaW50ZXJjb21CCmH5zt_6YUruHyxSGHh4eHh4eHh4eHh4eEB4eHh4eHh4Lnh4eHgEAAAqwA~~',
    attributes: { 'data-imagetype': 'External', width: '1', height: '1', border: '0' },
    service: 'Intercom',
    source: 'text:40114414650',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/HF4QiRBEq0qy_KSCeeLq2g9EKOCzik2IVXH_gexI3J6CndiQ9eNdUNMghMigNOilAN9LJlSQbxrCa58Td5Tm2ynGWFls7N1pc2ofr-8qYSIEs5CDbUs7sIlpZXFcsSIcOBq0=s0-d-e1-ft#https://ups1.custhelp.com/rd/CvPrVAo2Dv8M~fP7GsoJ~yAaqpkqaS75Mv8P~zj~PP~G.gif',
    service: 'Oracle Service Cloud',
    source: 'text:33142316118',
  },
]
