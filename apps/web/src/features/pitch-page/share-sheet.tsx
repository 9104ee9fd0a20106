import { useQuery } from '@tanstack/react-query'
import { Copy, Mail, Share2 } from 'lucide-react'
import { call } from '../../app/api.ts'
import { countOf } from '../../app/format.ts'
import { useApiWhen } from '../../app/queries.ts'
import type { Session } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast, toastError } from '../../ui/toast.ts'

type ShareSheetProps = { pitchId: string; title: string; own: boolean; session: Session; onClose: () => void }

type Channel = 'link' | 'mail'

const pageAddress = (): string => `${window.location.origin}${window.location.pathname}`

/** The address to hand around: one of the reader's own when they are signed in, so that visits by it can be counted. */
const addressFor = async (pitchId: string, channel: Channel, signedIn: boolean): Promise<string> => {
  if (!signedIn) return pageAddress()
  const { path } = await call('POST /api/pitches/{id}/share-links', { params: { id: pitchId }, body: { channel } })
  return `${window.location.origin}${path}`
}

/** Ways to hand a pitch around, and for its owner how often that was done. */
export function ShareSheet({ pitchId, title, own, session, onClose }: ShareSheetProps) {
  const signedIn = session.status === 'signed-in'
  const link = useQuery({
    queryKey: ['share address', pitchId, signedIn],
    queryFn: () => addressFor(pitchId, 'link', signedIn),
    staleTime: Infinity,
    retry: 1,
  })
  const address = link.data ?? (link.isError ? pageAddress() : '')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      toast('Link copied')
    } catch {
      toastError('The link could not be copied', { description: address })
    }
  }
  const mail = async () => {
    const mailed = await addressFor(pitchId, 'mail', signedIn).catch(pageAddress)
    const words = new URLSearchParams({ subject: `“${title}” on Pitchey`, body: mailed })
      .toString()
      .replaceAll('+', '%20')
    window.location.assign(`mailto:?${words}`)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title="Share this pitch"
      description={signedIn ? 'Your own link: its visits are counted, without anybody’s name.' : undefined}
    >
      <Field label="Link">
        <Input readOnly value={address} onFocus={(event) => event.target.select()} />
      </Field>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" disabled={address === ''} onClick={() => void copy()}>
          <Copy aria-hidden="true" />
          Copy
        </Button>
        <Button disabled={address === ''} onClick={() => void mail()}>
          <Mail aria-hidden="true" />
          Mail
        </Button>
        {typeof navigator.share === 'function' && (
          <Button
            disabled={address === ''}
            onClick={() => void navigator.share({ title, url: address }).catch(() => undefined)}
          >
            <Share2 aria-hidden="true" />
            More
          </Button>
        )}
      </div>
      {own && <Figures pitchId={pitchId} />}
    </Dialog>
  )
}

function Figures({ pitchId }: { pitchId: string }) {
  const shares = useApiWhen(true, 'GET /api/pitches/{id}/shares', { params: { id: pitchId } })
  if (!shares.data) return null
  const { people, visits, channels } = shares.data
  const byMail = channels.find(({ channel }) => channel === 'mail')?.visits ?? 0
  return (
    <div className="mt-6 border-t border-line pt-4">
      <h3 className="text-sm font-name">How it went around</h3>
      <p className="tnum mt-1 text-sm text-ink-2">
        {people === 0 && visits === 0
          ? 'Nobody has handed it around yet.'
          : `Shared by ${countOf(people, 'reader')}; ${countOf(visits, 'visit')} came by their links${byMail > 0 ? `, ${byMail} of them from mails` : ''}.`}
      </p>
    </div>
  )
}
