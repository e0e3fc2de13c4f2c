import type { Context, MiddlewareHandler, Next } from 'hono'
import { cors } from 'hono/cors'
import { Problem } from './problems.ts'

/** Only extensions of browsers may read answers: neither a web page nor what hides its origin (`null`). */
const EXTENSION = /^(?:chrome|moz)-extension:\/\/[\w-]+$/

const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const forExtensions = cors({
  origin: (origin) => origin,
  allowHeaders: ['authorization', 'content-type'],
  maxAge: 86_400,
})

/** Gives every answer the headers that keep browsers from doing anything with it; a page may set its own. */
export async function safeHeaders(c: Context, next: Next): Promise<void> {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}

/** Lets extensions read the answer (CORS), and nobody else. */
export const extensionsOnly: MiddlewareHandler = async (c, next) => {
  if (EXTENSION.test(c.req.header('origin') ?? '')) return forExtensions(c, next)
  await next()
}

/** A web page that the endpoint's owner visits must not even guess: browsers send its origin along. */
export const refuseWebPages: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin')
  if (origin !== undefined && !EXTENSION.test(origin)) {
    throw new Problem(403, 'wrong-origin', 'No web page may ask here: only a browser extension or a program.')
  }
  await next()
}
