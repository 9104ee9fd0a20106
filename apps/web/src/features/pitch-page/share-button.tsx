import { Share2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Session } from '../../app/session.ts'
import { IconButton } from '../../ui/icon-button.tsx'

const ShareSheet = lazy(() => import('./share-sheet.tsx').then((module) => ({ default: module.ShareSheet })))

type ShareButtonProps = { pitchId: string; title: string; own: boolean; session: Session }

/** Opens the sheet that hands the address of this page around. */
export function ShareButton({ pitchId, title, own, session }: ShareButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton label="Share" variant="outline" size="lg" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Share2 aria-hidden="true" />
      </IconButton>
      {open && (
        <Suspense fallback={null}>
          <ShareSheet pitchId={pitchId} title={title} own={own} session={session} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
