import type { OwnProfile } from '@pitchey/contract/people/endpoints'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { apiQueryKey } from '../../app/queries.ts'
import { refreshSession } from '../../app/session.ts'
import { useUnsavedChangesGuard } from '../../app/unsaved-changes.tsx'
import { changedValues } from '../../forms/form-values.ts'
import { CountryField, WebsiteField } from '../../forms/place-fields.tsx'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { StaleNotice } from '../../forms/stale-notice.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast.ts'
import { CreditsEditor } from './credits-editor.tsx'
import { profileSchema, profileValues } from './profile-values.ts'

const profileKey = apiQueryKey('GET /api/users/me')
const bioMaxLength = 2000

/** What others read about oneself. */
export function ProfileForm({ profile }: { profile: OwnProfile }) {
  const client = useQueryClient()
  const [version, setVersion] = useState(profile.version)
  const [wasStale, setWasStale] = useState(false)
  const form = useContractForm({ schema: profileSchema, defaultValues: profileValues(profile) })
  const { errors, isSubmitting, isDirty, dirtyFields } = form.formState
  const [handle, bio] = useWatch({ control: form.control, name: ['handle', 'bio'] })
  const guard = useUnsavedChangesGuard(isDirty && !isSubmitting)

  const adopt = (answer: OwnProfile, keepTyped: boolean) => {
    client.setQueryData(profileKey, answer)
    setVersion(answer.version)
    setWasStale(keepTyped)
    form.reset(profileValues(answer), { keepDirtyValues: keepTyped })
  }
  const save = form.submit(async (values) => {
    try {
      adopt(await call('PATCH /api/users/me', { body: { ...changedValues(values, dirtyFields), version } }), false)
      toast('Profile saved')
      void refreshSession(client)
    } catch (error) {
      if (!isProblem(error, 'stale_version')) throw error
      adopt(await call('GET /api/users/me'), true)
    }
  })
  return (
    <form noValidate onSubmit={save} className="space-y-4.5">
      <Panel title="About you" padding="form">
        <div className="space-y-5">
          <ProblemBanner problem={form.problem} />
          {wasStale && <StaleNotice what="Your profile" />}
          <Field label="Name" required error={errors.name?.message}>
            <Input autoComplete="name" {...form.register('name')} />
          </Field>
          <Field label="Handle" required hint={<HandleAddress handle={handle} />} error={errors.handle?.message}>
            <Input autoComplete="off" autoCapitalize="none" spellCheck={false} {...form.register('handle')} />
          </Field>
          <Field
            label="Headline"
            optional
            hint="One line under your name, such as “Writer-director, Bergen”."
            error={errors.headline?.message}
          >
            <Input {...form.register('headline')} />
          </Field>
          <Field
            label="Bio"
            optional
            counter={{ count: bio.length, max: bioMaxLength, unit: 'characters' }}
            error={errors.bio?.message}
          >
            <Textarea rows={5} {...form.register('bio')} />
          </Field>
          <div className="grid gap-5 sm:grid-cols-2">
            <CountryField control={form.control} name="country" />
            <Field label="Place" optional error={errors.location?.message}>
              <Input autoComplete="address-level2" {...form.register('location')} />
            </Field>
          </div>
          <WebsiteField control={form.control} name="website" />
        </div>
      </Panel>
      <CreditsEditor form={form} />
      <div className="sticky bottom-0 z-10 -mx-4 flex items-center justify-end gap-3 border-t border-line bg-bg px-4 py-3.5 sm:mx-0 sm:px-0">
        <output className="text-xs text-ink-2">{isDirty ? 'Unsaved changes' : ''}</output>
        <Button disabled={!isDirty} onClick={() => form.reset()}>
          Undo changes
        </Button>
        <Button type="submit" variant="primary" loading={isSubmitting} disabled={!isDirty}>
          Save profile
        </Button>
      </div>
      {guard}
    </form>
  )
}

function HandleAddress({ handle }: { handle: string }) {
  const host = typeof window === 'undefined' ? '' : window.location.host
  return (
    <>
      Your public page:{' '}
      <span className="font-label wrap-anywhere text-ink-2">
        {host}/people/{handle || '…'}
      </span>
    </>
  )
}
