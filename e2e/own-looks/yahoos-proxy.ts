import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where Yahoo's proxy gives out images: `/mail?url=<the original, percent-encoded>&…`. */
export const YAHOOS_PROXY = 'ecp.yusercontent.com'

const USER_AGENT = 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html'

/** @returns the address that Yahoo Mail gives an image, and that stays in what is answered and forwarded from there */
export function yahoosAddress(url: string): string {
  return `https://${YAHOOS_PROXY}/mail?url=${encodeURIComponent(url)}&t=1795449600&sig=Cd38d--~D`
}

/** @param reach gives the address on this machine for a path of the endpoint's */
export async function startYahoosProxy(
  reach: (path: string) => string,
): Promise<{ url: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', `https://${YAHOOS_PROXY}`).searchParams.get('url') ?? ''
    const fetched = fetch(reach(new URL(asked).pathname), { headers: { 'user-agent': USER_AGENT } })
    fetched.then(
      async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'image/gif' })
        response.end(Buffer.from(await answer.arrayBuffer()))
      },
      () => response.writeHead(502).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() }
}
