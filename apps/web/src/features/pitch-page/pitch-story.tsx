import type { PitchPage } from '@pitchey/contract/pitches/pitch'
import { UserText } from '../../app/user-text.tsx'
import { WithheldPanels } from './withheld.tsx'

type PitchStoryProps = { pitch: PitchPage; address: string; signedIn: boolean }

/** Logline, synopsis and whatever else is to be read. */
export function PitchStory({ pitch, address, signedIn }: PitchStoryProps) {
  const lang = pitch.language ?? undefined
  return (
    <div className="space-y-10">
      <p dir="auto" lang={lang} className="display text-[clamp(1.375rem,1.1rem+1.1vw,1.9375rem)]/[1.3] wrap-anywhere">
        {pitch.logline}
      </p>
      <StoryPart title="Synopsis" text={pitch.shortSynopsis} lang={lang} />
      <StoryPart title="The whole story" text={pitch.longSynopsis} lang={lang} />
      <StoryPart title="Who it is for" text={pitch.targetAudience} lang={lang} />
      {pitch.withheld.length > 0 && <WithheldPanels withheld={pitch.withheld} address={address} signedIn={signedIn} />}
    </div>
  )
}

function StoryPart({ title, text, lang }: { title: string; text: string | null; lang: string | undefined }) {
  if (!text) return null
  return (
    <section aria-label={title}>
      <h2 className="text-sm font-name text-ink-2">{title}</h2>
      <UserText text={text} lang={lang} className="mt-3 max-w-[42em] space-y-4 text-md/7 text-ink wrap-anywhere" />
    </section>
  )
}
