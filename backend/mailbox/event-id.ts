import { base64urlnopad } from '@scure/base'
import { isMessageId } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'

/** Of which mail an event is, and by when it is found among those of its mailbox. */
export interface EventPlace {
  message: MessageId
  /** When the first of its fetches came, in Unix milliseconds. */
  at: number
}

const MESSAGE_BYTES = 10
const TIME_BYTES = 6
const RANDOM_BYTES = 5

/** Every id of this version has so many characters, none of an earlier version has. */
export const EVENT_ID_LENGTH = 28

/**
 * An event's id says by its time where the event lies, so that no index has to: base64url of message ‖ time (6 bytes) ‖
 * random.
 * @param random gives so many random bytes
 */
export function newEventId({ message, at }: EventPlace, random: (length: number) => Uint8Array): string {
  const bytes = new Uint8Array(MESSAGE_BYTES + TIME_BYTES + RANDOM_BYTES)
  bytes.set(base64urlnopad.decode(message))
  new DataView(bytes.buffer).setUint16(MESSAGE_BYTES, Math.floor(at / 2 ** 32))
  new DataView(bytes.buffer).setUint32(MESSAGE_BYTES + 2, at % 2 ** 32)
  bytes.set(random(RANDOM_BYTES), MESSAGE_BYTES + TIME_BYTES)
  return base64urlnopad.encode(bytes)
}

/** @returns where the event of this id lies if there is one, or undefined for anything but an id of this version */
export function placeOf(id: string): EventPlace | undefined {
  if (id.length !== EVENT_ID_LENGTH || !/^[\w-]+$/.test(id)) return undefined
  const bytes = base64urlnopad.decode(id)
  const message = base64urlnopad.encode(bytes.subarray(0, MESSAGE_BYTES))
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const at = view.getUint16(MESSAGE_BYTES) * 2 ** 32 + view.getUint32(MESSAGE_BYTES + 2)
  return isMessageId(message) ? { message, at } : undefined
}
