import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { call } from '../../app/api.ts'
import { isProblem, type ApiProblem } from '../../app/api-problem.ts'
import { countryOptions, languageOptions } from '../../app/countries.ts'
import { refreshApi } from '../../app/queries.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { StaleNotice } from '../../forms/stale-notice.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { toast } from '../../ui/toast.ts'
import { agreementOptions, fixedFilters, switchFilters } from './filter-options.ts'
import { filterTitles, noFilters, readFilters, searchFault, type MarketFilters } from './market-filters.ts'
import {
  addressOfQuery,
  cadenceHints,
  cadenceOptions,
  isCadence,
  savedQueryOf,
  type Cadence,
  type SavedSearch,
} from './saved-query.ts'

const faults = {
  no_words: 'This holds no word to look for.',
  only_exclusions: 'This only says what to leave out. Add a word to look for.',
} as const

const openChoices = () => [
  { name: 'country' as const, options: countryOptions() },
  { name: 'language' as const, options: languageOptions() },
]

/** What of a saved search is being changed, and how to save it. */
function useChanges(search: SavedSearch, onClose: () => void) {
  const client = useQueryClient()
  const [name, setName] = useState(search.name)
  const [cadence, setCadence] = useState<Cadence>(search.cadence)
  const [filters, setFilters] = useState(() => readFilters(new URLSearchParams(addressOfQuery(search.query))))
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const asked = { ...filters, search: filters.search.trim() }
  const query = savedQueryOf(asked)
  const fault = searchFault(asked)
  const isReady = name.trim() !== '' && query !== null && fault === null
  const save = async () => {
    if (!isReady) return
    setPending(true)
    setProblem(undefined)
    try {
      await call('PATCH /api/searches/{id}', {
        params: { id: search.id },
        body: { name: name.trim(), query, cadence, version: search.version },
      })
      await refreshApi(client, 'GET /api/searches')
      toast('Search saved')
      onClose()
    } catch (error) {
      if (!isProblem(error)) throw error
      setProblem(error)
      if (error.code === 'stale_version') await refreshApi(client, 'GET /api/searches')
    } finally {
      setPending(false)
    }
  }
  const set = (changes: Partial<MarketFilters>) => setFilters({ ...filters, ...changes })
  return { name, setName, cadence, setCadence, filters, set, query, fault, isReady, pending, problem, save }
}

type SavedSearchFormProps = { search: SavedSearch; onClose: () => void }

/** Changes what a saved search looks for, what it is called and how often it tells; stands where the search stood. */
export function SavedSearchForm({ search, onClose }: SavedSearchFormProps) {
  const changes = useChanges(search, onClose)
  const { name, cadence, filters, set, fault, problem } = changes
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void changes.save()
  }
  return (
    <form noValidate aria-label={`Change ${search.name}`} onSubmit={submit} className="space-y-5 px-5 py-5">
      {problem?.code === 'stale_version' ? <StaleNotice what="This search" /> : <ProblemBanner problem={problem} />}
      <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_14rem]">
        <Field label="Name" required>
          <Input
            ref={first}
            dir="auto"
            value={name}
            maxLength={80}
            onChange={(event) => changes.setName(event.target.value)}
          />
        </Field>
        <Field label="Tell me" hint={cadenceHints[cadence]}>
          <Select
            options={cadenceOptions}
            value={cadence}
            onValueChange={(value) => isCadence(value) && changes.setCadence(value)}
          />
        </Field>
      </div>
      <Field label="Words" error={filters.search.trim() !== '' && fault ? faults[fault] : undefined}>
        <Input
          dir="auto"
          value={filters.search}
          maxLength={200}
          placeholder="Title, logline, character, creator"
          onChange={(event) => set({ search: event.target.value })}
        />
      </Field>
      <FilterFields filters={filters} set={set} />
      <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
        <output className="mr-auto text-xs text-ink-2">
          {changes.query === null ? 'Keep at least one word or filter.' : ''}
        </output>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={changes.pending} disabled={!changes.isReady}>
          Save search
        </Button>
      </div>
    </form>
  )
}

type FilterFieldsProps = { filters: MarketFilters; set: (changes: Partial<MarketFilters>) => void }

function FilterFields({ filters, set }: FilterFieldsProps) {
  const [choices] = useState(() => [...fixedFilters, ...openChoices()])
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
        {choices.map(({ name, options }) => (
          <Field key={name} label={filterTitles[name]}>
            <Combobox
              multiple
              max={30}
              placeholder="Any"
              options={options}
              value={filters[name]}
              onChange={(values: string[]) => set({ [name]: values })}
            />
          </Field>
        ))}
        <Field label={filterTitles.agreement}>
          <Select
            options={[{ value: noFilters.agreement, label: 'Any' }, ...agreementOptions]}
            value={filters.agreement}
            onValueChange={(agreement) => set({ agreement })}
          />
        </Field>
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {switchFilters.map(({ name, value, label }) => (
          <Checkbox
            key={name}
            label={label}
            checked={filters[name] === value}
            onCheckedChange={(checked) => set({ [name]: checked === true ? value : '' })}
          />
        ))}
      </div>
    </>
  )
}
