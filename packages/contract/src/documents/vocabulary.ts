/** What a document of a pitch is. */
export const documentKinds = [
  'lookbook',
  'deck',
  'script',
  'budget',
  'finance_plan',
  'sizzle',
  'still',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What a file is, by its content and never by its name. */
export const documentTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'video/mp4',
  'video/webm',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/x-final-draft',
  'text/vnd.fountain',
  'text/csv',
] as const
export type DocumentType = (typeof documentTypes)[number]

const [pdf, jpeg, png, webp, mp4, webm, docx, xlsx, fdx, fountain, csv] = documentTypes
const mebibyte = 1024 * 1024

export type DocumentTier = 0 | 1 | 2 | 3

export type DocumentKindRule = {
  label: string
  /** Types of content that are taken. */
  types: readonly DocumentType[]
  maxSizeBytes: number
  /** The disclosure tier of a new document, unless its owner chooses another. */
  tier: DocumentTier
}

/** What each kind of document takes. */
export const documentKindRules: Record<DocumentKind, DocumentKindRule> = {
  lookbook: { label: 'Lookbook', types: [pdf, jpeg, png, webp], maxSizeBytes: 100 * mebibyte, tier: 1 },
  deck: { label: 'Deck', types: [pdf], maxSizeBytes: 100 * mebibyte, tier: 1 },
  script: { label: 'Script', types: [pdf, fdx, fountain, docx], maxSizeBytes: 25 * mebibyte, tier: 2 },
  budget: { label: 'Budget', types: [pdf, xlsx, csv], maxSizeBytes: 25 * mebibyte, tier: 2 },
  finance_plan: { label: 'Finance plan', types: [pdf, xlsx, csv, docx], maxSizeBytes: 25 * mebibyte, tier: 2 },
  sizzle: { label: 'Sizzle reel', types: [mp4, webm], maxSizeBytes: 500 * mebibyte, tier: 0 },
  still: { label: 'Still', types: [jpeg, png, webp], maxSizeBytes: 15 * mebibyte, tier: 0 },
  other: { label: 'Other', types: [pdf, docx, xlsx, csv, jpeg, png, webp], maxSizeBytes: 50 * mebibyte, tier: 2 },
}

/** The name that people know each type by, and how its files end. */
export const documentTypeNames: Record<DocumentType, { label: string; extension: string }> = {
  'application/pdf': { label: 'PDF', extension: 'pdf' },
  'image/jpeg': { label: 'JPEG', extension: 'jpg' },
  'image/png': { label: 'PNG', extension: 'png' },
  'image/webp': { label: 'WebP', extension: 'webp' },
  'video/mp4': { label: 'MP4', extension: 'mp4' },
  'video/webm': { label: 'WebM', extension: 'webm' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { label: 'Word', extension: 'docx' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { label: 'Excel', extension: 'xlsx' },
  'application/x-final-draft': { label: 'Final Draft', extension: 'fdx' },
  'text/vnd.fountain': { label: 'Fountain', extension: 'fountain' },
  'text/csv': { label: 'CSV', extension: 'csv' },
}

/** Most documents of one pitch. */
export const maxDocumentsPerPitch = 60
/** Most uploads that one person may have under way at once. */
export const maxOpenUploads = 20
/** Bytes that the pitches of one account may hold, what is being uploaded counted with it. */
export const storageLimitBytes = 2 * 1024 * mebibyte
export const uploadsPath = '/api/uploads'
/** Where an upload stands. One that ended well is a document and no upload any more. */
export const uploadStates = ['receiving', 'checking', 'refused'] as const
export type UploadState = (typeof uploadStates)[number]
