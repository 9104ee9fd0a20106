import { LayoutDashboard, Moon, Plus, SlidersHorizontal } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Dialog, DialogClose } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Select } from '../../ui/select.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { toast, toastError } from '../../ui/toast.ts'
import { GallerySection, Line, Specimen } from './gallery-section.tsx'

const CommandPalette = lazy(() =>
  import('../../ui/command-palette.tsx').then((module) => ({ default: module.CommandPalette })),
)

const roles = [
  { value: 'co-writer', label: 'Co-writer' },
  { value: 'reader', label: 'Reader' },
]
const people = ['Bea Lindqvist', 'Ingrid Halden', 'Samuel Okoro', 'Théo Marchand'].map((name) => ({
  value: name,
  label: name,
}))

/** Everything that lies over the page. */
export function GalleryOverlays() {
  return (
    <GallerySection id="overlays" title="Overlays">
      <Specimen title="Dialog, confirm, sheet, popover">
        <Line>
          <InviteDialog />
          <ConfirmDialog
            trigger={<Button>Open confirm</Button>}
            title="Delete The Salt Line?"
            confirmLabel="Delete pitch"
            typeToConfirm="The Salt Line"
            onConfirm={() => undefined}
          >
            <p>Its drafts and statistics go with it. Signed agreements stay. This cannot be undone.</p>
          </ConfirmDialog>
          <Sheet title="Filters" trigger={<Button>Open sheet</Button>} footer={<Button block>Show 18 pitches</Button>}>
            <Field label="Title">
              <Input />
            </Field>
          </Sheet>
          <Popover
            label="Filters"
            trigger={
              <Button>
                <SlidersHorizontal aria-hidden="true" />
                Open popover
              </Button>
            }
          >
            <Field label="Runtime in minutes">
              <Input inputMode="numeric" defaultValue="98" />
            </Field>
          </Popover>
        </Line>
      </Specimen>
      <Specimen title="Toast, command palette">
        <Line>
          <Button
            onClick={() =>
              toast('Ingrid Halden can now read The Salt Line', {
                description: 'Watermarked copy, expires in 14 days.',
                action: { label: 'Undo', onClick: () => undefined },
              })
            }
          >
            Show toast
          </Button>
          <Button onClick={() => toastError('The poster was not saved', { description: 'The file is damaged.' })}>
            Show error toast
          </Button>
          <Palette />
        </Line>
      </Specimen>
    </GallerySection>
  )
}

function InviteDialog() {
  const [person, setPerson] = useState<string>()
  return (
    <Dialog
      trigger={<Button>Open dialog</Button>}
      title="Invite a collaborator"
      description="They see every draft from now on."
      footer={
        <>
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
          <DialogClose asChild>
            <Button variant="primary">Send invitation</Button>
          </DialogClose>
        </>
      }
    >
      <div className="space-y-5">
        <Field label="Person" required>
          <Combobox options={people} value={person} onChange={setPerson} placeholder="Name" />
        </Field>
        <Field label="Role">
          <Select defaultValue="reader" options={roles} />
        </Field>
      </div>
    </Dialog>
  )
}

function Palette() {
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open command palette</Button>
      {open && (
        <Suspense fallback={null}>
          <CommandPalette
            open={open}
            onOpenChange={setOpen}
            query={query}
            onQueryChange={setQuery}
            onSelect={() => setOpen(false)}
            placeholder="Search pages and pitches"
            groups={[
              {
                heading: 'Go to',
                items: [
                  { id: 'dashboard', label: 'Dashboard', icon: LayoutDashboard },
                  { id: 'new', label: 'New pitch', icon: Plus },
                  { id: 'theme', label: 'Dark theme', icon: Moon },
                ],
              },
              { heading: 'Pitches', items: [{ id: 'salt', label: 'The Salt Line', hint: 'Maren Oduya' }] },
            ]}
          />
        </Suspense>
      )}
    </>
  )
}
