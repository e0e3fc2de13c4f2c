// The endpoint on Cloudflare Workers: what wrangler.jsonc deploys, and what workerd runs on one's own machine.
import { createWorker } from './endpoint.ts'

export { MailboxObject } from './mailbox-object.ts'
export { RegistryObject } from './registry-object.ts'

export default createWorker(Date.now)
