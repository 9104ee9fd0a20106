import type { PitchPage } from '@pitchey/contract/pitches/pitch'
import type { RichText } from '@pitchey/contract/rich-text'
import { useId, type ReactNode } from 'react'
import { UserText } from '../../app/user-text.tsx'
import { RichTextView } from '../../ui/rich-text.tsx'
import { Characters, Episodes } from './pitch-people.tsx'
import { WithheldPanels } from './withheld.tsx'

type PitchStoryProps = { pitch: PitchPage; address: string; signedIn: boolean }

const prose = 'mt-3 max-w-[42em] text-md/7 text-ink wrap-anywhere'

/** Logline, synopsis and whatever else is to be read. */
export function PitchStory({ pitch, address, signedIn }: PitchStoryProps) {
  const lang = pitch.language ?? undefined
  return (
    <div className="space-y-10">
      <p dir="auto" lang={lang} className="display text-[clamp(1.375rem,1.1rem+1.1vw,1.9375rem)]/[1.3] wrap-anywhere">
        {pitch.logline}
      </p>
      <PlainPart title="Premise" text={pitch.premise} lang={lang} />
      <PlainPart title="Synopsis" text={pitch.shortSynopsis} lang={lang} />
      <RichPart title="The opening" value={pitch.opener} lang={lang} />
      <RichPart title="The whole story" value={pitch.longSynopsis} lang={lang} />
      {pitch.characters && (
        <StoryPart title="Characters">
          <Characters characters={pitch.characters} lang={lang} />
        </StoryPart>
      )}
      <RichPart title="The world" value={pitch.world} lang={lang} />
      {pitch.episodes && (
        <StoryPart title="Episodes">
          <Episodes episodes={pitch.episodes} lang={lang} />
        </StoryPart>
      )}
      <PlainPart title="Who it is for" text={pitch.targetAudience} lang={lang} />
      <PlainPart title="Timeline" text={pitch.productionTimeline} lang={lang} />
      <PlainPart title="Budget breakdown" text={pitch.budgetBreakdown} lang={lang} />
      <PlainPart title="Financial projections" text={pitch.financialProjections} lang={lang} />
      <PlainPart title="Distribution" text={pitch.distributionPlan} lang={lang} />
      <PlainPart title="Marketing" text={pitch.marketingStrategy} lang={lang} />
      {pitch.withheld.length > 0 && <WithheldPanels withheld={pitch.withheld} address={address} signedIn={signedIn} />}
    </div>
  )
}

function StoryPart({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className="text-sm font-name text-ink-2">
        {title}
      </h2>
      {children}
    </section>
  )
}

type PartProps = { title: string; lang: string | undefined }

function PlainPart({ title, text, lang }: PartProps & { text: string | null }) {
  if (!text) return null
  return (
    <StoryPart title={title}>
      <UserText text={text} lang={lang} className={`${prose} space-y-4`} />
    </StoryPart>
  )
}

function RichPart({ title, value, lang }: PartProps & { value: RichText | null }) {
  if (!value) return null
  return (
    <StoryPart title={title}>
      <RichTextView value={value} lang={lang} headingLevel={3} className={prose} />
    </StoryPart>
  )
}
