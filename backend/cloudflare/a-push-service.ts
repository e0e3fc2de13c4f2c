// For tests inside workerd: a push service that answers as it is told, and a browser that subscribes at it.
import { base64urlnopad } from '@scure/base'

/** A push as it arrived. */
export interface Arrived {
  address: string
  headers: Headers
  /** What is to become of a redirect. */
  redirect: string
  body: Uint8Array
}

/** How the service answers; `silent` never does. */
export type Answer = { status: number; headers?: Record<string, string> } | 'silent'

/** Answers 201 by itself. It outlives the objects that ask it, as a real one does. */
class PushService {
  /** Those that nobody asked for yet. */
  readonly arrived: Arrived[] = []
  readonly #answers: Answer[] = []

  /** In place of the way into the internet. */
  readonly fetch: typeof fetch = async (asked, init) => {
    const request = new Request(asked, init)
    const body = new Uint8Array(await request.arrayBuffer())
    this.arrived.push({ address: request.url, headers: request.headers, redirect: request.redirect, body })
    const answer = this.#answers.shift() ?? { status: 201 }
    if (answer !== 'silent') return new Response(null, answer)
    return await new Promise((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error))
    })
  }

  answerNext(...next: Answer[]): void {
    this.#answers.push(...next)
  }

  reset(): void {
    this.arrived.length = 0
    this.#answers.length = 0
  }
}

export const pushService = new PushService()

/** A browser's end: what it subscribes with, and how it reads a push (RFC 8291, RFC 8188). */
export async function subscribingBrowser(endpoint: string) {
  const how = { name: 'ECDH', namedCurve: 'P-256' }
  const keys = (await crypto.subtle.generateKey(how, true, ['deriveBits'])) as CryptoKeyPair
  const publicKey = new Uint8Array((await crypto.subtle.exportKey('raw', keys.publicKey)) as ArrayBuffer)
  const auth = crypto.getRandomValues(new Uint8Array(16))
  return {
    subscription: {
      endpoint,
      expirationTime: null,
      keys: { p256dh: base64urlnopad.encode(publicKey), auth: base64urlnopad.encode(auth) },
    },
    read: async (body: Uint8Array): Promise<string> => {
      const salt = body.slice(0, 16)
      const senderKey = body.slice(21, 21 + (body[20] ?? 0))
      const sender = await crypto.subtle.importKey('raw', senderKey, how, false, [])
      const shared = await crypto.subtle.deriveBits(
        // The runtime's types know a name that the runtime itself does not.
        { name: 'ECDH', public: sender } as unknown as SubtleCryptoDeriveKeyAlgorithm,
        keys.privateKey,
        256,
      )
      const info = bytesOf(['WebPush: info\0', publicKey, senderKey])
      const secret = await hkdf(new Uint8Array(shared), auth, info, 32)
      const key = await hkdf(secret, salt, bytesOf(['Content-Encoding: aes128gcm\0']), 16)
      const iv = await hkdf(secret, salt, bytesOf(['Content-Encoding: nonce\0']), 12)
      const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
      const text = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv },
        aes,
        body.slice(21 + senderKey.length),
      )
      // Behind the text stands a 2, which ends the last record.
      return new TextDecoder().decode(text.slice(0, -1))
    },
  }
}

async function hkdf(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number) {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, length * 8))
}

function bytesOf(parts: (string | Uint8Array)[]): Uint8Array {
  const encoded = parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part))
  return new Uint8Array(encoded.flatMap((part) => [...part]))
}
