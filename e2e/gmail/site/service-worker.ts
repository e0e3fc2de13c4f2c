import type { ServerResponse } from 'node:http'

/** Where the page finds its worker; the folder is what it may answer for. */
export const SERVICE_WORKER_PATH = '/mail/sw.js'

/**
 * It takes over open pages at once, and fetches by itself whatever they ask for. Of images it keeps copies: it answers
 * with them, and fetches the images again for the next time.
 */
const SOURCE = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') return
  event.respondWith(event.request.destination === 'image' ? image(event) : fetch(event.request))
})
async function image(event) {
  const copies = await caches.open('images')
  const copy = await copies.match(event.request)
  const fetched = fetch(event.request).then(async (answer) => {
    await copies.put(event.request, answer.clone())
    return answer
  })
  if (!copy) return fetched
  event.waitUntil(fetched.catch(() => undefined))
  return copy
}
`

/** Answers with the worker that stands between Gmail's pages and the net. */
export function serviceWorker(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache, no-store, max-age=0',
  })
  response.end(SOURCE)
}
