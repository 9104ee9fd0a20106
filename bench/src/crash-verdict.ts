import type pg from 'pg'
import type { JournalEntry } from './crash-journal.ts'

export type Verdict = { name: string; found: number; holds: boolean }

type Asked = Extract<JournalEntry, { at: 'asked' }>
type Answered = Extract<JournalEntry, { at: 'answered' }>

/** What the journal says must be there, and all that may be there. */
type Expected = { created: string[]; editedTitles: string[]; published: string[]; allTitles: string[] }

const expectedBy = (entries: readonly JournalEntry[]): Expected => {
  const asked = new Map(
    entries.filter((entry): entry is Asked => entry.at === 'asked').map((entry) => [entry.key, entry]),
  )
  const okays = entries.filter((entry): entry is Answered => entry.at === 'answered' && entry.outcome === 'ok')
  const of = (kind: string) => okays.filter(({ key }) => asked.get(key)?.kind === kind)
  const titleOf = (key: string): string[] => {
    const title = asked.get(key)?.args['title']
    return typeof title === 'string' ? [title] : []
  }
  return {
    created: of('create').flatMap(({ id }) => (id === undefined ? [] : [id])),
    published: of('publish').flatMap(({ id }) => (id === undefined ? [] : [id])),
    editedTitles: of('edit').flatMap(({ key }) => titleOf(key)),
    allTitles: [...asked.values()].filter(({ kind }) => kind === 'create').flatMap(({ key }) => titleOf(key)),
  }
}

/** Counts that must be zero, each by one statement and the part of the journal it is held against. */
const mustBeZero: readonly { name: string; sql: string; against?: keyof Expected }[] = [
  {
    name: 'acknowledged pitches that are missing',
    against: 'created',
    sql: 'select from unnest($1::uuid[]) id where not exists (select from pitches p where p.id = id)',
  },
  {
    name: 'acknowledged edits that are missing',
    against: 'editedTitles',
    sql: 'select from unnest($1::text[]) t where not exists (select from pitches p where p.title = t)',
  },
  {
    name: 'acknowledged publications that are not on the market',
    against: 'published',
    sql: 'select from unnest($1::uuid[]) id where not exists (select from listings l where l.pitch_id = id)',
  },
  {
    name: 'pitches that nobody asked for',
    against: 'allTitles',
    sql: "select from pitches where not exists (select from unnest($1::text[]) t where title in (t, t || ' edited'))",
  },
  {
    name: 'requests that took effect twice',
    sql: "select replace(title, ' edited', '') from pitches group by 1 having count(*) > 1",
  },
  {
    name: 'pitches without all their fields',
    sql: 'select from pitches p where (select count(*) from pitch_fields f where f.pitch_id = p.id) <> 5',
  },
  {
    name: 'pitches without counters',
    sql: 'select from pitches p where not exists (select from pitch_counters c where c.pitch_id = p.id)',
  },
  {
    name: 'pitches without the audit row of their beginning',
    sql: "select from pitches p where not exists (select from audit_log a where a.action = 'pitch.created' and a.entity_id = p.id::text)",
  },
  {
    name: 'pitches without the event of their beginning',
    sql: "select from pitches p where not exists (select from outbox o where o.type = 'pitch.created' and o.entity_id = p.id::text)",
  },
  {
    name: 'listings that differ from their pitch',
    sql: 'select from listings l join pitches p on p.id = l.pitch_id where (l.title, l.slug) is distinct from (p.title, p.slug)',
  },
  {
    name: 'live pitches without a listing',
    sql: "select from pitches p where status = 'published' and not exists (select from listings l where l.pitch_id = p.id)",
  },
]

/** Judges the database by the journal: nothing acknowledged is lost, nothing is doubled, nothing is half there. */
export const judge = async (client: pg.Client, entries: readonly JournalEntry[]): Promise<Verdict[]> => {
  const expected = expectedBy(entries)
  const verdicts: Verdict[] = []
  for (const { name, sql, against } of mustBeZero) {
    const { rowCount } = await client.query(sql, against === undefined ? [] : [expected[against]])
    verdicts.push({ name, found: rowCount ?? 0, holds: rowCount === 0 })
  }
  return verdicts
}
