// The Gmail lab: a mail service in memory behind Gmail's page, its sync protocol and its image proxy.
export { startLab } from './lab.ts'
export type { Lab, LabAccount, LabMail, LabOptions, MailFromPhone, OutsideMail } from './lab.ts'
export type { CallHome } from './calls-home.ts'
export type { ProxyFetch } from './image-proxy.ts'
export type { SyncRequest } from './sync/service.ts'
export type { ViewSettings } from './view-settings.ts'
