import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { call } from '../../app/api.ts'
import { refreshApi, useApiWhen } from '../../app/queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { RemovableChip } from '../../ui/chip.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { refusalWords } from './conversation-words.ts'
import { PeopleSearch } from './people-search.tsx'

type Chosen = { id: string; name: string }

/** Whom and what an address asks for: `?to=handle&pitch=id`. */
const useAsked = () => {
  const [params, setParams] = useSearchParams()
  const handle = params.get('to') ?? ''
  const pitchId = params.get('pitch') ?? ''
  const person = useApiWhen(handle !== '', 'GET /api/users/{handle}', { params: { handle } })
  const pitch = useApiWhen(pitchId !== '', 'GET /api/pitches/{idOrSlug}', { params: { idOrSlug: pitchId } })
  const drop = (name: 'to' | 'pitch') =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        next.delete(name)
        return next
      },
      { replace: true },
    )
  return { person: handle === '' ? undefined : person.data, pitch: pitchId === '' ? undefined : pitch.data, drop }
}

/** Begins a conversation: with one person, or with several as a group. */
export function NewConversation() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const asked = useAsked()
  const [added, setAdded] = useState<readonly Chosen[]>([])
  const [subject, setSubject] = useState('')
  const [text, setText] = useState('')
  const [names] = useState(() => ({ conversation: crypto.randomUUID(), message: crypto.randomUUID() }))
  const people: Chosen[] = [
    ...(asked.person ? [asked.person] : []),
    ...added.filter(({ id }) => id !== asked.person?.id),
  ]
  const isGroup = people.length > 1
  const begin = useMutation({
    mutationFn: () =>
      call('POST /api/conversations', {
        body: {
          participantIds: people.map(({ id }) => id),
          ...(isGroup && subject.trim() !== '' ? { subject: subject.trim() } : {}),
          ...(asked.pitch ? { pitchId: asked.pitch.id } : {}),
          clientId: names.conversation,
          firstMessage: { clientId: names.message, body: text.trim() },
        },
      }),
    onSuccess: async ({ id }) => {
      await refreshApi(client, 'GET /api/conversations')
      await navigate(`/inbox/${id}`)
    },
  })
  const remove = (id: string): void => {
    if (asked.person?.id === id) asked.drop('to')
    setAdded(added.filter((one) => one.id !== id))
  }
  return (
    <form
      className="max-w-xl space-y-5"
      onSubmit={(event) => {
        event.preventDefault()
        begin.mutate()
      }}
    >
      {begin.error && <Banner tone="bad">{refusalWords(begin.error)}</Banner>}
      {people.length > 0 && (
        <fieldset aria-label="To" className="flex flex-wrap gap-2">
          {people.map(({ id, name }) => (
            <RemovableChip key={id} label={name} onRemove={() => remove(id)} />
          ))}
        </fieldset>
      )}
      <PeopleSearch
        label={people.length === 0 ? 'To' : 'Add somebody'}
        hint="Several people make a group, which you lead."
        without={people.map(({ id }) => id)}
        onPick={(person) => setAdded([...added, person])}
      />
      {asked.pitch && (
        <fieldset aria-label="About" className="text-sm">
          <RemovableChip label={`About ${asked.pitch.title}`} onRemove={() => asked.drop('pitch')} />
        </fieldset>
      )}
      {isGroup && (
        <Field label="Subject" optional>
          <Input maxLength={120} value={subject} onChange={(event) => setSubject(event.target.value)} />
        </Field>
      )}
      <Field label="Message" hint="If they do not know you yet, it reaches them as a request that they accept first.">
        <Textarea
          rows={4}
          dir="auto"
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button
        type="submit"
        variant="primary"
        loading={begin.isPending}
        disabled={people.length === 0 || text.trim() === ''}
      >
        Send
      </Button>
    </form>
  )
}
