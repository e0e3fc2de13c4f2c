declare namespace Cloudflare {
  interface Env {
    MAILBOXES: DurableObjectNamespace<import('./worker-with-faults.ts').MailboxObject>
    REGISTRY: DurableObjectNamespace<import('./registry-object.ts').RegistryObject>
    MASTER: string
    SETUP_CODE: string
    MAILBOXES_MOST: string
    EMAIL: SendEmail
  }
  interface GlobalProps {
    mainModule: typeof import('./worker-with-faults.ts')
  }
}
