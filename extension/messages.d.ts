import * as v from 'valibot'
import type { AddressProblem } from '../shared/address.ts'
import type { PairingProblem } from '../shared/pairing.ts'
import type { Status } from '../shared/status.ts'
/** Why nothing goes into mails at present: the key of its text in every language. */
export type Obstacle = 'not-paired' | AddressProblem
/** What the content script needs to put pixels in and to keep own ones out. Holds no key to the endpoint's data. */
export declare const GmailSettings: v.ObjectSchema<
  {
    /** Every mailbox that this browser ever used. */
    readonly own: v.ArraySchema<
      v.SchemaWithPipe<
        readonly [
          v.StringSchema<undefined>,
          v.CheckAction<string, 'A mailbox is the base64url of its 8 bytes: 11 characters.'>,
          v.TransformAction<string, import('../shared/token/index.ts').MailboxId>,
        ]
      >,
      undefined
    >
    /** Absent while not paired. */
    readonly minting: v.OptionalSchema<
      v.ObjectSchema<
        {
          readonly mailbox: v.SchemaWithPipe<
            readonly [
              v.StringSchema<undefined>,
              v.CheckAction<string, 'A mailbox is the base64url of its 8 bytes: 11 characters.'>,
              v.TransformAction<string, import('../shared/token/index.ts').MailboxId>,
            ]
          >
          readonly generation: v.NumberSchema<undefined>
          /** base64url of 32 bytes. */
          readonly pixelKey: v.StringSchema<undefined>
          readonly publicUrl: v.StringSchema<undefined>
          /** What to add to this machine's clock to get the endpoint's, in milliseconds. */
          readonly clockOffset: v.NumberSchema<undefined>
        },
        undefined
      >,
      undefined
    >
    readonly obstacle: v.OptionalSchema<
      v.PicklistSchema<
        ['not-paired', 'not-an-address', 'not-https', 'this-computer', 'private-network'],
        undefined
      >,
      undefined
    >
    readonly trackByDefault: v.BooleanSchema<undefined>
  },
  undefined
>
export type GmailSettings = v.InferOutput<typeof GmailSettings>
/** A conversation, as a list of Gmail's names it. */
export declare const Conversation: v.ObjectSchema<
  {
    readonly threadId: v.StringSchema<undefined>
    readonly legacyThreadId: v.StringSchema<undefined>
  },
  undefined
>
export type Conversation = v.InferOutput<typeof Conversation>
/** What a mark in a list shows: the newest tracked mail of the conversation. */
export interface MarkOfConversation {
  status: Status
  recipients: number
  scheduledFor?: number
}
/** What the content script asks of the background. */
export declare const FromGmail: v.VariantSchema<
  'type',
  [
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'gmail-settings', undefined>
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'outbox-filled', undefined>
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'marks', undefined>
        readonly account: v.StringSchema<undefined>
        readonly conversations: v.SchemaWithPipe<
          readonly [
            v.ArraySchema<
              v.ObjectSchema<
                {
                  readonly threadId: v.StringSchema<undefined>
                  readonly legacyThreadId: v.StringSchema<undefined>
                },
                undefined
              >,
              undefined
            >,
            v.MaxLengthAction<
              {
                threadId: string
                legacyThreadId: string
              }[],
              500,
              undefined
            >,
          ]
        >
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'own-views', undefined>
        readonly messages: v.SchemaWithPipe<
          readonly [
            v.ArraySchema<
              v.SchemaWithPipe<
                readonly [
                  v.StringSchema<undefined>,
                  v.CheckAction<string, 'A message is the base64url of its 10 bytes: 14 characters.'>,
                  v.TransformAction<string, import('../shared/token/index.ts').MessageId>,
                ]
              >,
              undefined
            >,
            v.MaxLengthAction<import('../shared/token/index.ts').MessageId[], 100, undefined>,
          ]
        >
      },
      undefined
    >,
  ],
  undefined
>
export type FromGmail = v.InferOutput<typeof FromGmail>
/** What popup and options page ask of the background. */
export declare const FromOwnPages: v.VariantSchema<
  'type',
  [
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'state', undefined>
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'pair', undefined>
        readonly text: v.StringSchema<undefined>
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'unpair', undefined>
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'track-by-default', undefined>
        readonly on: v.BooleanSchema<undefined>
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'host-permission-changed', undefined>
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'open-conversation', undefined>
        readonly mail: v.StringSchema<undefined>
      },
      undefined
    >,
  ],
  undefined
>
export type FromOwnPages = v.InferOutput<typeof FromOwnPages>
/** What popup and options page show about the connection. */
export interface State {
  endpoint?: string
  publicUrl?: string
  obstacle?: Obstacle
  /** Whether the stream is open right now. */
  connected: boolean
  /** The endpoint does not know this browser's key any more. */
  revoked: boolean
  trackByDefault: boolean
}
/** How an attempt to pair ended: undefined when it worked, else the key of a text and what the endpoint said. */
export interface PairingFailure {
  problem: PairingProblem | 'unreachable' | 'refused' | 'not-doublecheck' | 'too-far-apart'
  detail?: string
}
/** Each question's answer. */
export interface Answers {
  'gmail-settings': GmailSettings
  'outbox-filled': null
  marks: (MarkOfConversation | null)[]
  'own-views': null
  state: State
  pair: PairingFailure | null
  unpair: null
  'track-by-default': null
  'host-permission-changed': null
  'open-conversation': null
}
/** What the background tells every Gmail tab and every page of ours. */
export declare const Announcement: v.VariantSchema<
  'type',
  [
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'mails-changed', undefined>
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'settings-changed', undefined>
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly type: v.LiteralSchema<'which-account', undefined>
      },
      undefined
    >,
  ],
  undefined
>
export type Announcement = v.InferOutput<typeof Announcement>
