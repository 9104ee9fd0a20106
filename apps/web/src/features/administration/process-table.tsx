import type { SocketStats } from '@pitchey/contract/realtime/endpoints'
import { format } from 'date-fns'
import { Unplug } from 'lucide-react'
import { formatCount } from '../../app/format.ts'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'

type Process = SocketStats['nodes'][number]

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0)
const milliseconds = (value: number | null): string =>
  value === null ? '–' : `${value.toLocaleString('en', { maximumFractionDigits: 1 })} ms`

const number = (id: string, header: string, pick: (process: Process) => number): DataColumn<Process> => ({
  id,
  header,
  align: 'right',
  value: pick,
  cell: (process) => formatCount(pick(process)),
})

const columns: readonly DataColumn<Process>[] = [
  {
    id: 'process',
    header: 'Process',
    primary: true,
    value: ({ id }) => id,
    cell: ({ id }) => <code className="text-xs">{id.slice(-12)}</code>,
  },
  {
    id: 'seen',
    header: 'Last heard',
    value: ({ seenAt }) => new Date(seenAt),
    cell: ({ seenAt }) => <span className="tnum">{format(new Date(seenAt), 'HH:mm:ss')}</span>,
  },
  number('connections', 'Connections', ({ figures }) => figures.connections),
  number('people', 'People', ({ figures }) => figures.people),
  number('rooms', 'Rooms', ({ figures }) => figures.rooms),
  {
    id: 'traffic',
    header: 'In / out, a second',
    align: 'right',
    value: ({ figures }) => figures.inPerSecond + figures.outPerSecond,
    cell: ({ figures }) => `${figures.inPerSecond} / ${figures.outPerSecond}`,
  },
  {
    id: 'handling',
    header: 'Handling',
    align: 'right',
    value: ({ figures }) => figures.handlingMs,
    cell: ({ figures }) => milliseconds(figures.handlingMs),
  },
  {
    id: 'round-trip',
    header: 'Round trip',
    align: 'right',
    value: ({ figures }) => figures.roundTripMs,
    cell: ({ figures }) => milliseconds(figures.roundTripMs),
  },
  number('problems', 'Problems', ({ figures }) => sum(figures.problems)),
]

/** Every process that holds sockets, with its figures. */
export function ProcessTable({ nodes }: Pick<SocketStats, 'nodes'>) {
  return (
    <Panel title="Processes" padding="none" className="relative overflow-clip">
      <DataTable
        caption="Processes"
        columns={columns}
        rows={nodes}
        rowId={({ id }) => id}
        empty={
          <EmptyState icon={Unplug} title="No process reports" headingLevel={3}>
            A process writes down its figures every ten seconds. None did within the last half minute.
          </EmptyState>
        }
      />
    </Panel>
  )
}
