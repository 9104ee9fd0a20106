import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { call } from '../../app/api.ts'
import { isProblem, type ApiProblem } from '../../app/api-problem.ts'
import { apiQueryKey, refreshApi } from '../../app/queries.ts'
import { useUnsavedChangesGuard } from '../../app/unsaved-changes.tsx'
import { countryChoices, languageChoices } from '../../forms/place-options.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { StaleNotice } from '../../forms/stale-notice.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { toast } from '../../ui/toast.ts'
import {
  budgetOptions,
  formatOptions,
  genreOptions,
  stageOptions,
  timeZoneOptions,
  wishesOf,
  type Preferences,
  type WishList,
  type Wishes,
} from './preference-options.ts'

const key = apiQueryKey('GET /api/preferences')

/** The wishes being edited, and how to save them. */
function usePreferences(saved: Preferences) {
  const client = useQueryClient()
  const [version, setVersion] = useState(saved.version)
  const [wishes, setWishes] = useState(() => wishesOf(saved))
  const [known, setKnown] = useState(() => JSON.stringify(wishesOf(saved)))
  const [problem, setProblem] = useState<ApiProblem>()
  const [pending, setPending] = useState(false)
  const isDirty = version === 0 || JSON.stringify(wishes) !== known
  const save = async () => {
    setPending(true)
    setProblem(undefined)
    try {
      const answer = await call('PUT /api/preferences', { body: { ...wishes, version } })
      client.setQueryData(key, answer)
      setVersion(answer.version)
      setWishes(wishesOf(answer))
      setKnown(JSON.stringify(wishesOf(answer)))
      toast('Preferences saved')
      await refreshApi(client, 'GET /api/matches', 'GET /api/pitches/{id}/match')
    } catch (error) {
      if (!isProblem(error)) throw error
      if (error.currentVersion !== undefined) setVersion(error.currentVersion)
      setProblem(error)
    } finally {
      setPending(false)
    }
  }
  return { wishes, setWishes, isDirty, pending, problem, save }
}

/** What a person looks for: by it pitches are recommended, and digests come at their hour. */
export function PreferencesForm({ preferences }: { preferences: Preferences }) {
  const { wishes, setWishes, isDirty, pending, problem, save } = usePreferences(preferences)
  const guard = useUnsavedChangesGuard(isDirty && preferences.version > 0 && !pending)
  const set = (changes: Partial<Wishes>) => setWishes({ ...wishes, ...changes })
  const chips = (
    name: WishList,
    label: string,
    options: readonly { value: string; label: string }[],
    hint?: string,
  ) => (
    <ChipsField
      label={label}
      hint={hint}
      options={options}
      value={wishes[name]}
      onChange={(values) => set({ [name]: values })}
    />
  )
  return (
    <form
      noValidate
      className="space-y-4.5"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save()
      }}
    >
      {problem?.code === 'stale_version' ? (
        <StaleNotice what="Your preferences" />
      ) : (
        <ProblemBanner problem={problem} />
      )}
      <Panel
        title="What you look for"
        description="Leave out what does not matter to you: it then counts for nothing."
        padding="form"
      >
        <div className="space-y-6">
          {chips('genres', 'Genres', genreOptions)}
          {chips('formats', 'Formats', formatOptions)}
          {chips('budgetRanges', 'Budgets', budgetOptions)}
          {chips('stages', 'Stages', stageOptions)}
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label="Countries" optional>
              <Combobox
                multiple
                max={30}
                options={countryChoices()}
                value={wishes.countries}
                onChange={(countries: string[]) => set({ countries })}
                placeholder="Any country"
              />
            </Field>
            <Field label="Languages" optional>
              <Combobox
                multiple
                max={20}
                options={languageChoices()}
                value={wishes.languages}
                onChange={(languages: string[]) => set({ languages })}
                placeholder="Any language"
              />
            </Field>
          </div>
          {chips(
            'excludedGenres',
            'Never show me',
            genreOptions,
            'Pitches of these genres are not recommended to you.',
          )}
        </div>
      </Panel>
      <TimeZonePanel value={wishes.timeZone} onChange={(timeZone) => set({ timeZone })} />
      <FormulaPanel />
      <div className="sticky bottom-0 z-10 -mx-4 flex items-center justify-end gap-3 border-t border-line bg-bg px-4 py-3.5 sm:mx-0 sm:px-0">
        <output className="text-xs text-ink-2">{isDirty && preferences.version > 0 ? 'Unsaved changes' : ''}</output>
        <Button type="submit" variant="primary" loading={pending} disabled={!isDirty}>
          Save preferences
        </Button>
      </div>
      {guard}
    </form>
  )
}

function TimeZonePanel({ value, onChange }: { value: string | null; onChange: (zone: string | null) => void }) {
  const [options] = useState(() => timeZoneOptions(value ?? 'UTC'))
  return (
    <Panel title="Your clock" padding="form">
      <Field label="Time zone" hint="Daily and weekly mails of your saved searches come at eight in the morning.">
        <Combobox
          options={options}
          value={value ?? undefined}
          onChange={(zone) => onChange(zone ?? null)}
          placeholder="UTC"
        />
      </Field>
    </Panel>
  )
}

type ChipsFieldProps = {
  label: string
  hint?: string | undefined
  options: readonly { value: string; label: string }[]
  value: readonly string[]
  onChange: (values: string[]) => void
}

function ChipsField({ label, hint, options, value, onChange }: ChipsFieldProps) {
  const toggle = (one: string) =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one])
  return (
    <Field label={label} group hint={hint}>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <Chip key={option.value} pressed={value.includes(option.value)} onClick={() => toggle(option.value)}>
            {option.label}
          </Chip>
        ))}
      </div>
    </Field>
  )
}

const weights = [
  ['Genre', '35'],
  ['Budget', '20'],
  ['Format', '15'],
  ['Stage', '12'],
  ['Country', '10'],
  ['Language', '8'],
] as const

function FormulaPanel() {
  return (
    <Panel title="How matches are scored" padding="form">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-1.5 text-sm sm:grid-cols-3">
        {weights.map(([factor, weight]) => (
          <div key={factor} className="flex justify-between gap-3 border-b border-line pb-1.5">
            <dt className="text-ink-2">{factor}</dt>
            <dd className="tnum font-label">{weight}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-ink-2">
        Of what you ask for, each factor earns its weight: all of it where the pitch fits, half where it is one band or
        stage away or does not say, 70 % where only a second genre is yours. The share earned makes up to 90 points.
        Popularity adds 10 at most, and never lifts what fits in part above what fits in full.
      </p>
    </Panel>
  )
}
