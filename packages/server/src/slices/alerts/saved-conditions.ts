import { isNew, listFilters, matchesWords, singleFilters, wordsOf } from '../discovery/index.ts'

const wantedOf = (search: string, name: string): string =>
  `array(select jsonb_array_elements_text(${search}.query -> '${name}'))`

const singleOf = (search: string, name: string, values: Readonly<Record<string, { sql: string }>>): string => {
  const cases = Object.entries(values).map(([value, { sql }]) => `when '${value}' then ${sql}`)
  return `(${search}.query -> '${name}' is null or case ${search}.query ->> '${name}' ${cases.join(' ')} end)`
}

/**
 * SQL for "the saved search finds the listing `l`", put together from the conditions of `GET /api/pitches`; `search`
 * is the alias of a row of `saved_searches`, `now` an SQL expression of the moment.
 */
export const savedConditions = (search: string, now: string): string =>
  [
    ...listFilters.map(({ name, of }) => `(${search}.query -> '${name}' is null or ${of(wantedOf(search, name))})`),
    ...singleFilters.map(({ name, values }) => singleOf(search, name, values)),
    `(${search}.query -> 'newThisWeek' is null or ${isNew(`(${now} at time zone 'utc')::date`)})`,
    `(${search}.words is null or ${matchesWords(wordsOf(`${search}.words`))})`,
    // Nobody is told of their own pitches.
    `l.owner_id <> ${search}.person_id`,
  ].join(' and ')
