import { formatCount } from '../../app/format.ts'
import { Panel } from '../../ui/panel.tsx'

type CountTableProps = {
  title: string
  description: string
  /** What a row names. */
  rowHeader: string
  rows: readonly { name: string; count: number }[]
  /** What a name means; the name itself where it is not listed. */
  words?: Readonly<Record<string, string>> | undefined
  /** Said when there is nothing to count. */
  nothing: string
}

const noWords: Readonly<Record<string, string>> = {}

/** How often each of a few things happened. */
export function CountTable({ title, description, rowHeader, rows, words = noWords, nothing }: CountTableProps) {
  return (
    <Panel title={title} description={description}>
      {rows.length === 0 ? (
        <p className="text-sm text-ink-2">{nothing}</p>
      ) : (
        <table className="tnum w-full text-left text-sm">
          <caption className="sr-only">{title}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{rowHeader}</th>
              <th scope="col">How often</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, count }) => (
              <tr key={name} className="border-b border-line last:border-0">
                <th scope="row" className="py-1.5 pr-4 font-normal wrap-anywhere text-ink-2">
                  {words[name] ?? name.replaceAll('_', ' ')}
                </th>
                <td className="py-1.5 text-right text-ink">{formatCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
