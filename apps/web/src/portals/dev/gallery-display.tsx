import { Check, FileText, Inbox, PenLine, UserPlus } from 'lucide-react'
import { Accordion } from '../../ui/accordion.tsx'
import { Avatar, AvatarStack } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { LinkTabs } from '../../ui/link-tabs.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Logo, LogoMark } from '../../ui/logo.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Poster } from '../../ui/poster.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SkeletonList, SkeletonText } from '../../ui/skeleton.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { posters } from './gallery-art.ts'
import { GallerySection, Line, Specimen } from './gallery-section.tsx'

const badgeTones = ['neutral', 'accent', 'good', 'bad', 'info', 'solid', 'media', 'outline'] as const
const names = ['Maren Oduya', 'Ingrid Halden', 'Samuel Okoro', 'Bea Lindqvist', 'Théo Marchand', 'Wei']

/** Small things that show something. */
export function GalleryDisplay() {
  return (
    <GallerySection id="display" title="Showing things">
      <SmallThings />
      <Navigation />
      <Stories />
      <States />
      <Posters />
    </GallerySection>
  )
}

function SmallThings() {
  return (
    <>
      <Specimen title="Logo, badge, kbd, spinner">
        <Line>
          <Logo />
          <LogoMark className="h-8" />
          {badgeTones.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone === 'good' && <Check aria-hidden="true" />}
              {tone}
            </Badge>
          ))}
          <Badge size="count" tone="accent">
            5
          </Badge>
          <Badge size="sm">Draft</Badge>
          <Kbd>Ctrl K</Kbd>
          <Spinner label="Loading" />
        </Line>
      </Specimen>
      <Specimen title="Avatar">
        <Line>
          {names.map((name) => (
            <Avatar key={name} name={name} labelled />
          ))}
          <Avatar name="Salt Line Pictures" square labelled size="lg" />
          <Avatar name="Maren Oduya" labelled size="xl" />
          <AvatarStack people={names.map((name) => ({ name }))} />
        </Line>
      </Specimen>
      <div className="grid gap-8 md:grid-cols-2">
        <Specimen title="Progress">
          <div className="space-y-4">
            <Progress label="Committed" value={62} valueText="62% of $4.2M" />
            <Progress label="Checks passed" value={100} tone="good" size="sm" />
            <Progress label="Preparing" />
          </div>
        </Specimen>
        <Specimen title="Description list">
          <DescriptionList
            items={[
              { term: 'Minimum ticket', detail: '$25K' },
              { term: 'Closes in', detail: '34 days' },
              { term: 'Territory', detail: 'Ireland, Norway' },
              { term: 'Runtime', detail: '112 min' },
            ]}
          />
        </Specimen>
      </div>
    </>
  )
}

function Navigation() {
  return (
    <Specimen title="Breadcrumb, stepper, tabs">
      <div className="space-y-6">
        <Breadcrumb
          items={[{ label: 'Pitches', to: '?view=components' }, { label: 'The Salt Line', to: '?' }, { label: 'Edit' }]}
        />
        <Stepper
          label="Publishing"
          onSelect={() => undefined}
          steps={[
            { id: 'basics', label: 'Basics', state: 'done' },
            { id: 'story', label: 'Story', state: 'error' },
            { id: 'media', label: 'Media', state: 'current' },
            { id: 'publish', label: 'Publish', state: 'todo' },
          ]}
        />
        <LinkTabs
          label="Pages"
          items={[
            { to: '.', label: 'Overview', end: true },
            { to: '/dev/requests', label: 'Requests', count: 5 },
          ]}
        />
        <Tabs
          label="About the pitch"
          items={[
            {
              value: 'overview',
              label: 'Overview',
              content: <p className="text-ink-2">Winter, the last inhabited lighthouse.</p>,
            },
            { value: 'characters', label: 'Characters', content: <p className="text-ink-2">Ines keeps the lamp.</p> },
            { value: 'team', label: 'Team', content: <p className="text-ink-2">Maren Oduya writes and directs.</p> },
            { value: 'documents', label: 'Documents', content: null, disabled: true },
          ]}
        />
      </div>
    </Specimen>
  )
}

function Stories() {
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <Specimen title="Accordion">
        <Accordion
          headingLevel={4}
          defaultValue="who"
          items={[
            {
              value: 'who',
              title: 'Who can read my script?',
              content: 'Only people you approved, after they signed.',
            },
            {
              value: 'cost',
              title: 'What does it cost?',
              content: 'Nothing until you want more than three pitches.',
            },
          ]}
        />
      </Specimen>
      <Specimen title="Timeline">
        <Timeline
          items={[
            {
              id: '1',
              title: 'Ingrid Halden asked for access',
              time: 'Today, 09:12',
              icon: UserPlus,
              tone: 'accent',
            },
            {
              id: '2',
              title: 'Draft 7 uploaded',
              time: 'Yesterday',
              icon: FileText,
              children: '112 pages, replaces draft 6',
            },
            { id: '3', title: 'Agreement signed', time: '14 Nov', icon: PenLine, tone: 'good' },
          ]}
        />
      </Specimen>
    </div>
  )
}

function States() {
  return (
    <>
      <Specimen title="Banner">
        <div className="grid gap-3">
          <Banner title="Confirm your address" action={<Button size="sm">Send again</Button>}>
            We sent a link to maren@example.org.
          </Banner>
          <Banner tone="warn" onDismiss={() => undefined}>
            Two fields are still empty.
          </Banner>
          <Banner tone="bad" title="The payment failed">
            Nothing was charged.
          </Banner>
          <Banner tone="good">Your pitch is live.</Banner>
        </div>
      </Specimen>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Panel padding="none">
          <EmptyState icon={Inbox} title="No requests yet" action={<Button>Share your pitch</Button>}>
            When somebody asks to read the script, you decide here.
          </EmptyState>
        </Panel>
        <Panel padding="none">
          <ErrorState requestId="7f3a-09" onRetry={() => undefined} />
        </Panel>
        <Panel title="Loading a list">
          <SkeletonList rows={3} />
        </Panel>
        <Panel title="Loading text" description="The last line is shorter" footer={<Button size="sm">Skip</Button>}>
          <SkeletonText />
        </Panel>
      </div>
      <LoadMore shown={20} total={2140} noun="pitches" hasMore onLoadMore={() => undefined} />
    </>
  )
}

function Posters() {
  return (
    <Specimen title="Poster: picture, colour while loading, no picture">
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4 lg:grid-cols-6">
        {posters.slice(0, 2).map((poster) => (
          <Poster key={poster.title} {...poster} alt={`Poster of ${poster.title}`} />
        ))}
        <Poster title="Seventeen Floors" color="#2b2440" files={{ src: 'data:image/png;base64,' }} />
        <Poster title="Night Shift at the Observatory" alt="Poster of Night Shift at the Observatory" />
        <Poster title="Łódź, Ostatnia Zima" alt="Poster of Łódź, Ostatnia Zima" />
        <Poster title="Sulphur" alt="Poster of Sulphur" />
      </div>
    </Specimen>
  )
}
