import { defaultTiers, type ProtectedField } from '@pitchey/contract/pitches/vocabulary'
import { ChevronDown, FileLock2, Globe, LogIn, type LucideIcon } from 'lucide-react'
import { Menu, MenuLabel, MenuRadioGroup, MenuRadioItem } from '../../ui/menu.tsx'
import { fieldLabels, tierLabels } from './field-words.ts'
import { useEditor, useEditorState, useIsOwner } from './use-autosave.ts'

type OpenTier = 0 | 1 | 2

const tierIcons: Record<OpenTier, LucideIcon> = { 0: Globe, 1: LogIn, 2: FileLock2 }
const tierNotes: Record<OpenTier, string> = {
  0: 'Anybody who opens the page',
  1: 'Whoever has an account',
  2: 'Only once an agreement is signed',
}

const asTier = (text: string): OpenTier => (text === '0' ? 0 : text === '1' ? 1 : 2)

/** Who sees a field: a small menu beside its label. */
export function TierMenu({ field }: { field: ProtectedField }) {
  const { edit, state } = useEditor()
  const tier = useEditorState(({ draft }) => draft.disclosure[field])
  const Icon = tierIcons[tier]
  const isOwner = useIsOwner()
  if (!isOwner) {
    return (
      <span className="inline-flex shrink-0 items-center gap-1.5 text-xs whitespace-nowrap text-ink-2">
        <Icon aria-hidden="true" className="size-3.5" />
        {tierLabels[tier]}
      </span>
    )
  }
  return (
    <Menu
      className="w-68"
      trigger={
        <button
          type="button"
          aria-label={`Who sees “${fieldLabels[field]}”: ${tierLabels[tier]}`}
          className="-my-2 -mr-2 inline-flex h-7 shrink-0 items-center self-center whitespace-nowrap gap-1.5 rounded-md px-2 text-xs text-ink-2 transition-colors hover:bg-surface-2 hover:text-ink aria-expanded:bg-surface-2"
        >
          <Icon aria-hidden="true" className="size-3.5" />
          {tierLabels[tier]}
          <ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
        </button>
      }
    >
      <MenuLabel>Who sees this</MenuLabel>
      <MenuRadioGroup
        value={String(tier)}
        onValueChange={(chosen) => edit('disclosure', { ...state().draft.disclosure, [field]: asTier(chosen) })}
      >
        {([0, 1, 2] as const).map((one) => {
          const ItemIcon = tierIcons[one]
          return (
            <MenuRadioItem key={one} value={String(one)} className="h-auto items-start py-2">
              <ItemIcon aria-hidden="true" className="mt-0.5" />
              <span className="min-w-0">
                <span className="block">
                  {tierLabels[one]}
                  {defaultTiers[field] === one && <span className="text-ink-3"> (usual)</span>}
                </span>
                <span className="block text-xs text-ink-3">{tierNotes[one]}</span>
              </span>
            </MenuRadioItem>
          )
        })}
      </MenuRadioGroup>
    </Menu>
  )
}
