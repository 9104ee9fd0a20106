import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { rightsItems } from '@pitchey/contract/pitches/content-vocabulary'
import { isFilled } from '@pitchey/contract/pitches/protected-fields'
import { asRichText, emptyRichText, isEmptyRichText, type RichText } from '@pitchey/contract/rich-text'

/** Text of a field as the server keeps it. */
export const tidyText = (text: string): string => text.trim().replaceAll(/\r\n?/gu, '\n')

const orNull = (text: string | null): string | null => tidyText(text ?? '') || null

/** Every text of an object tidied. */
function tidyTexts<Entry extends object>(entry: Entry): Entry {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name, typeof value === 'string' ? tidyText(value) : value]),
  ) as Entry
}

function tidyRich(value: RichText): RichText {
  const doc = asRichText(value)
  return isEmptyRichText(doc) ? emptyRichText : doc
}

/** A row that somebody added and has not begun is no change yet. */
const isBegun = (entry: object, ignored: readonly string[]): boolean =>
  Object.entries(entry).some(([name, value]) => !ignored.includes(name) && value !== null && value !== '')

function tidyAsk(value: OwnPitch['ask']): OwnPitch['ask'] {
  return isFilled(value) && value ? tidyTexts(value) : null
}

function tidyRights(value: OwnPitch['rights']): OwnPitch['rights'] {
  if (!isFilled(value) || !value) return null
  const checklist = rightsItems.flatMap((item) => value.checklist.filter((entry) => entry.item === item))
  return { ...tidyTexts(value), checklist: checklist.map(tidyTexts) }
}

function tidyRegistration(value: OwnPitch['registration']): OwnPitch['registration'] {
  return value && isBegun(tidyTexts(value), ['body']) ? tidyTexts(value) : null
}

function tidyLinks(value: OwnPitch['links']): OwnPitch['links'] {
  const links = { trailer: orNull(value?.trailer ?? null), sizzle: orNull(value?.sizzle ?? null) }
  return links.trailer === null && links.sizzle === null ? null : links
}

type Tidiers = { readonly [Field in keyof OwnPitch]?: (value: OwnPitch[Field]) => OwnPitch[Field] }

const byField: Tidiers = {
  comps: (comps) => comps.map(tidyTexts).filter((comp) => isBegun(comp, [])),
  tags: (tags) => tags.map((tag) => tidyText(tag).toLowerCase()),
  themes: (themes) => themes.map(tidyText),
  aiTools: (tools) => tools.map(tidyText),
  formatOther: orNull,
  opener: tidyRich,
  longSynopsis: tidyRich,
  world: tidyRich,
  characters: (characters) => characters.map(tidyTexts).filter((one) => isBegun(one, ['id'])),
  episodes: (episodes) => episodes.map(tidyTexts).filter((one) => isBegun(one, ['id', 'season', 'number'])),
  contacts: (contacts) =>
    contacts.map((one) => ({ ...tidyTexts(one), email: orNull(one.email) })).filter((one) => isBegun(one, [])),
  ask: tidyAsk,
  rights: tidyRights,
  registration: tidyRegistration,
  links: tidyLinks,
}

type AnyTidier = <Value>(value: Value) => Value

/** What the server would store of a field's value, for those whose text is not simply trimmed. */
export const tidiers = byField as Readonly<Record<string, AnyTidier | undefined>>
