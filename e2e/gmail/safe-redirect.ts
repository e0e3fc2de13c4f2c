import type { ServerResponse } from 'node:http'

/** Answers at `www.google.com/url`, by which clicks in Gmail go: on to where the link leads. */
export function redirectSafely(path: string, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(path, 'https://www.google.com')
  const target = searchParams.get('q')
  if (pathname !== '/url' || target === null || !URL.canParse(target)) response.writeHead(404).end()
  else response.writeHead(302, { location: new URL(target).href, 'cache-control': 'no-store' }).end()
}
