import type { CasePage, PastDecision, SubjectText } from '@pitchey/contract/moderation/endpoints'
import { format } from 'date-fns'
import { ExternalLink, Flag, Gavel } from 'lucide-react'
import { Link } from 'react-router'
import { UserText } from '../../app/user-text.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { decisionWords, reasonLabel } from './moderation-words.ts'

const moment = (at: string): string => format(new Date(at), 'd MMM yyyy, HH:mm')

const sameTexts = (one: readonly SubjectText[], other: readonly SubjectText[]): boolean =>
  one.length === other.length && one.every(({ text }, index) => text === other[index]?.text)

/** What was reported, as it was seen, and as it stands now where that differs. */
export function ReportedSubject({ page }: { page: CasePage }) {
  const { reported, present, link } = page
  const differs = present === null || !sameTexts(reported, present)
  return (
    <Panel
      title="As it was reported"
      action={
        link !== null && (
          <Button asChild size="sm">
            <Link to={link}>
              <ExternalLink aria-hidden="true" /> Open
            </Link>
          </Button>
        )
      }
    >
      <Texts texts={reported} />
      {differs && (
        <div className="mt-6 border-t border-line pt-5">
          <h3 className="mb-3 text-sm font-name">As it stands now</h3>
          {present === null ? <p className="text-sm text-ink-2">It is gone.</p> : <Texts texts={present} />}
        </div>
      )}
    </Panel>
  )
}

function Texts({ texts }: { texts: readonly SubjectText[] }) {
  return (
    <dl className="space-y-4">
      {texts
        .filter(({ text }) => text !== '')
        .map(({ label, text }) => (
          <div key={label}>
            <dt className="text-xs text-ink-3">{label}</dt>
            <dd className="mt-1">
              <UserText text={text} className="space-y-3 text-base/6 wrap-anywhere" />
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** Everybody who reported it, newest first, with their words. */
export function CaseReports({ page }: { page: CasePage }) {
  return (
    <Panel title={page.reportCount === 1 ? 'One report' : `${page.reportCount} reports`} padding="none">
      <ul>
        {page.reports.map((report) => (
          <li key={report.id} className="flex gap-3.5 border-t border-line px-5 py-4">
            <Flag aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-3" />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                <Badge>{reasonLabel(report.reason)}</Badge>
                <Link
                  to={`/people/${report.reporter.handle}`}
                  dir="auto"
                  className="rounded-sm font-label hover:underline"
                >
                  {report.reporter.name}
                </Link>
                <time dateTime={report.createdAt} className="tnum text-xs text-ink-3">
                  {moment(report.createdAt)}
                </time>
              </p>
              {report.note !== '' && (
                <UserText text={report.note} className="mt-2 space-y-2 text-sm text-ink-2 wrap-anywhere" />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Who made it, and what moderators had to do with them before. */
export function CaseAuthor({ page: { author, authorRecord, subjectKind } }: { page: CasePage }) {
  return (
    <Panel title={subjectKind === 'person' ? 'The person' : 'Author'}>
      <div className="flex items-center gap-3.5">
        <Avatar name={author.name} seed={author.handle} />
        <div className="min-w-0">
          <Link
            to={`/people/${author.handle}`}
            dir="auto"
            className="block truncate rounded-sm font-name hover:underline"
          >
            {author.name}
          </Link>
          <p className="truncate text-xs text-ink-3">@{author.handle}</p>
        </div>
        {author.suspended && (
          <Badge tone="bad" className="ml-auto">
            Suspended
          </Badge>
        )}
      </div>
      <DescriptionList
        className="mt-5"
        layout="rows"
        items={[
          { term: 'Warnings', detail: authorRecord.warned },
          { term: 'Taken down', detail: authorRecord.takenDown },
          { term: 'Suspensions', detail: authorRecord.suspended },
        ]}
      />
    </Panel>
  )
}

const decisionLine = (decision: PastDecision): string =>
  decision.reason === null
    ? decisionWords[decision.kind].label
    : `${decisionWords[decision.kind].label}: ${reasonLabel(decision.reason).toLowerCase()}`

/** Everything that moderators decided about it. */
export function CaseHistory({ page: { decisions } }: { page: CasePage }) {
  return (
    <Panel title="History">
      {decisions.length === 0 ? (
        <p className="text-sm text-ink-2">Nothing was decided about it yet.</p>
      ) : (
        <Timeline
          items={decisions.map((decision) => ({
            id: decision.id,
            title: decisionLine(decision),
            time: moment(decision.createdAt),
            dateTime: decision.createdAt,
            icon: Gavel,
            children: (
              <div className="space-y-1.5 text-sm text-ink-2">
                <p dir="auto" className="wrap-anywhere">
                  {decision.words}
                </p>
                <p className="text-xs text-ink-3">
                  by {decision.moderator?.name ?? 'the system'}
                  {decision.reversedAt !== null && `, taken back ${moment(decision.reversedAt)}`}
                </p>
                {decision.appeal && (
                  <p dir="auto" className="rounded-md bg-surface-2 px-3 py-2 wrap-anywhere">
                    Appeal ({decision.appeal.state}): {decision.appeal.body}
                  </p>
                )}
              </div>
            ),
          }))}
        />
      )}
    </Panel>
  )
}
