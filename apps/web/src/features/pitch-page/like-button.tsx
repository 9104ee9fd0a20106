import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Heart } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { call } from '../../app/api.ts'
import { formatCount } from '../../app/format.ts'
import { portalsAddress, type Session } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { toastError } from '../../ui/toast.ts'
import { patchPitch, patchRelation } from './pitch-request.ts'

type LikeButtonProps = { pitchId: string; idOrSlug: string; liked: boolean; likeCount: number; session: Session }

/** Likes and unlikes at once; takes it back when the server refuses. Leads visitors to the portals. */
export function LikeButton({ pitchId, idOrSlug, liked, likeCount, session }: LikeButtonProps) {
  const client = useQueryClient()
  const { pathname } = useLocation()
  const show = (next: boolean) => {
    patchRelation(client, pitchId, { liked: next })
    patchPitch(client, idOrSlug, (pitch) => ({ ...pitch, likeCount: Math.max(0, pitch.likeCount + (next ? 1 : -1)) }))
  }
  const like = useMutation({
    mutationFn: (next: boolean) =>
      call(next ? 'PUT /api/pitches/{id}/like' : 'DELETE /api/pitches/{id}/like', { params: { id: pitchId } }),
    onMutate: show,
    onError: (_error, next) => {
      show(!next)
      toastError(next ? 'Your like was not kept' : 'Your like is still there')
    },
  })
  const label = (
    <>
      <Heart aria-hidden="true" className={cn(liked && 'fill-c3 text-c3')} />
      {liked ? 'Liked' : 'Like'}
      {likeCount > 0 && <span className="tnum text-ink-2">{formatCount(likeCount)}</span>}
    </>
  )
  if (!session.user) {
    return (
      <Button asChild size="lg" className="max-sm:px-4">
        <Link to={portalsAddress(pathname)}>{label}</Link>
      </Button>
    )
  }
  return (
    <Button
      size="lg"
      className="max-sm:px-4"
      aria-pressed={liked}
      disabled={!session.user.permissions.includes('like.write')}
      onClick={() => like.mutate(!liked)}
    >
      {label}
    </Button>
  )
}
