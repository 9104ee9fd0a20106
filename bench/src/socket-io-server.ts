import { createServer } from 'node:http'
import { Server } from 'socket.io'

// The peer: a process of its own that emits the body of every POST to all its sockets.
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    response.end('{}')
    sockets.emit('said', body)
  })
})
const sockets = new Server(server, { transports: ['websocket'], perMessageDeflate: false })
server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('ready'))
