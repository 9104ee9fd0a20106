import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

// The limit: a process of its own that sends the body of every POST to all its sockets.
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    response.end('{}')
    for (const socket of sockets.clients) socket.send(body)
  })
})
server.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, () => undefined))
server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('ready'))
