import { announcementStates, type Announcement, type AnnouncementState } from '@pitchey/contract/realtime/announcement'
import type { ApiRequest } from '../../app/api.ts'

export const levelWords: Record<Announcement['level'], { label: string; tone: 'info' | 'accent' | 'bad' }> = {
  info: { label: 'Information', tone: 'info' },
  warning: { label: 'Warning', tone: 'accent' },
  critical: { label: 'Critical', tone: 'bad' },
}

export const stateOptions: readonly { value: AnnouncementState; label: string }[] = [
  { value: 'current', label: 'Current' },
  { value: 'scheduled', label: 'Scheduled' },
  { value: 'past', label: 'Past' },
]

/** Which announcements an address asks for: current ones unless it says otherwise. */
export const announcementsRequest = (search: URLSearchParams): ApiRequest<'GET /api/admin/announcements'> => ({
  query: { state: announcementStates.find((state) => state === search.get('state')) ?? 'current' },
})

/** What a field of date and time holds, in the time of this device, as an instant; null where it is empty. */
export const instantOf = (local: string): string | null => {
  const date = new Date(local)
  return local === '' || Number.isNaN(date.getTime()) ? null : date.toISOString()
}
