import { useNavigation } from 'react-router'
import { cn } from '../ui/cn.ts'

/** A thin line at the top while the next page is being loaded. */
export function PendingBar() {
  const pending = useNavigation().state !== 'idle'
  return (
    <div
      aria-hidden="true"
      className={cn(
        'pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5 origin-left bg-accent transition-[transform,opacity]',
        pending ? 'scale-x-75 opacity-100 delay-150 duration-[4s]' : 'scale-x-100 opacity-0 duration-300',
      )}
    />
  )
}
