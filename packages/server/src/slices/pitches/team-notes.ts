import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import type { TeamNote } from '@pitchey/contract/pitches/team'
import { jsonPage } from '../../http/json-page.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { cursorTime, decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { command, query } from '../../kernel/operation.ts'
import { may, signedIn } from '../../kernel/policy.ts'
import type { AccessPolicy } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import { canNote, canOpenEditor } from './pitch-policy.ts'
import type { PitchFacts } from './pitch-policy.ts'
import { findPitchFacts } from './pitch-store.ts'
import { faceJson } from './team-store.ts'

const noteJson = `json_build_object('id', n.id, 'body', n.body, 'mine', n.author_id = app_actor_id(),
    'author', json_build_object('handle', u.handle, 'name', u.name, 'avatar', ${faceJson}),
    'createdAt', ${instantJson('n.created_at')})`
const source = 'from pitch_notes n join users u on u.id = n.author_id left join profiles pr on pr.user_id = u.id'

/** Reads the newest notes of a pitch, by the index that fits. */
export const notesPage = sqlStatement<{ item: string; at: string; id: string }>(
  'note.page',
  `select ${noteJson}::text as item, ${cursorTime('n.created_at')} as at, n.id ${source}
   where n.pitch_id = $1 and ($2::timestamptz is null or (n.created_at, n.id) < ($2::timestamptz, $3::uuid))
   order by n.created_at desc, n.id desc limit $4`,
)
const readOne = sqlStatement<{ item: TeamNote }>('note.one', `select ${noteJson} as item ${source} where n.id = $1`)
const insertOne = sqlStatement<Record<never, never>>(
  'note.insert',
  'insert into pitch_notes (id, pitch_id, author_id, body, created_at) values ($1, $2, $3, $4, $5)',
)
const readAuthor = sqlStatement<{ authorId: UserId }>(
  'note.author',
  'select author_id as "authorId" from pitch_notes where id = $1 and pitch_id = $2',
)
const deleteOne = sqlStatement<Record<never, never>>('note.delete', 'delete from pitch_notes where id = $1')

/** [TEAM6] Notes exist for the team alone. */
export const listNotes = query({
  name: 'note.list',
  input: inputOf(api['GET /api/pitches/{id}/notes']),
  who: signedIn,
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canOpenEditor,
  run: async (scope, { id, cursor, limit }) => {
    const after = decodeCursor(cursor, isTimeAndId)
    const rows = await scope.db.rows(notesPage, [id, after?.[0] ?? null, after?.[1] ?? null, limit + 1])
    return jsonPage<ApiAnswer<'GET /api/pitches/{id}/notes'>>(rows, limit)
  },
})

/** Leaves a note for the team. */
export const writeNote = command({
  name: 'note.written',
  input: inputOf(api['POST /api/pitches/{id}/notes']),
  who: may('pitch.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canNote,
  run: async (scope, input) => {
    const id = newId()
    await scope.db.rows(insertOne, [id, input.id, actingPerson(scope.actor), input.body, scope.now])
    scope.emit({ type: 'pitch.noted', entityId: input.id })
    return only(await scope.db.rows(readOne, [id])).item
  },
  audit: ({ id }, note) => ({ entityType: 'pitch', entityId: id, details: { noteId: note.id } }),
})

type NoteFacts = PitchFacts & { mine: boolean }

const canDeleteNote: AccessPolicy<NoteFacts> = (actor, facts) =>
  canOpenEditor(actor, facts) ?? (facts.mine || facts.role === 'owner' ? null : 'forbidden')

/** Deletes a note: its author and the owner of the pitch may. */
export const deleteNote = command({
  name: 'note.deleted',
  input: inputOf(api['DELETE /api/pitches/{id}/notes/{noteId}']),
  who: may('pitch.write'),
  facts: async (scope, { id, noteId }): Promise<NoteFacts | null> => {
    const facts = await findPitchFacts(scope.db, id)
    const [note] = await scope.db.rows(readAuthor, [noteId, id])
    return facts && note ? { ...facts, mine: note.authorId === actorId(scope.actor) } : null
  },
  access: canDeleteNote,
  run: async (scope, { id, noteId }) => {
    if ((await scope.db.rows(readAuthor, [noteId, id])).length === 0) throw new Problem('not_found')
    await scope.db.rows(deleteOne, [noteId])
    scope.emit({ type: 'pitch.noted', entityId: id })
    return undefined
  },
  audit: ({ id, noteId }) => ({ entityType: 'pitch', entityId: id, details: { noteId } }),
})
