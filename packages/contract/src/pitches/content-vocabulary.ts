/** What a project that seeks investment asks for. */
export const wantedKinds = ['equity', 'coproduction', 'presale', 'grant', 'attachment', 'representation'] as const
export type WantedKind = (typeof wantedKinds)[number]

export const wantedLabels: Record<WantedKind, string> = {
  equity: 'Equity',
  coproduction: 'Co-production',
  presale: 'Pre-sale',
  grant: 'Grant or fund',
  attachment: 'Attachments',
  representation: 'Representation',
}

/** Where a story comes from. */
export const underlyingWorks = [
  'original',
  'book',
  'article',
  'play',
  'life_story',
  'game',
  'earlier_film',
  'public_domain',
  'other',
] as const
export type UnderlyingWork = (typeof underlyingWorks)[number]

export const underlyingWorkLabels: Record<UnderlyingWork, string> = {
  original: 'Original story',
  book: 'Book or short story',
  article: 'Article or podcast',
  play: 'Stage play',
  life_story: 'A person’s life',
  game: 'Game or comic',
  earlier_film: 'Earlier film or series',
  public_domain: 'Work in the public domain',
  other: 'Something else',
}

/** The chain-of-title checklist: what a buyer's lawyer asks first. */
export const rightsItems = [
  'sole_author',
  'co_writers_signed',
  'underlying_secured',
  'life_rights_secured',
  'no_prior_option',
  'music_cleared',
  'trademarks_checked',
  'title_searched',
] as const
export type RightsItem = (typeof rightsItems)[number]

export const rightsItemLabels: Record<RightsItem, string> = {
  sole_author: 'Everybody who wrote a word of it is named',
  co_writers_signed: 'Co-writers have signed a collaboration agreement',
  underlying_secured: 'Rights to the underlying work are secured in writing',
  life_rights_secured: 'Life rights of real people are secured or not needed',
  no_prior_option: 'Nobody else holds an option on it',
  music_cleared: 'Music and quotations named in it are cleared or replaceable',
  trademarks_checked: 'Names and trade marks have been checked',
  title_searched: 'A title search has been made',
}

export const rightsAnswers = ['yes', 'no', 'unsure'] as const
export type RightsAnswer = (typeof rightsAnswers)[number]

export const rightsAnswerLabels: Record<RightsAnswer, string> = { yes: 'Yes', no: 'No', unsure: 'Not sure' }

/** Where a script is registered. */
export const registrationBodies = ['wga_west', 'wga_east', 'copyright_office', 'other'] as const
export type RegistrationBody = (typeof registrationBodies)[number]

export const registrationBodyLabels: Record<RegistrationBody, string> = {
  wga_west: 'WGA West',
  wga_east: 'WGA East',
  copyright_office: 'Copyright office',
  other: 'Another register',
}

/** What a person who is attached to a project does in it. `other` is named in words. */
export const attachmentRoles = [
  'director',
  'writer',
  'producer',
  'cast',
  'composer',
  'cinematographer',
  'editor',
  'other',
] as const
export type AttachmentRole = (typeof attachmentRoles)[number]

export const attachmentRoleLabels: Record<AttachmentRole, string> = {
  director: 'Director',
  writer: 'Writer',
  producer: 'Producer',
  cast: 'Cast',
  composer: 'Composer',
  cinematographer: 'Cinematographer',
  editor: 'Editor',
  other: 'Other',
}

/** How a person stands to a pitch: the owner, and members of its team. */
export const teamRoles = ['editor', 'commenter', 'viewer'] as const
export type TeamRole = (typeof teamRoles)[number]
export type PitchRole = 'owner' | TeamRole

export const teamRoleLabels: Record<PitchRole, string> = {
  owner: 'Owner',
  editor: 'Editor',
  commenter: 'Commenter',
  viewer: 'Viewer',
}

export const teamRoleWords: Record<TeamRole, string> = {
  editor: 'Reads and edits everything; does not publish, and does not decide who sees what.',
  commenter: 'Reads everything and writes team notes.',
  viewer: 'Reads everything.',
}
