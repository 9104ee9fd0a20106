import type { NodeFigures } from '@pitchey/contract/realtime/endpoints'
import type { Metrics } from './prometheus.ts'

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, count) => total + count, 0)

/** Figures of the sockets of this process, read whenever the metrics are asked for. */
export const socketMetrics = (metrics: Metrics, read: () => NodeFigures): void => {
  const add = (name: string, help: string, pick: (figures: NodeFigures) => number) =>
    metrics.gauge(`pitchey_sockets_${name}`, help, () => pick(read()))
  add('open', 'Open sockets', ({ connections }) => connections)
  add('people', 'People with an open socket', ({ people }) => people)
  add('rooms', 'Rooms with somebody in them', ({ rooms }) => rooms)
  add('opened_total', 'Sockets opened since the start', ({ opened }) => opened)
  add('messages_in_total', 'Messages from clients', ({ messagesIn }) => messagesIn)
  add('messages_out_total', 'Messages to clients', ({ messagesOut }) => messagesOut)
  add('bytes_in_total', 'Bytes of messages from clients', ({ bytesIn }) => bytesIn)
  add('bytes_out_total', 'Bytes of messages to clients', ({ bytesOut }) => bytesOut)
  add('problems_total', 'Messages answered with a problem', ({ problems }) => sum(problems))
  add('limited_total', 'Messages refused by a limit', ({ problems }) => problems['too_many_requests'] ?? 0)
  add('slow_readers_total', 'Sockets closed because they did not read', ({ closed }) => closed['slow_reader'] ?? 0)
  add('handling_ms', 'Mean time to handle a message over the last minute', ({ handlingMs }) => handlingMs)
}
