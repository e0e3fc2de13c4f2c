import type { ServerResponse } from 'node:http'

/** Where the page finds its worker; the folder is what it may answer for. The query says which one it is. */
export const SERVICE_WORKER_PATH = '/mail/sw.js'

/** By what the worker asks for an image that the page asked it for. */
const ASKED: Readonly<Record<string, string>> = {
  '?copies': 'event.request',
  '?without-fragments': "event.request.url.replace(/#.*/, ''), { mode: 'no-cors' }",
}

/**
 * It takes over open pages at once, and fetches by itself whatever they ask for. Of images it keeps copies: it answers
 * with them, and fetches the images again for the next time.
 */
const source = (asked: string) => `
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') return
  event.respondWith(event.request.destination === 'image' ? image(event) : fetch(event.request))
})
async function image(event) {
  const copies = await caches.open('images')
  const copy = await copies.match(event.request)
  const fetched = fetch(${asked}).then(async (answer) => {
    await copies.put(event.request, answer.clone())
    return answer
  })
  if (!copy) return fetched
  event.waitUntil(fetched.catch(() => undefined))
  return copy
}
`

/** Answers with the worker that stands between Gmail's pages and the net. */
export function serviceWorker(query: string, response: ServerResponse): void {
  const asked = ASKED[query]
  if (asked === undefined) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache, no-store, max-age=0',
  })
  response.end(source(asked))
}
