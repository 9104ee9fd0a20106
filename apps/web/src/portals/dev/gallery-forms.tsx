import { Film, Mail, Search, Tv } from 'lucide-react'
import { useState } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Input } from '../../ui/input.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PasswordInput, type PasswordStrength } from '../../ui/password-input.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TagInput } from '../../ui/tag-input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { ThemeCards } from '../../ui/theme-cards.tsx'
import { UploadList } from '../../ui/upload-list.tsx'
import { GallerySection, Line, Specimen } from './gallery-section.tsx'

const countries = [
  'Argentina',
  'Brazil',
  'Denmark',
  'France',
  'Ireland',
  'Japan',
  'Mexico',
  'Nigeria',
  'Norway',
  'Spain',
]
const countryOptions = countries.map((country) => ({ value: country.toLowerCase(), label: country }))

function strengthOf(password: string): PasswordStrength {
  if (password.length < 8) return { level: 1, words: 'Too short' }
  if (password.length < 12) return { level: 2, words: 'Fair' }
  return { level: 4, words: 'Strong' }
}

/** Fields and everything that goes into them. */
export function GalleryForms() {
  return (
    <GallerySection id="forms" title="Forms">
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <TextFields />
        <ChoiceFields />
      </div>
      <Toggles />
      <Files />
    </GallerySection>
  )
}

function TextFields() {
  const [tags, setTags] = useState(['lighthouse', 'letters'])
  return (
    <Panel title="Text" padding="form">
      <div className="space-y-5">
        <Field label="Title" required hint="As it would stand on the poster.">
          <Input defaultValue="The Salt Line" />
        </Field>
        <Field label="E-mail" error="Write an address like name@example.org">
          <Input type="email" defaultValue="maren@" leading={<Mail aria-hidden="true" />} />
        </Field>
        <Field label="Logline" required counter={{ count: 22, max: 60, unit: 'words' }}>
          <Textarea defaultValue="On a drowned coast, a lighthouse keeper pulls a bottle from the surf. The letter inside is addressed to the daughter she has not had yet." />
        </Field>
        <Field label="Short synopsis" optional>
          <Textarea
            maxWords={12}
            defaultValue="Winter, the last inhabited lighthouse on a coast the charts no longer agree about at all."
          />
        </Field>
        <Field label="Password">
          <PasswordInput defaultValue="tide-table-1911" strengthOf={strengthOf} autoComplete="new-password" />
        </Field>
        <Field label="Tags" hint="Press Enter after each.">
          <TagInput value={tags} onChange={setTags} max={5} suggestions={['coast', 'time']} />
        </Field>
        <Field label="Production number" disabled>
          <Input defaultValue="SL-0042" />
        </Field>
        <Input
          aria-label="Search pitches"
          type="search"
          placeholder="Title, logline, creator"
          leading={<Search aria-hidden="true" />}
        />
      </div>
    </Panel>
  )
}

function ChoiceFields() {
  const [stage, setStage] = useState('')
  const [country, setCountry] = useState<string | undefined>('ireland')
  const [places, setPlaces] = useState<string[]>(['norway', 'denmark'])
  const [money, setMoney] = useState<{ amountMinor: number; currency: string } | null>({
    amountMinor: 420_000_000,
    currency: 'USD',
  })
  const [format, setFormat] = useState('feature')
  return (
    <Panel title="Choices" padding="form">
      <div className="space-y-5">
        <Field label="Stage">
          <Select
            value={stage}
            onValueChange={setStage}
            options={[
              { value: '', label: 'Any stage' },
              { value: 'development', label: 'Development' },
              { value: 'packaging', label: 'Packaging', hint: 'Cast or director attached' },
              { value: 'financing', label: 'Financing' },
              { value: 'released', label: 'Released', disabled: true },
            ]}
          />
        </Field>
        <Field label="Reader" error="Choose who reads it">
          <Select placeholder="Choose a reader" options={[{ value: 'ih', label: 'Ingrid Halden' }]} />
        </Field>
        <Field label="Country">
          <Combobox options={countryOptions} value={country} onChange={setCountry} placeholder="Any country" />
        </Field>
        <Field label="Shooting places" hint="At most four.">
          <Combobox multiple max={4} options={countryOptions} value={places} onChange={setPlaces} />
        </Field>
        <Field label="Budget" hint={money ? `${money.amountMinor.toLocaleString('en')} minor units` : 'No amount'}>
          <MoneyInput value={money} onChange={setMoney} />
        </Field>
        <Field label="Format" group required>
          <RadioCards
            value={format}
            onValueChange={setFormat}
            columns={2}
            options={[
              { value: 'feature', label: 'Feature', description: 'One film, 70 minutes or more', icon: Film },
              { value: 'series', label: 'Series', description: 'Episodes, open end', icon: Tv },
            ]}
          />
        </Field>
        <Field label="Theme" group>
          <ThemeCards />
        </Field>
      </div>
    </Panel>
  )
}

function Toggles() {
  const [alerts, setAlerts] = useState(true)
  return (
    <div className="grid gap-8 md:grid-cols-3">
      <Specimen title="Checkbox">
        <div className="space-y-3">
          <Checkbox label="I own the rights" defaultChecked />
          <Checkbox label="Some are selected" checked="indeterminate" />
          <Checkbox label="Send a weekly digest" description="Mondays, at most ten lines." />
          <Checkbox label="I accept the terms" error="Needed to go on" />
          <Checkbox label="Not yours to change" disabled />
        </div>
      </Specimen>
      <Specimen title="Switch">
        <div className="space-y-4">
          <Switch
            label="Alerts"
            description="When somebody asks for access"
            checked={alerts}
            onCheckedChange={setAlerts}
          />
          <Switch label="Newsletter" />
          <Switch label="Locked" disabled />
        </div>
      </Specimen>
      <Specimen title="Save state">
        <div className="grid justify-items-start gap-2.5">
          <SaveState state="saved" note="at 14:02" />
          <SaveState state="saving" />
          <SaveState state="unsaved" />
          <SaveState state="offline" />
          <SaveState state="conflict" />
          <SaveState state="error" />
        </div>
      </Specimen>
    </div>
  )
}

function Files() {
  const [names, setNames] = useState<string[]>([])
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <Specimen title="File drop">
        <FileDrop
          label="Poster"
          hint="JPEG, PNG, WebP or AVIF, up to 10 MB"
          accept="image/*"
          maxSizeBytes={10 * 1024 * 1024}
          onFiles={(files) => setNames(files.map((file) => file.name))}
        />
        <Line>
          <p className="mt-2 text-sm text-ink-2">{names.length > 0 ? names.join(', ') : 'Nothing chosen'}</p>
        </Line>
      </Specimen>
      <Specimen title="Upload list">
        <UploadList
          items={[
            { id: '1', name: 'salt-line-draft-7.pdf', sizeBytes: 482_113, state: 'done' },
            { id: '2', name: 'lookbook.pdf', sizeBytes: 18_400_000, state: 'uploading', progress: 62 },
            { id: '3', name: 'sizzle.mov', sizeBytes: 812_000_000, state: 'failed', error: 'The connection was lost' },
          ]}
          onCancel={() => undefined}
          onRetry={() => undefined}
          onRemove={() => undefined}
        />
      </Specimen>
    </div>
  )
}
