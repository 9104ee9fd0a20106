import { teamRoleLabels, teamRoleWords, teamRoles, type TeamRole } from '@pitchey/contract/pitches/content-vocabulary'
import type { OpenInvitation, Team, TeamMember } from '@pitchey/contract/pitches/team'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Mail, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { call } from '../../app/api.ts'
import { formatDay } from '../../app/format.ts'
import { avatarUrl } from '../../app/picture-files.ts'
import { refreshApi } from '../../app/queries.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'
import { toast, toastError } from '../../ui/toast.ts'
import { InviteDialog } from './invite-dialog.tsx'

type TeamPanelProps = { pitchId: string; team: Team }

/** Who works on a pitch, who was invited, and how that changes. */
export function TeamPanel({ pitchId, team }: TeamPanelProps) {
  const [inviting, setInviting] = useState(false)
  const directs = team.role === 'owner'
  return (
    <Panel
      title="Team"
      description={
        directs
          ? 'Everybody here reads everything in the pitch. You decide who may change it.'
          : roleSentence(team.role)
      }
      padding="none"
      action={
        directs && (
          <Button aria-haspopup="dialog" onClick={() => setInviting(true)}>
            <UserPlus aria-hidden="true" /> Invite
          </Button>
        )
      }
    >
      <ul>
        {team.members.map((member) => (
          <MemberRow key={member.person.id} pitchId={pitchId} member={member} directs={directs} />
        ))}
        {team.invitations.map((invitation) => (
          <InvitationRow key={invitation.id} pitchId={pitchId} invitation={invitation} />
        ))}
      </ul>
      <InviteDialog pitchId={pitchId} open={inviting} onOpenChange={setInviting} />
    </Panel>
  )
}

const roleSentence = (role: Team['role']): string =>
  role === 'owner' ? '' : `You are here as ${teamRoleLabels[role].toLowerCase()}. ${teamRoleWords[role]}`

const roleOptions = teamRoles.map((role) => ({ value: role, label: teamRoleLabels[role], hint: teamRoleWords[role] }))

type MemberRowProps = { pitchId: string; member: TeamMember; directs: boolean }

function MemberRow({ pitchId, member, directs }: MemberRowProps) {
  const { person, role, mine, since } = member
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line px-5 py-4">
      <Avatar name={person.name} seed={person.handle} src={avatarUrl(person.avatar)} />
      <div className="min-w-0 flex-1 basis-40">
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <Link
            to={`/people/${person.handle}`}
            dir="auto"
            className="min-w-0 truncate rounded-sm font-name hover:underline"
          >
            {person.name}
          </Link>
          {mine && <Badge size="sm">You</Badge>}
        </p>
        <p dir="auto" className="truncate text-xs/5 text-ink-2">
          {person.headline || (role === 'owner' ? `Since ${formatDay(since)}` : `Joined ${formatDay(since)}`)}
        </p>
      </div>
      {role === 'owner' ? (
        <Badge tone="accent">{teamRoleLabels.owner}</Badge>
      ) : directs ? (
        <MemberActions pitchId={pitchId} person={person} role={role} />
      ) : (
        <Badge>{teamRoleLabels[role]}</Badge>
      )}
      {mine && role !== 'owner' && <LeaveButton pitchId={pitchId} personId={person.id} />}
    </li>
  )
}

type MemberActionsProps = { pitchId: string; person: TeamMember['person']; role: TeamRole }

function MemberActions({ pitchId, person, role }: MemberActionsProps) {
  const client = useQueryClient()
  const params = { id: pitchId, personId: person.id }
  const refresh = () => refreshApi(client, 'GET /api/pitches/{id}/team')
  const change = useMutation({
    mutationFn: (next: TeamRole) => call('PATCH /api/pitches/{id}/team/{personId}', { params, body: { role: next } }),
    onSuccess: async (_team, next) => {
      await refresh()
      toast(`${person.name} is ${teamRoleLabels[next].toLowerCase()} now`)
    },
    onError: () => toastError('The role could not be changed'),
  })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="w-40">
        <Select
          size="sm"
          aria-label={`Role of ${person.name}`}
          options={roleOptions}
          value={change.isPending ? change.variables : role}
          onValueChange={(next) => change.mutate(next as TeamRole)}
        />
      </div>
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="ghost" aria-label={`Remove ${person.name}`}>
            Remove
          </Button>
        }
        title={`Remove ${person.name}?`}
        confirmLabel="Remove"
        onConfirm={async () => {
          await call('DELETE /api/pitches/{id}/team/{personId}', { params })
          await refresh()
          toast(`${person.name} is off the team`)
        }}
      >
        From now on the pitch is to them what it is to any reader. What they wrote stays.
      </ConfirmDialog>
    </div>
  )
}

function LeaveButton({ pitchId, personId }: { pitchId: string; personId: string }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return (
    <ConfirmDialog
      trigger={<Button size="sm">Leave</Button>}
      title="Leave this team?"
      confirmLabel="Leave"
      onConfirm={async () => {
        await call('DELETE /api/pitches/{id}/team/{personId}', { params: { id: pitchId, personId } })
        await navigate('/creator/pitches')
        await refreshApi(client, 'GET /api/pitches/mine')
        toast('You left the team')
      }}
    >
      The pitch leaves your list at once. Only its owner can invite you back.
    </ConfirmDialog>
  )
}

function InvitationRow({ pitchId, invitation }: { pitchId: string; invitation: OpenInvitation }) {
  const client = useQueryClient()
  const { id, email, role, expiresAt, expired } = invitation
  const refresh = () => refreshApi(client, 'GET /api/pitches/{id}/team')
  const again = useMutation({
    mutationFn: () => call('POST /api/pitches/{id}/invitations', { params: { id: pitchId }, body: { email, role } }),
    onSuccess: async () => {
      await refresh()
      toast(`A new invitation is on its way to ${email}`)
    },
    onError: () => toastError('The invitation could not be sent'),
  })
  const revoke = useMutation({
    mutationFn: () =>
      call('DELETE /api/pitches/{id}/invitations/{invitationId}', { params: { id: pitchId, invitationId: id } }),
    onSuccess: async () => {
      await refresh()
      toast('The invitation is taken back')
    },
    onError: () => toastError('The invitation could not be taken back'),
  })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line px-5 py-4">
      <span className="grid size-9 shrink-0 place-items-center rounded-full border border-dashed border-line-strong text-ink-2">
        <Mail aria-hidden="true" className="size-4" />
      </span>
      <div className="min-w-0 flex-1 basis-40">
        <p className="truncate text-sm font-name">{email}</p>
        <p className="text-xs/5 text-ink-2">
          {teamRoleLabels[role]}, {expired ? 'expired' : `invited, open until ${formatDay(expiresAt)}`}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" loading={again.isPending} onClick={() => again.mutate()} aria-label={`Send ${email} again`}>
          Send again
        </Button>
        <Button
          size="sm"
          variant="ghost"
          loading={revoke.isPending}
          onClick={() => revoke.mutate()}
          aria-label={`Take back the invitation of ${email}`}
        >
          Take back
        </Button>
      </div>
    </li>
  )
}
