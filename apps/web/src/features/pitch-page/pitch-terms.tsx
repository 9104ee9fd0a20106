import { formatMoney } from '@pitchey/contract/money-format'
import {
  attachmentRoleLabels,
  registrationBodyLabels,
  rightsAnswerLabels,
  rightsItemLabels,
  underlyingWorkLabels,
  wantedLabels,
} from '@pitchey/contract/pitches/content-vocabulary'
import type { PitchPage } from '@pitchey/contract/pitches/pitch'
import { Check, CircleHelp, ExternalLink, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../app/format.ts'
import { Badge } from '../../ui/badge.tsx'

type PartProps = { title: string; children: ReactNode }

function Part({ title, children }: PartProps) {
  return (
    <div>
      <h2 className="text-sm text-ink-3">{title}</h2>
      {children}
    </div>
  )
}

/** What the project looks for. */
export function AskPart({ pitch }: { pitch: PitchPage }) {
  const { ask } = pitch
  if (!pitch.seekingInvestment && !ask) return null
  const closesOn = ask?.closesOn ?? pitch.closesOn
  return (
    <Part title="Looking for">
      {ask?.amount && <p className="display tnum mt-1 text-[1.375rem]/7 wrap-anywhere">{formatMoney(ask.amount)}</p>}
      {ask && ask.wanted.length > 0 ? (
        <p className="mt-2 flex flex-wrap gap-1.5">
          {ask.wanted.map((kind) => (
            <Badge key={kind}>{wantedLabels[kind]}</Badge>
          ))}
        </p>
      ) : (
        !ask?.amount && <p className="mt-1 text-sm font-label">Money or partners</p>
      )}
      {closesOn && <p className="mt-2 text-sm text-ink-2">Open until {formatDay(closesOn)}</p>}
      {ask && ask.note !== '' && (
        <p dir="auto" className="mt-2 text-sm whitespace-pre-line text-ink-2 wrap-anywhere">
          {ask.note}
        </p>
      )}
    </Part>
  )
}

const answerIcons = { yes: Check, no: X, unsure: CircleHelp } as const

/** Where the story comes from, what is cleared, and where it is registered. */
export function RightsPart({ pitch }: { pitch: PitchPage }) {
  const { rights, registration } = pitch
  if (!rights && !registration) return null
  return (
    <Part title="Rights">
      {rights?.underlyingWork && (
        <p className="mt-1 text-sm font-label">
          {underlyingWorkLabels[rights.underlyingWork]}
          {rights.underlyingNote !== '' && (
            <span dir="auto" className="font-normal text-ink-2 wrap-anywhere">
              , {rights.underlyingNote}
            </span>
          )}
        </p>
      )}
      {rights && rights.checklist.length > 0 && (
        <ul className="mt-2 space-y-1.5">
          {rights.checklist.map(({ item, answer, note }) => {
            const Icon = answerIcons[answer]
            return (
              <li key={item} className="flex gap-2 text-sm text-ink-2">
                <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-3" />
                <span className="min-w-0 wrap-anywhere">
                  <span className="sr-only">{rightsAnswerLabels[answer]}: </span>
                  {rightsItemLabels[item]}
                  {note !== '' && <span dir="auto"> ({note})</span>}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {registration && (
        <p className="tnum mt-2 text-sm text-ink-2 wrap-anywhere">
          {registrationBodyLabels[registration.body]} {registration.number}
          {registration.expiresOn && `, until ${formatDay(registration.expiresOn)}`}
        </p>
      )}
    </Part>
  )
}

/** People who confirmed that they are part of it. */
export function AttachedPart({ attachments }: Pick<PitchPage, 'attachments'>) {
  if (attachments.length === 0) return null
  return (
    <Part title="Attached">
      <ul className="mt-1 space-y-1">
        {attachments.map(({ id, name, role, roleOther, handle }) => (
          <li key={id} className="text-sm wrap-anywhere">
            {handle === null ? (
              <span dir="auto" className="font-label">
                {name}
              </span>
            ) : (
              <Link to={`/people/${handle}`} dir="auto" className="rounded-sm font-label hover:underline">
                {name}
              </Link>
            )}
            <span dir="auto" className="text-ink-2">
              , {role === 'other' && roleOther !== '' ? roleOther : attachmentRoleLabels[role].toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Trailer and sizzle, on the sites where they are. */
export function LinksPart({ links }: Pick<PitchPage, 'links'>) {
  const shown = [
    { label: 'Trailer', href: links?.trailer },
    { label: 'Sizzle', href: links?.sizzle },
  ].flatMap(({ label, href }) => (href ? [{ label, href }] : []))
  if (shown.length === 0) return null
  return (
    <Part title="To watch">
      <ul className="mt-1 space-y-1">
        {shown.map(({ label, href }) => (
          <li key={label}>
            <a
              href={href}
              target="_blank"
              rel="noopener noreferrer nofollow ugc"
              className="inline-flex items-center gap-1.5 rounded-sm text-sm font-label text-accent-ink hover:underline"
            >
              {label} <ExternalLink aria-hidden="true" className="size-3.5" />
              <span className="sr-only">on {new URL(href).hostname}, opens in a new tab</span>
            </a>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Whom to turn to. */
export function ContactsPart({ contacts }: Pick<PitchPage, 'contacts'>) {
  if (!contacts || contacts.length === 0) return null
  return (
    <Part title="Contacts">
      <ul className="mt-1 space-y-2">
        {contacts.map(({ name, role, email, phone }) => (
          <li key={`${name}${email ?? ''}${phone}`} className="text-sm wrap-anywhere">
            <span dir="auto" className="font-label">
              {name}
            </span>
            {role !== '' && <span className="text-ink-2">, {role}</span>}
            {email !== null && (
              <a href={`mailto:${email}`} className="block text-accent-ink hover:underline">
                {email}
              </a>
            )}
            {phone !== '' && <span className="tnum block text-ink-2">{phone}</span>}
          </li>
        ))}
      </ul>
    </Part>
  )
}
