import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { ArtEditor } from './art-editor.tsx'
import { controlId } from './control-id.ts'
import { emptyLinks } from './empty-values.ts'
import { SectionPanel } from './section-panel.tsx'
import { TierMenu } from './tier-menu.tsx'
import { usePart } from './use-part.ts'

/** The poster, the backdrop, and where moving pictures are to be seen. */
export function MediaSection() {
  const { value: links, set, faults } = usePart('links', emptyLinks)
  return (
    <SectionPanel id="media">
      <ArtEditor kind="poster" />
      <div className="border-t border-line pt-5">
        <ArtEditor kind="backdrop" />
      </div>
      <div className="space-y-5 border-t border-line pt-5">
        <div className="flex items-center justify-between gap-4">
          <h3 className="text-sm font-label">Trailer and sizzle</h3>
          <TierMenu field="links" />
        </div>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field id={controlId('links')} label="Trailer" optional error={faults['trailer']}>
            <Input
              type="url"
              placeholder="https://"
              value={links.trailer ?? ''}
              onChange={(event) => set({ trailer: event.target.value })}
            />
          </Field>
          <Field label="Sizzle" optional error={faults['sizzle']}>
            <Input
              type="url"
              placeholder="https://"
              value={links.sizzle ?? ''}
              onChange={(event) => set({ sizzle: event.target.value })}
            />
          </Field>
        </div>
      </div>
    </SectionPanel>
  )
}
