import * as v from 'valibot'
/** What happened to a send that we put a pixel into. */
export declare const SendStep: v.PicklistSchema<['handed-over', 'accepted', 'refused'], undefined>
export type SendStep = v.InferOutput<typeof SendStep>
/** A mail that went out with a pixel: what the content script hands to the store. It never leaves the browser. */
export declare const SentMail: v.ObjectSchema<
  {
    /** Whose mail it is: the account's address, in lower case. */
    readonly account: v.StringSchema<undefined>
    readonly mailbox: v.SchemaWithPipe<
      readonly [
        v.StringSchema<undefined>,
        v.CheckAction<string, 'A mailbox is the base64url of its 8 bytes: 11 characters.'>,
        v.TransformAction<string, import('../shared/token/index.ts').MailboxId>,
      ]
    >
    /** The token's message. */
    readonly message: v.SchemaWithPipe<
      readonly [
        v.StringSchema<undefined>,
        v.CheckAction<string, 'A message is the base64url of its 10 bytes: 14 characters.'>,
        v.TransformAction<string, import('../shared/token/index.ts').MessageId>,
      ]
    >
    readonly messageId: v.StringSchema<undefined>
    readonly threadId: v.StringSchema<undefined>
    readonly legacyMessageId: v.OptionalSchema<v.StringSchema<undefined>, undefined>
    readonly legacyThreadId: v.OptionalSchema<v.StringSchema<undefined>, undefined>
    readonly subject: v.StringSchema<undefined>
    readonly recipients: v.ArraySchema<
      v.ObjectSchema<
        {
          readonly address: v.StringSchema<undefined>
          readonly name: v.OptionalSchema<v.StringSchema<undefined>, undefined>
        },
        undefined
      >,
      undefined
    >
    /** Unix milliseconds: when it was sent, or for when it was scheduled. */
    readonly sentAt: v.NumberSchema<undefined>
    readonly scheduled: v.BooleanSchema<undefined>
  },
  undefined
>
export type SentMail = v.InferOutput<typeof SentMail>
/** One step of a send, as it lies in the outbox until the store has it. */
export declare const OutboxEntry: v.ObjectSchema<
  {
    readonly step: v.PicklistSchema<['handed-over', 'accepted', 'refused'], undefined>
    readonly mail: v.ObjectSchema<
      {
        /** Whose mail it is: the account's address, in lower case. */
        readonly account: v.StringSchema<undefined>
        readonly mailbox: v.SchemaWithPipe<
          readonly [
            v.StringSchema<undefined>,
            v.CheckAction<string, 'A mailbox is the base64url of its 8 bytes: 11 characters.'>,
            v.TransformAction<string, import('../shared/token/index.ts').MailboxId>,
          ]
        >
        /** The token's message. */
        readonly message: v.SchemaWithPipe<
          readonly [
            v.StringSchema<undefined>,
            v.CheckAction<string, 'A message is the base64url of its 10 bytes: 14 characters.'>,
            v.TransformAction<string, import('../shared/token/index.ts').MessageId>,
          ]
        >
        readonly messageId: v.StringSchema<undefined>
        readonly threadId: v.StringSchema<undefined>
        readonly legacyMessageId: v.OptionalSchema<v.StringSchema<undefined>, undefined>
        readonly legacyThreadId: v.OptionalSchema<v.StringSchema<undefined>, undefined>
        readonly subject: v.StringSchema<undefined>
        readonly recipients: v.ArraySchema<
          v.ObjectSchema<
            {
              readonly address: v.StringSchema<undefined>
              readonly name: v.OptionalSchema<v.StringSchema<undefined>, undefined>
            },
            undefined
          >,
          undefined
        >
        /** Unix milliseconds: when it was sent, or for when it was scheduled. */
        readonly sentAt: v.NumberSchema<undefined>
        readonly scheduled: v.BooleanSchema<undefined>
      },
      undefined
    >
  },
  undefined
>
export type OutboxEntry = v.InferOutput<typeof OutboxEntry>
/**
 * The outbox is `storage.local`: written before anything else, so that a background that is killed, or a tab
 * that is closed, loses no mail. Each step has a key of its own, so that no step overwrites another.
 */
export declare const OUTBOX_PREFIX = 'outbox:'
export declare function outboxKey({ step, mail }: OutboxEntry): string
