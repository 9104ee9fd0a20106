import type { SocketStats } from '@pitchey/contract/realtime/endpoints'
import { Link } from 'react-router'
import { formatCount } from '../../app/format.ts'
import { Panel } from '../../ui/panel.tsx'

/** Who sent most within the last minute. */
export function TalkerTable({ talkers }: Pick<SocketStats, 'talkers'>) {
  return (
    <Panel title="Top talkers" description="Messages within the last minute.">
      {talkers.length === 0 ? (
        <p className="text-sm text-ink-2">Nobody has said anything.</p>
      ) : (
        <table className="tnum w-full text-left text-sm">
          <caption className="sr-only">Top talkers</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Messages</th>
            </tr>
          </thead>
          <tbody>
            {talkers.map(({ userId, handle, name, messages }) => (
              <tr key={userId} className="border-b border-line last:border-0">
                <th scope="row" className="py-1.5 pr-4 font-normal">
                  <Link to={`/admin/users?search=${handle}`} dir="auto" className="rounded-sm text-ink hover:underline">
                    {name}
                  </Link>
                </th>
                <td className="py-1.5 text-right text-ink">{formatCount(messages)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
