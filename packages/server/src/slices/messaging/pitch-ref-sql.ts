/**
 * SQL for a pitch that something is about, for the reader `$1`: null unless it is theirs or on the market. Row-level
 * security decides on the same table once more.
 */
export const pitchRefJson = (id: string): string =>
  `(select json_build_object('id', w.id, 'slug', w.slug, 'title', w.title) from pitches w where w.id = ${id}
     and (w.owner_id = $1::uuid or (w.visibility <> 'private'
       and w.status in ('published', 'optioned', 'in_production', 'released'))))`
