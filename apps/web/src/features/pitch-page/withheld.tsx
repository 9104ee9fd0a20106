import type { PitchPage } from '@pitchey/contract/pitches/pitch'
import { FileLock2, LogIn, UserRoundCheck, type LucideIcon } from 'lucide-react'
import { Link } from 'react-router'
import { portalsAddress } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'

type Withheld = PitchPage['withheld'][number]
type Tier = Withheld['tier']

/** What the fields with a tier of their own are called. */
export const fieldLabels: Record<Withheld['field'], string> = {
  premise: 'Premise',
  opener: 'The opening',
  shortSynopsis: 'Synopsis',
  longSynopsis: 'Long synopsis',
  targetAudience: 'Audience',
  location: 'Location',
  estimatedBudget: 'Estimated budget',
  world: 'The world',
  characters: 'Characters',
  episodes: 'Episodes',
  productionTimeline: 'Timeline',
  ask: 'What is asked for',
  rights: 'Rights',
  registration: 'Registration',
  contacts: 'Contacts',
  budgetBreakdown: 'Budget breakdown',
  financialProjections: 'Financial projections',
  distributionPlan: 'Distribution',
  marketingStrategy: 'Marketing',
  links: 'Trailer and sizzle',
}

const tiers: Record<Tier, { icon: LucideIcon; title: string; text: string }> = {
  1: { icon: LogIn, title: 'For signed-in readers', text: 'Sign in to any portal and these open at once.' },
  2: {
    icon: FileLock2,
    title: 'Under an agreement',
    text: 'The creator shows these only to readers with whom an agreement is signed.',
  },
  3: {
    icon: UserRoundCheck,
    title: 'For named people',
    text: 'The creator shows these only to people they have named.',
  },
}

type WithheldPanelsProps = { withheld: readonly Withheld[]; address: string; signedIn: boolean }

/** Says what this reader does not see yet, and what opens it. */
export function WithheldPanels({ withheld, address, signedIn }: WithheldPanelsProps) {
  const shown = ([1, 2, 3] as const).flatMap((tier) => {
    const fields = withheld.filter((entry) => entry.tier === tier).map((entry) => fieldLabels[entry.field])
    return fields.length > 0 ? [{ tier, fields }] : []
  })
  return (
    <div className="space-y-4">
      {shown.map(({ tier, fields }) => (
        <WithheldPanel key={tier} tier={tier} fields={fields} address={tier === 1 && !signedIn ? address : undefined} />
      ))}
    </div>
  )
}

function WithheldPanel({
  tier,
  fields,
  address,
}: {
  tier: Tier
  fields: readonly string[]
  address: string | undefined
}) {
  const { icon: Icon, title, text } = tiers[tier]
  return (
    <section
      aria-label={title}
      className="flex flex-wrap items-center gap-x-5 gap-y-4 rounded-xl border border-dashed border-line-strong px-5 py-5 sm:px-6"
    >
      <span className="grid size-11 shrink-0 place-items-center rounded-xl bg-accent-soft text-accent-ink">
        <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </span>
      <div className="min-w-52 flex-1">
        <p className="text-base font-name">{fields.join(', ')}</p>
        <p className="text-sm text-ink-2">
          {title}. {text}
        </p>
      </div>
      {address && (
        <Button asChild>
          <Link to={portalsAddress(address)}>Sign in to read</Link>
        </Button>
      )}
    </section>
  )
}
