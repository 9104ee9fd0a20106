import { Share2 } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { toast, toastError } from '../../ui/toast.ts'

/** Hands the address of this page to the system's share sheet, or else to the clipboard. */
export function ShareButton({ title }: { title: string }) {
  const share = async () => {
    const url = `${window.location.origin}${window.location.pathname}`
    try {
      if (navigator.share !== undefined && matchMedia('(pointer: coarse)').matches) {
        await navigator.share({ title, url })
        return
      }
      await navigator.clipboard.writeText(url)
      toast('Link copied')
    } catch (error) {
      const closed = error instanceof DOMException && error.name === 'AbortError'
      if (!closed) toastError('The link could not be copied', { description: url })
    }
  }
  return (
    <IconButton label="Share" variant="outline" size="lg" onClick={() => void share()}>
      <Share2 aria-hidden="true" />
    </IconButton>
  )
}
