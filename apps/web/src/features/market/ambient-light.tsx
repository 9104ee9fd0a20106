import { imageAddress } from '@pitchey/contract/media/images'
import { cn } from '../../ui/cn.ts'

/** Which variant of the picture gives the light. */
const ambientWidth = 240

type AmbientLightProps = {
  pictureId: string
  /** The picture's dominant colour; all that a phone is sent of the light. */
  color: string
  className?: string | undefined
}

/**
 * The light that a picture throws on the room. The picture is drawn and blurred small and only then enlarged, which
 * costs a hundredth of blurring it at full size. Its place is counted from the top, because the height of the room is
 * not known while the page is still arriving.
 */
export function AmbientLight({ pictureId, color, className }: AmbientLightProps) {
  return (
    <span aria-hidden="true" className={cn('pointer-events-none absolute', className)}>
      <span
        className="absolute inset-0 lg:hidden"
        style={{ backgroundColor: `oklch(from ${color} 0.4 calc(c * 1.5) h)` }}
      />
      <picture className="max-lg:hidden">
        <source type="image/avif" srcSet={imageAddress(pictureId, ambientWidth, 'avif')} />
        <img
          src={imageAddress(pictureId, ambientWidth, 'webp')}
          alt=""
          width={96}
          height={64}
          decoding="async"
          loading="lazy"
          className="absolute top-88 left-1/2 h-16 w-24 -translate-1/2 scale-[14] object-cover opacity-80 blur-[10px] saturate-150 will-change-transform"
        />
      </picture>
    </span>
  )
}
