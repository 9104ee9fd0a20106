import { ArrowRight, Bookmark } from 'lucide-react'
import { Backdrop } from '../../ui/backdrop.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Poster } from '../../ui/poster.tsx'
import { Progress } from '../../ui/progress.tsx'
import { PublicFooter, PublicHeader, PublicShell } from '../../ui/public-shell.tsx'
import { Row } from '../../ui/row.tsx'
import { SearchButton } from '../../ui/shell-parts.tsx'
import { Stat, StatList } from '../../ui/stat.tsx'
import { ThemeSwitch } from '../../ui/theme-switch.tsx'
import { nightScene, posters } from './gallery-art.ts'

const links = [
  { to: '/browse', label: 'Browse' },
  { to: '/how-it-works/creators', label: 'For creators' },
  { to: '/how-it-works/investors', label: 'For investors' },
  { to: '/how-it-works/production', label: 'For production' },
]
const footerColumns = [
  { title: 'Discover', links: links.slice(0, 2) },
  { title: 'Partners', links: links.slice(2) },
]
const ranked = Array.from({ length: 12 }, (_, index) => ({ rank: index + 1, poster: posters[index % posters.length] }))

/** The public frame around a sample landing page. */
export function GalleryPublic() {
  return (
    <PublicShell
      header={
        <PublicHeader
          overMedia
          links={links}
          search={<SearchButton label="Search pitches" />}
          tools={<ThemeSwitch />}
          actions={
            <>
              <Button variant="ghost">Sign in</Button>
              <Button variant="primary">Pitch a film</Button>
            </>
          }
        />
      }
      footer={
        <PublicFooter
          tagline="Where films find their makers and their money."
          columns={footerColumns}
          note="© Pitchey"
        />
      }
    >
      <Hero />
      <div className="shell space-y-16 py-16">
        <Row title="Trending this week" description="Ranked by requests from verified investors">
          {ranked.map(({ rank, poster }) => poster && <SampleCard key={rank} {...poster} rank={rank} />)}
        </Row>
        <Fresh />
      </div>
    </PublicShell>
  )
}

function Hero() {
  return (
    <Backdrop files={nightScene}>
      <div className="shell flex min-h-[38rem] flex-col justify-center pt-28 pb-20">
        <div className="max-w-2xl">
          <h1 className="display text-d1">Every film starts as one good line.</h1>
          <p className="mt-6 max-w-md text-md text-ink-2">
            Writers pitch here. Investors read, back and follow. Production teams pick up where the page ends.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Button variant="primary" size="lg">
              Browse pitches
              <ArrowRight aria-hidden="true" />
            </Button>
            <Button size="lg">Pitch your film</Button>
          </div>
          <div className="mt-12">
            <StatList>
              <Stat value="2,140" label="pitches live" />
              <Stat value="$86M" label="committed" />
              <Stat value="312" label="in production" />
            </StatList>
          </div>
        </div>
      </div>
    </Backdrop>
  )
}

function Fresh() {
  return (
    <section aria-labelledby="fresh">
      <div className="flex items-end justify-between gap-4">
        <h2 id="fresh" className="display text-d3">
          Fresh on the board
        </h2>
        <Button variant="ghost">
          See all 2,140
          <ArrowRight aria-hidden="true" />
        </Button>
      </div>
      <div className="mt-5 flex flex-wrap gap-2">
        <Chip pressed>All</Chip>
        <Chip pressed={false}>Drama</Chip>
        <Chip pressed={false}>Sci-fi</Chip>
      </div>
      <div className="mt-6 grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 lg:grid-cols-6">
        {ranked.slice(0, 6).map(({ rank, poster }) => poster && <SampleCard key={rank} {...poster} progress={62} />)}
      </div>
    </section>
  )
}

type SampleCardProps = (typeof posters)[number] & { rank?: number; progress?: number }

function SampleCard({ title, note, color, files, rank, progress }: SampleCardProps) {
  return (
    <article className="group relative transition-transform duration-300 ease-out hover:-translate-y-1">
      <Poster title={title} color={color} files={files} zoom />
      {rank && (
        <Badge tone="media" size="count" className="absolute top-2.5 left-2.5 h-6.5 min-w-6.5">
          {rank}
        </Badge>
      )}
      <IconButton variant="media" size="sm" label={`Save ${title}`} className="absolute top-2 right-2">
        <Bookmark aria-hidden="true" />
      </IconButton>
      <h3 className="mt-3 truncate text-sm font-name text-ink">{title}</h3>
      <p className="truncate text-sm text-ink-3">{note}</p>
      {progress && (
        <div className="mt-2 space-y-1.5">
          <Progress label="Committed" value={progress} size="sm" />
          <p className="tnum text-xs text-ink-2">{progress}% of $4.2M</p>
        </div>
      )}
    </article>
  )
}
