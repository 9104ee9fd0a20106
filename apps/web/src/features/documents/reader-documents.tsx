import type { ReaderDocument } from '@pitchey/contract/documents/document'
import { documentKindRules } from '@pitchey/contract/documents/vocabulary'
import type { PitchId } from '@pitchey/contract/ids'
import { Download, FileLock2 } from 'lucide-react'
import { useId } from 'react'
import { countOf } from '../../app/format.ts'
import { useApi } from '../../app/queries.ts'
import { contentLine, documentUrl, kindIcons, kindPlurals } from './document-words.ts'

/** What this reader may open of a pitch: the sizzle reel plays, stills show, the rest is saved. */
export function ReaderDocuments({ pitchId }: { pitchId: PitchId }) {
  const titleId = useId()
  const { data } = useApi('GET /api/pitches/{id}/documents', { params: { id: pitchId } })
  if (!data || (data.items.length === 0 && data.withheld.length === 0)) return null
  const reels = data.items.filter(({ kind }) => kind === 'sizzle')
  const stills = data.items.filter(({ kind }) => kind === 'still')
  const papers = data.items.filter(({ kind }) => kind !== 'sizzle' && kind !== 'still')
  return (
    <section aria-labelledby={titleId} className="space-y-5">
      <h2 id={titleId} className="text-lg font-name">
        Watch and read
      </h2>
      {reels.map((reel) => (
        <Reel key={reel.id} pitchId={pitchId} reel={reel} />
      ))}
      {stills.length > 0 && <Stills pitchId={pitchId} stills={stills} />}
      {papers.length > 0 && <Papers pitchId={pitchId} papers={papers} />}
      {data.withheld.length > 0 && <Announced withheld={data.withheld} />}
    </section>
  )
}

function Reel({ pitchId, reel }: { pitchId: PitchId; reel: ReaderDocument }) {
  return (
    <figure>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what people upload comes without captions */}
      <video
        controls
        playsInline
        preload="metadata"
        aria-label={reel.title}
        src={documentUrl(pitchId, reel.id)}
        className="aspect-video w-full rounded-lg bg-black"
      />
      <figcaption dir="auto" className="mt-2 text-sm text-ink-2">
        {reel.title}
      </figcaption>
    </figure>
  )
}

function Stills({ pitchId, stills }: { pitchId: PitchId; stills: readonly ReaderDocument[] }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {stills.map((still) => (
        <li key={still.id}>
          <a href={documentUrl(pitchId, still.id)} download className="block overflow-hidden rounded-lg bg-surface-2">
            <img
              src={documentUrl(pitchId, still.id)}
              alt={still.title}
              loading="lazy"
              decoding="async"
              className="aspect-video w-full object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}

function Papers({ pitchId, papers }: { pitchId: PitchId; papers: readonly ReaderDocument[] }) {
  return (
    <ul className="panel divide-y divide-line">
      {papers.map((paper) => {
        const Icon = kindIcons[paper.kind]
        return (
          <li key={paper.id}>
            <a
              href={documentUrl(pitchId, paper.id)}
              download
              className="flex items-center gap-4 px-5 py-4 transition-colors hover:bg-surface-2"
            >
              <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-2" strokeWidth={1.6} />
              <span className="min-w-0 flex-1">
                <span dir="auto" className="block truncate font-name">
                  {paper.title}
                </span>
                <span className="tnum block text-xs text-ink-3">
                  {documentKindRules[paper.kind].label} · {contentLine(paper)}
                </span>
              </span>
              <Download aria-hidden="true" className="size-4.5 shrink-0 text-ink-3" />
            </a>
          </li>
        )
      })}
    </ul>
  )
}

type AnnouncedProps = { withheld: readonly { kind: ReaderDocument['kind']; count: number }[] }

function Announced({ withheld }: AnnouncedProps) {
  const names = withheld.map(({ kind, count }) =>
    countOf(count, documentKindRules[kind].label.toLowerCase(), kindPlurals[kind].toLowerCase()),
  )
  return (
    <p className="flex items-center gap-4 rounded-xl border border-dashed border-line-strong px-5 py-4 text-sm text-ink-2">
      <FileLock2 aria-hidden="true" className="size-5 shrink-0 text-accent-ink" strokeWidth={1.75} />
      <span>
        There is more: <span className="text-ink">{names.join(', ')}</span>. The creator decides who may open that.
      </span>
    </p>
  )
}
