import { maxCharacters, type Character } from '@pitchey/contract/pitches/protected-fields'
import { Plus, UsersRound } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { characterFiles } from '../../app/picture-files.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Poster } from '../../ui/poster.tsx'
import { ReorderList } from '../../ui/reorder-list.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { CharacterPicture } from './character-picture.tsx'
import { WholeInput } from './whole-input.tsx'
import { partFaults, type PartFaults } from './check-field.ts'
import { controlId } from './control-id.ts'
import { newCharacter } from './empty-values.ts'
import { FoldingRow } from './folding-row.tsx'
import { SectionPanel } from './section-panel.tsx'
import { TierMenu } from './tier-menu.tsx'
import { useDraftField, useEditor } from './use-autosave.ts'
import { useOpenRows } from './use-open-rows.ts'

const nameOf = (character: Character, place: number): string => character.name.trim() || `character ${place + 1}`

/** Who is in the story, in the order in which a reader meets them. */
export function CharactersSection() {
  const { value: characters, set } = useDraftField('characters')
  const { state, edit } = useEditor()
  const faults = useMemo(() => partFaults('characters', characters), [characters])
  const rows = useOpenRows(controlId('characters'))
  const [removed, setRemoved] = useState('')
  const add = () => {
    const character = newCharacter()
    set([...characters, character])
    rows.openNew(character.id)
  }
  const remove = (character: Character, place: number) => {
    set(characters.filter(({ id }) => id !== character.id))
    setRemoved(`${nameOf(character, place)} was removed`)
    rows.focusAdd()
  }
  /** What comes later, such as an uploaded picture, changes the list as it is then. */
  const change = (id: string, parts: Partial<Character>) =>
    edit(
      'characters',
      state().draft.characters.map((one) => (one.id === id ? { ...one, ...parts } : one)),
    )
  return (
    <SectionPanel
      id="characters"
      description="The people a reader has to remember, the most important first."
      action={<TierMenu field="characters" />}
    >
      <output className="sr-only">{removed}</output>
      {characters.length === 0 ? (
        <EmptyState icon={UsersRound} title="Nobody is here yet" headingLevel={3}>
          A name and two sentences each are enough: who they are, and what they want.
        </EmptyState>
      ) : (
        <ReorderList
          items={characters}
          idOf={({ id }) => id}
          nameOf={nameOf}
          onReorder={set}
          label="Characters in order"
        >
          {(character, place, handle) => (
            <CharacterRow
              character={character}
              name={nameOf(character, place)}
              place={place}
              handle={handle}
              faults={faults}
              isOpen={rows.isOpen(character.id)}
              onToggle={() => rows.toggle(character.id)}
              onChange={(parts) => change(character.id, parts)}
              onRemove={() => remove(character, place)}
            />
          )}
        </ReorderList>
      )}
      <Button id={controlId('characters')} disabled={characters.length >= maxCharacters} onClick={add}>
        <Plus aria-hidden="true" /> Add a character
      </Button>
    </SectionPanel>
  )
}

type CharacterRowProps = {
  character: Character
  name: string
  place: number
  handle: ReactNode
  faults: PartFaults
  isOpen: boolean
  onToggle: () => void
  onChange: (parts: Partial<Character>) => void
  onRemove: () => void
}

function CharacterRow(props: CharacterRowProps) {
  const { character, name, place, handle, faults, onChange } = props
  const own = (part: keyof Character) => faults[`${place}.${part}`]
  const isOpen = props.isOpen || Object.keys(faults).some((path) => path.startsWith(`${place}.`))
  return (
    <FoldingRow
      {...{ name, handle, isOpen }}
      onToggle={props.onToggle}
      onRemove={props.onRemove}
      summary={character.description}
      head={
        <>
          {!isOpen && character.imageId !== null && (
            <Poster
              title={name}
              files={characterFiles({ id: character.imageId })}
              sizes="2rem"
              className="aspect-4/5 w-7.5 rounded-md"
            />
          )}
          <Field label={`Name of character ${place + 1}`} hideLabel error={own('name')} className="min-w-40 flex-1">
            <Input
              dir="auto"
              placeholder="Name"
              data-row={character.id}
              value={character.name}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          </Field>
        </>
      }
    >
      <CharacterDetails {...{ character, name, onChange, own }} />
    </FoldingRow>
  )
}

type CharacterDetailsProps = {
  character: Character
  name: string
  onChange: (parts: Partial<Character>) => void
  own: (part: keyof Character) => string | undefined
}

function CharacterDetails({ character, name, onChange, own }: CharacterDetailsProps) {
  return (
    <div className="mt-4 space-y-4 border-t border-line pt-4">
      <CharacterPicture
        character={character}
        name={name}
        altFault={own('imageAlt') ?? own('imageId')}
        onChange={onChange}
      />
      <Field label="Who they are" optional error={own('description')}>
        <Textarea
          dir="auto"
          rows={4}
          value={character.description}
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-[8rem_8rem_minmax(0,1fr)]">
        <Field label="Age from" optional error={own('ageFrom')}>
          <WholeInput value={character.ageFrom} onChange={(ageFrom) => onChange({ ageFrom })} />
        </Field>
        <Field label="Age to" optional error={own('ageTo')}>
          <WholeInput value={character.ageTo} onChange={(ageTo) => onChange({ ageTo })} />
        </Field>
        <Field label="Casting idea" optional error={own('castingIdea')}>
          <Input
            dir="auto"
            placeholder="An actor, or a kind of actor"
            value={character.castingIdea}
            onChange={(event) => onChange({ castingIdea: event.target.value })}
          />
        </Field>
      </div>
    </div>
  )
}
