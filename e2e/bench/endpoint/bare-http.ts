// What Node's own HTTP server does at the best: answers every request with the GIF, and does nothing else.
import { createServer } from 'node:http'
import { GIF, GIF_HEADERS } from '../../../backend/pixel.ts'

const headers = Object.entries(GIF_HEADERS).flat()
const server = createServer((_, response) => {
  response.writeHead(200, headers)
  response.end(GIF)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
})
