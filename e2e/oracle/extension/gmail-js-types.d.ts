/** What the oracle uses of gmail-js; its own declarations are no module and want jQuery's. */
declare module 'gmail-js' {
  interface Address {
    name: string
    address: string
  }
  interface EmailData {
    id: string
    legacy_email_id: string
    thread_id: string
    subject: string
    from: Address
    to: Address[]
    content_html: string
  }
  interface DomNode {
    id?: string
    email_id?: string
    thread_id?: string
    type?: string
    subject?: () => string
    recipients?: (options: { type?: 'to' | 'cc' | 'bcc'; flat?: boolean }) => unknown
    body?: () => string
    from?: (() => unknown) | undefined
  }
  interface GmailInstance {
    get: { user_email(): string | null; loggedin_accounts(): unknown }
    cache: { emailIdCache: Record<string, EmailData> }
    check: { is_inside_email(): boolean; is_conversation_view(): boolean }
    dom: { composes(): DomNode[] }
    new: {
      get: {
        email_id(): string | null
        thread_id(): string | null
        email_data(id?: string): EmailData | null
      }
    }
    observe: {
      on(event: 'load', callback: () => void): void
      on(event: 'view_thread' | 'view_email', callback: (found: DomNode) => void): void
      on(event: 'compose', callback: (compose: DomNode, type: string) => void): void
      before(
        event: 'send_message',
        callback: (url: string, body: string, data: EmailData, xhr: unknown) => void,
      ): void
      on(
        event: 'send_message',
        callback: (url: string, body: string, data: EmailData, xhr: unknown) => void,
      ): void
      after(
        event: 'send_message',
        callback: (url: string, body: string, data: EmailData, response: unknown, xhr: unknown) => void,
      ): void
    }
  }
  export const Gmail: new (jQuery: unknown) => GmailInstance
}

declare module 'jquery' {
  const jQuery: unknown
  export default jQuery
}
