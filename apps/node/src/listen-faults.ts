/**
 * Says in one line why the server cannot listen; `undefined` for any other error.
 * Takes the error of `node:http` and the address that was asked for.
 */
export function listenFault(error: unknown, { host, port }: { host: string; port: number }): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. End that program, or choose another port: PORT=${port + 1} npm start`
    case 'EADDRNOTAVAIL':
      return `${host} is not an address of this machine. Set HOST to one that is, such as 127.0.0.1 or 0.0.0.0`
    default:
      break
  }
  if (error.code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
    return `This user may not listen on port ${port}. Choose a port from 1024 on: PORT=8001 npm start`
  }
  return undefined
}
