import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../app/api.ts'
import { isProblem, type ApiProblem } from '../../app/api-problem.ts'
import { refreshApi } from '../../app/queries.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { toast } from '../../ui/toast.ts'
import {
  cadenceHints,
  cadenceLabels,
  isCadence,
  nameOfQuery,
  wordsOfQuery,
  type Cadence,
  type SavedQuery,
} from './saved-query.ts'

type SaveSearchDialogProps = { query: SavedQuery; open: boolean; onOpenChange: (open: boolean) => void }

const cadences = Object.entries(cadenceLabels).map(([value, label]) => ({
  value,
  label,
  description: cadenceHints[value as Cadence],
}))

/** Asks for a name, and how often to be told. */
export function SaveSearchDialog({ query, open, onOpenChange }: SaveSearchDialogProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState(() => nameOfQuery(query))
  const [cadence, setCadence] = useState<Cadence>('daily')
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setPending(true)
    setProblem(undefined)
    try {
      await call('POST /api/searches', { body: { name, query, cadence } })
      await refreshApi(client, 'GET /api/searches')
      onOpenChange(false)
      toast('Search saved', { action: { label: 'Show all', onClick: () => void navigate('/searches') } })
    } catch (error) {
      if (!isProblem(error)) throw error
      setProblem(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Save this search"
      description="We tell you when a new pitch fits, never twice of the same one."
    >
      <form onSubmit={(event) => void save(event)} className="space-y-5">
        <ProblemBanner problem={problem} />
        <ul aria-label="What is searched for" className="flex flex-wrap gap-1.5">
          {wordsOfQuery(query).map((word) => (
            <li key={word}>
              <Badge tone="outline" dir="auto">
                {word}
              </Badge>
            </li>
          ))}
        </ul>
        <Field label="Name" required>
          <Input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label="Tell me" group>
          <RadioCards
            columns={2}
            options={cadences}
            value={cadence}
            onValueChange={(value) => isCadence(value) && setCadence(value)}
          />
        </Field>
        <DialogActions>
          <Button type="submit" variant="primary" loading={pending} disabled={name.trim() === ''}>
            Save search
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
