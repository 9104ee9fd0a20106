import type { Announcement } from '@pitchey/contract/realtime/announcement'
import { Banner, type BannerProps } from '../ui/banner.tsx'

type AnnouncementNoticeProps = Pick<Announcement, 'title' | 'message' | 'level'> & {
  /** How many others wait behind it. */
  more?: number | undefined
  onDismiss?: (() => void) | undefined
  className?: string | undefined
}

const tones: Record<Announcement['level'], BannerProps['tone']> = { info: 'info', warning: 'warn', critical: 'bad' }

/** A word from the administrators as everybody sees it. */
export function AnnouncementNotice({ title, message, level, more = 0, onDismiss, className }: AnnouncementNoticeProps) {
  return (
    <Banner tone={tones[level]} live={false} onDismiss={onDismiss} className={className}>
      <p dir="auto" className="font-name wrap-anywhere text-ink">
        {title}
      </p>
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {message}
        {more > 0 && <span className="text-ink-3"> … and {more} more</span>}
      </p>
    </Banner>
  )
}
