import type { MailboxId } from '../../shared/token/index.ts'
import type { Delivery } from '../alerts/letter.ts'
import type { Arrived } from '../alerts/stand-in-receiver.ts'
import { nodeHost } from './node-host.ts'
import { workerdHost } from './workerd-host.ts'

/** What a test may choose of an endpoint. */
export interface Choice {
  /** Where it keeps everything. */
  data: string
  setupCode?: string
  /** How many mailboxes there may be. */
  mailboxes?: number
}

/** An endpoint that runs for a test, whatever it runs on. */
export interface EndpointUnderTest {
  url: string
  publicUrl: string
  /** What a start printed: good for one pairing. */
  setupCode: string | undefined
  /** Another code, made as `npm run invite` makes it. */
  invite(): string
  /** Tells it that its clock was moved. */
  clockMoved(): Promise<void>
  /** Has it do now what is due by its clock. */
  doChores(mailbox: MailboxId): Promise<void>
  /** The alerts that arrived since this was last asked, wherever they go. */
  letters(): Promise<Arrived[]>
  /** What the receivers of the next alerts say: by themselves they take each. */
  answerLetters(...next: Delivery[]): Promise<void>
  stop(): Promise<void>
}

/** Something that the endpoint runs on. A further one is added to {@link hosts}; the tests stay as they are. */
export interface HostUnderTest {
  name: string
  /** @param now the endpoint's clock, in Unix milliseconds */
  start(choice: Choice, now: () => number): Promise<EndpointUnderTest>
}

export const hosts: HostUnderTest[] = [nodeHost, workerdHost]
