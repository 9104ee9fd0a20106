import { instantJson } from '../../kernel/instant-json.ts'

/** SQL for a picture reference: null when `id` is null. */
export const pictureJson = (id: string, width: number, colour: string, drawn: string): string =>
  `case when ${id} is null then null else json_build_object('id', ${id}, 'url', '/media/' || ${id} || '/${width}.webp', 'colour', ${colour}, 'drawn', ${drawn}) end`

/** SQL for one pitch card out of `listings l` joined with `pitch_counters c`. */
export const cardJson = `json_build_object(
  'id', l.pitch_id, 'slug', l.slug, 'title', l.title, 'logline', l.logline, 'genre', l.genre,
  'secondaryGenres', l.secondary_genres, 'format', l.format, 'budgetRange', l.budget_range, 'stage', l.stage,
  'country', l.country, 'poster', ${pictureJson('l.poster_id', 540, 'l.poster_colour', 'l.poster_drawn')},
  'creator', json_build_object('handle', l.creator_handle, 'name', l.creator_name),
  'viewCount', coalesce(c.views, 0), 'likeCount', coalesce(c.likes, 0), 'publishedAt', ${instantJson('l.published_at')})`
