import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/**
 * A password from the person at the terminal, asked for twice and not shown, or the first line of standard
 * input when that is a pipe. Throws when there is none, or the two differ.
 */
export async function readPassword(): Promise<string> {
  const lines = readLines()
  try {
    const password = await lines.next('Password: ')
    if (password === '') throw new Error('No password was given.')
    if (process.stdin.isTTY && (await lines.next('Once more: ')) !== password) {
      throw new Error('The two passwords differ.')
    }
    return password
  } finally {
    lines.close()
  }
}

function readLines(): { next(prompt: string): Promise<string>; close(): void } {
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY })
  const iterator = reader[Symbol.asyncIterator]()
  return {
    next: async (prompt) => {
      if (process.stdin.isTTY) process.stderr.write(prompt)
      const { value, done } = await iterator.next()
      if (process.stdin.isTTY) process.stderr.write('\n')
      return done === true ? '' : value
    },
    close: () => {
      reader.close()
    },
  }
}
