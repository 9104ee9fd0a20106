import type { Conversation } from '@pitchey/contract/messaging/conversation'
import { useState } from 'react'
import { call } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { useConversationChange } from './use-conversation-change.ts'
import { PeopleSearch } from './people-search.tsx'

/** Renames a group and adds people to it. */
export function GroupEditor({ conversation }: { conversation: Conversation }) {
  const { id, subject, version, participants } = conversation
  const [name, setName] = useState(subject ?? '')
  const change = useConversationChange(id)
  const present = participants.filter(({ left }) => !left).map((person) => String(person.id))
  return (
    <section className="space-y-4">
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ subject: name.trim() === '' ? null : name.trim(), version })
        }}
      >
        <Field label="Name of the group" className="flex-1">
          <Input size="sm" maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button size="sm" type="submit" disabled={name.trim() === (subject ?? '')}>
          Rename
        </Button>
      </form>
      <PeopleSearch
        label="Add somebody"
        hint="They read what is said from now on."
        without={present}
        onPick={(person) =>
          change.mutate(() =>
            call('PUT /api/conversations/{id}/participants/{personId}', { params: { id, personId: person.id } }),
          )
        }
      />
    </section>
  )
}
