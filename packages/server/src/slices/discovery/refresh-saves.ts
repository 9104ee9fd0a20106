import { z } from 'zod'
import { only, sqlStatement } from '../../kernel/db.ts'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'

/** A change touches every index of a listing, so only so many are made at a time. */
export const mostChanges = 2000

const refresh = sqlStatement<{ changed: number }>(
  'market.refresh-saves',
  `with due as (
     delete from listing_saves_due where pitch_id in (
       select pitch_id from listing_saves_due order by pitch_id limit ${mostChanges} for update skip locked)
     returning pitch_id
   ), changed as (
     update listings l set saves = c.saves from due d join pitch_counters c on c.pitch_id = d.pitch_id
     where l.pitch_id = d.pitch_id and l.saves <> c.saves returning 1
   )
   select count(*)::int as changed from changed`,
)

/** Brings the order "most saved" in line with what was saved since. Answers how many pitches changed. */
export const refreshSaves = command({
  name: 'market.saves-refreshed',
  input: z.strictObject({}),
  who: systemOnly,
  run: async ({ db }): Promise<number> => only(await db.rows(refresh, [])).changed,
  audit: () => null,
})
