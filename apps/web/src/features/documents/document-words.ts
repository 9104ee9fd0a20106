import type { DocumentKind, DocumentTier, DocumentType } from '@pitchey/contract/documents/vocabulary'
import { documentTypeNames } from '@pitchey/contract/documents/vocabulary'
import {
  BookImage,
  Clapperboard,
  FileLock2,
  Film,
  Globe,
  Image,
  LogIn,
  Paperclip,
  Presentation,
  Sheet,
  UserRoundCheck,
  Wallet,
  type LucideIcon,
} from 'lucide-react'
import { countOf } from '../../app/format.ts'
import { formatBytes } from '../../ui/format-bytes.ts'

export const kindIcons: Record<DocumentKind, LucideIcon> = {
  lookbook: BookImage,
  deck: Presentation,
  script: Clapperboard,
  budget: Sheet,
  finance_plan: Wallet,
  sizzle: Film,
  still: Image,
  other: Paperclip,
}

/** What several of a kind are called. */
export const kindPlurals: Record<DocumentKind, string> = {
  lookbook: 'Lookbooks',
  deck: 'Decks',
  script: 'Scripts',
  budget: 'Budgets',
  finance_plan: 'Finance plans',
  sizzle: 'Sizzle reels',
  still: 'Stills',
  other: 'Other documents',
}

export const documentTiers: Record<DocumentTier, { label: string; note: string; icon: LucideIcon }> = {
  0: { label: 'Everyone', note: 'Anybody who opens the page', icon: Globe },
  1: { label: 'Signed in', note: 'Whoever has an account', icon: LogIn },
  2: { label: 'Agreement', note: 'Only once an agreement is signed; until then your team', icon: FileLock2 },
  3: { label: 'Named people', note: 'Only people you name; until then your team', icon: UserRoundCheck },
}

const twoDigits = (amount: number): string => String(amount).padStart(2, '0')

/** How long a video runs: "2:05" or "1:02:05". */
export const runningTime = (durationMs: number): string => {
  const seconds = Math.round(durationMs / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const tail = twoDigits(seconds % 60)
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${tail}` : `${minutes}:${tail}`
}

type Content = { mediaType: DocumentType; sizeBytes: number; pages: number | null; durationMs: number | null }

/** What a document is, in one line: "PDF · 96 pages · 1.2 MB". */
export const contentLine = ({ mediaType, sizeBytes, pages, durationMs }: Content): string =>
  [
    documentTypeNames[mediaType].label,
    ...(pages === null ? [] : [countOf(pages, 'page')]),
    ...(durationMs === null ? [] : [runningTime(durationMs)]),
    formatBytes(sizeBytes),
  ].join(' · ')

/** Where the bytes of a document are. */
export const documentUrl = (pitchId: string, documentId: string): string =>
  `/api/pitches/${pitchId}/documents/${documentId}/file`
