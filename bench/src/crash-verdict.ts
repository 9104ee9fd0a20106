import type pg from 'pg'
import type { JournalEntry } from './crash-journal.ts'

export type Verdict = { name: string; found: number; expected: string; holds: boolean }

type Asked = Extract<JournalEntry, { at: 'asked' }>
type Answered = Extract<JournalEntry, { at: 'answered' }>

const count = async (client: pg.Client, text: string, values: unknown[] = []): Promise<number> =>
  Number((await client.query<{ n: string }>(text, values)).rows[0]?.n ?? 0)

/** Judges the database by the journal: nothing acknowledged is lost, nothing is doubled, nothing is half there. */
export const judge = async (client: pg.Client, entries: readonly JournalEntry[]): Promise<Verdict[]> => {
  const asked = new Map(
    entries.filter((entry): entry is Asked => entry.at === 'asked').map((entry) => [entry.key, entry]),
  )
  const okays = entries.filter((entry): entry is Answered => entry.at === 'answered' && entry.outcome === 'ok')
  const titles = (kind: string) =>
    okays.flatMap(({ key }) => {
      const entry = asked.get(key)
      return entry?.kind === kind && typeof entry.args['title'] === 'string' ? [entry.args['title']] : []
    })
  const created = okays.filter(({ key }) => asked.get(key)?.kind === 'create').map(({ id }) => id)
  const published = okays.filter(({ key }) => asked.get(key)?.kind === 'publish').map(({ id }) => id)
  const allTitles = [...asked.values()].filter(({ kind }) => kind === 'create').map(({ args }) => args['title'])
  const none = async (name: string, text: string, values: unknown[] = []): Promise<Verdict> => {
    const found = await count(client, text, values)
    return { name, found, expected: '0', holds: found === 0 }
  }
  return [
    await none(
      'acknowledged pitches that are missing',
      'select count(*) n from unnest($1::uuid[]) id where not exists (select from pitches p where p.id = id)',
      [created],
    ),
    await none(
      'acknowledged edits that are missing',
      'select count(*) n from unnest($1::text[]) t where not exists (select from pitches p where p.title = t)',
      [titles('edit')],
    ),
    await none(
      'acknowledged publications that are not on the market',
      'select count(*) n from unnest($1::uuid[]) id where not exists (select from listings l where l.pitch_id = id)',
      [published],
    ),
    await none(
      'pitches that nobody asked for',
      `select count(*) n from pitches where not exists (select from unnest($1::text[]) t where title in (t, t || ' edited'))`,
      [allTitles],
    ),
    await none(
      'requests that took effect twice',
      `select count(*) n from (select replace(title, ' edited', '') from pitches group by 1 having count(*) > 1) twice`,
    ),
    await none(
      'pitches without all their fields',
      'select count(*) n from pitches p where (select count(*) from pitch_fields f where f.pitch_id = p.id) <> 5',
    ),
    await none(
      'pitches without counters',
      'select count(*) n from pitches p where not exists (select from pitch_counters c where c.pitch_id = p.id)',
    ),
    await none(
      'pitches without the audit row of their beginning',
      `select count(*) n from pitches p where not exists (select from audit_log a where a.action = 'pitch.created' and a.entity_id = p.id::text)`,
    ),
    await none(
      'pitches without the event of their beginning',
      `select count(*) n from pitches p where not exists (select from outbox o where o.type = 'pitch.created' and o.entity_id = p.id::text)`,
    ),
    await none(
      'listings that differ from their pitch',
      'select count(*) n from listings l join pitches p on p.id = l.pitch_id where (l.title, l.slug) is distinct from (p.title, p.slug)',
    ),
    await none(
      'live pitches without a listing',
      `select count(*) n from pitches p where status = 'published' and not exists (select from listings l where l.pitch_id = p.id)`,
    ),
  ]
}
