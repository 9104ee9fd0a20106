import { maxEpisodes, type Episode } from '@pitchey/contract/pitches/protected-fields'
import { ListVideo, Plus } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { ReorderList } from '../../ui/reorder-list.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { partFaults, type PartFaults } from './check-field.ts'
import { controlId } from './control-id.ts'
import { nextEpisode } from './empty-values.ts'
import { FoldingRow } from './folding-row.tsx'
import { renumbered } from './number-episodes.ts'
import { SectionPanel } from './section-panel.tsx'
import { TierMenu } from './tier-menu.tsx'
import { useDraftField } from './use-autosave.ts'
import { useOpenRows } from './use-open-rows.ts'
import { WholeInput } from './whole-input.tsx'

const nameOf = ({ season, number, title }: Episode): string => title.trim() || `episode ${season}.${number}`

/** What happens in each episode. */
export function EpisodesSection() {
  const { value: episodes, set } = useDraftField('episodes')
  const faults = useMemo(() => partFaults('episodes', episodes), [episodes])
  const rows = useOpenRows(controlId('episodes'))
  const [removed, setRemoved] = useState('')
  const add = () => {
    const episode = nextEpisode(episodes)
    set([...episodes, episode])
    rows.openNew(episode.id)
  }
  const remove = (episode: Episode) => {
    const rest = episodes.filter(({ id }) => id !== episode.id)
    set(renumbered(episodes, rest))
    setRemoved(`${nameOf(episode)} was removed`)
    rows.focusAdd()
  }
  return (
    <SectionPanel
      id="episodes"
      description="One paragraph each shows that there is more than a pilot."
      action={<TierMenu field="episodes" />}
    >
      <output className="sr-only">{removed}</output>
      {episodes.length === 0 ? (
        <EmptyState icon={ListVideo} title="No episode is planned yet" headingLevel={3}>
          Begin with the pilot and the finale; the others find their place between.
        </EmptyState>
      ) : (
        <ReorderList
          items={episodes}
          idOf={({ id }) => id}
          nameOf={nameOf}
          onReorder={(next) => set(renumbered(episodes, next))}
          label="Episodes in order"
        >
          {(episode, place, handle) => (
            <EpisodeRow
              episode={episode}
              place={place}
              handle={handle}
              faults={faults}
              isOpen={rows.isOpen(episode.id)}
              onToggle={() => rows.toggle(episode.id)}
              onChange={(next) => set(episodes.map((one) => (one.id === episode.id ? next : one)))}
              onRemove={() => remove(episode)}
            />
          )}
        </ReorderList>
      )}
      <Button id={controlId('episodes')} disabled={episodes.length >= maxEpisodes} onClick={add}>
        <Plus aria-hidden="true" /> Add an episode
      </Button>
    </SectionPanel>
  )
}

type EpisodeRowProps = {
  episode: Episode
  place: number
  handle: ReactNode
  faults: PartFaults
  isOpen: boolean
  onToggle: () => void
  onChange: (episode: Episode) => void
  onRemove: () => void
}

function EpisodeRow(props: EpisodeRowProps) {
  const { episode, place, handle, faults, onChange } = props
  const own = (part: keyof Episode) => faults[`${place}.${part}`]
  const isOpen = props.isOpen || own('synopsis') !== undefined
  const name = nameOf(episode)
  const fault = own('season') ?? own('number') ?? own('title')
  return (
    <FoldingRow
      {...{ name, handle, isOpen }}
      onToggle={props.onToggle}
      onRemove={props.onRemove}
      summary={episode.synopsis}
      head={
        <>
          <span className="flex items-center gap-1.5">
            <span className="w-13">
              <WholeInput
                aria-label={`Season of ${name}`}
                maxLength={2}
                value={episode.season}
                onChange={(season) => onChange({ ...episode, season: season ?? 0 })}
              />
            </span>
            <span aria-hidden="true" className="text-ink-3">
              ×
            </span>
            <span className="w-13">
              <WholeInput
                aria-label={`Number of ${name}`}
                value={episode.number}
                onChange={(number) => onChange({ ...episode, number: number ?? 0 })}
              />
            </span>
          </span>
          <Field label={`Title of episode ${place + 1}`} hideLabel error={fault} className="min-w-40 flex-1">
            <Input
              dir="auto"
              placeholder="Title"
              data-row={episode.id}
              value={episode.title}
              onChange={(event) => onChange({ ...episode, title: event.target.value })}
            />
          </Field>
        </>
      }
    >
      <Field label="What happens" optional error={own('synopsis')} className="mt-4 border-t border-line pt-4">
        <Textarea
          dir="auto"
          rows={4}
          value={episode.synopsis}
          onChange={(event) => onChange({ ...episode, synopsis: event.target.value })}
        />
      </Field>
    </FoldingRow>
  )
}
