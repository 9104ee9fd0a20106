import { formatCount } from '../../app/format.ts'
import { KpiCard } from '../../ui/kpi-card.tsx'
import { changeOf, type Overview } from './figures.ts'

const cards = [
  { key: 'views', label: 'Views', color: 'c1' },
  { key: 'likes', label: 'Likes', color: 'c3' },
  { key: 'comments', label: 'Comments', color: 'c2' },
  { key: 'followers', label: 'New followers', color: 'c5' },
] as const

/** Four numbers of the period, each beside the period before. */
export function OverviewKpis({ overview }: { overview: Overview | undefined }) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:gap-4.5 xl:grid-cols-4">
      {cards.map(({ key, label, color }) => {
        const figure = overview?.[key]
        return (
          <KpiCard
            key={key}
            label={label}
            color={color}
            loading={!figure}
            value={figure ? formatCount(figure.now) : ''}
            change={figure && changeOf(figure)}
            changeNote={
              overview && figure
                ? figure.before === 0
                  ? 'none before'
                  : `vs ${formatCount(figure.before)}`
                : undefined
            }
            points={overview?.series.map((point) => point[key])}
          />
        )
      })}
    </div>
  )
}
