import type { ReportSubject, SubjectText } from '@pitchey/contract/moderation/endpoints'
import type { SubjectKind } from '@pitchey/contract/moderation/vocabulary'
import type { UserId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

/** What can be reported, as the acting person sees it: its author, its name and its public texts. */
export type Subject = {
  author: { id: UserId }
  title: string
  texts: SubjectText[]
  link: string | null
  /** Whether it stands where others can see it. */
  stands: boolean
}

const live = `p.status in ('published', 'optioned', 'in_production', 'released')`
const text = (label: string, value: string): string => `json_build_object('label', '${label}', 'text', ${value})`
const texts = (...parts: string[]): string => `json_build_array(${parts.join(', ')})`

/** Each takes the id as `$1`; row-level security hides what the acting person may not see. */
const readers: Record<SubjectKind, ReturnType<typeof sqlStatement<Subject>>> = {
  pitch: sqlStatement<Subject>(
    'moderation.subject-pitch',
    `select json_build_object('id', p.owner_id) as author, p.title,
       ${texts(text('Title', 'p.title'), text('Logline', 'p.logline'))} as texts,
       case when p.slug is null then null else '/pitch/' || p.slug end as link, ${live} as stands
     from pitches p where p.id = $1`,
  ),
  comment: sqlStatement<Subject>(
    'moderation.subject-comment',
    `select json_build_object('id', c.author_id) as author, left(regexp_replace(c.body, '\\s+', ' ', 'g'), 120) as title,
       ${texts(text('Comment', 'c.body'), text('On the pitch', 'p.title'))} as texts,
       case when p.slug is null then null else '/pitch/' || p.slug || '#comment-' || c.id end as link,
       c.hidden_at is null and ${live} as stands
     from pitch_comments c join pitches p on p.id = c.pitch_id where c.id = $1 and c.deleted_at is null`,
  ),
  person: sqlStatement<Subject>(
    'moderation.subject-person',
    `select json_build_object('id', u.id) as author, u.name as title,
       ${texts(text('Name', 'u.name'), text('Handle', `'@' || u.handle`), text('Headline', `coalesce(r.headline, '')`), text('About', `coalesce(r.bio, '')`))} as texts,
       '/people/' || u.handle as link, u.status = 'active' and u.user_type <> 'admin' and u.email_verified as stands
     from users u left join profiles r on r.user_id = u.id where u.id = $1`,
  ),
}

/** The subject as it is now; null when it is gone or hidden from the acting person. */
export const findSubject = async (db: Db, { kind, id }: { kind: SubjectKind; id: string }): Promise<Subject | null> => {
  const [row] = await db.rows(readers[kind], [id])
  return row ?? null
}

/** The same for whoever reports it: only what stands there for others to see. */
export const findReportable = async (db: Db, subject: ReportSubject): Promise<Subject | null> => {
  const found = await findSubject(db, subject)
  return found?.stands === true ? found : null
}
