import type { ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { transformWithOxc } from 'vite'

const FOLDER = new URL('../page/', import.meta.url)

/** Serves a file of `page/`: TypeScript as JavaScript modules, CSS as it is. Nothing is cached, so edits show on reload. */
export async function pageFile(name: string, response: ServerResponse): Promise<void> {
  if (!/^[a-z-]+\.(ts|css)$/.test(name)) {
    response.writeHead(404).end()
    return
  }
  const source = await readFile(new URL(name, FOLDER), 'utf8')
  if (name.endsWith('.css')) {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(source)
    return
  }
  const { code } = await transformWithOxc(source, name, { sourcemap: false })
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(code)
}
