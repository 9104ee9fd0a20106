import { Command } from 'cmdk'
import { Search, type LucideIcon } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import { Kbd } from './kbd.tsx'
import { veilStyles } from './overlay-styles.ts'
import { Spinner } from './spinner.tsx'
import { useReturnFocus } from './use-return-focus.ts'

export type CommandItem = {
  id: string
  label: string
  hint?: string | undefined
  icon?: LucideIcon | undefined
  /** More words that find it. */
  keywords?: string | undefined
}

export type CommandGroup = {
  heading: string
  items: readonly CommandItem[]
  /** Already filtered by a server. */
  remote?: boolean | undefined
}

export type CommandPaletteProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  query: string
  onQueryChange: (query: string) => void
  groups: readonly CommandGroup[]
  onSelect: (id: string) => void
  loading?: boolean | undefined
  placeholder?: string | undefined
  emptyText?: string | undefined
}

/** One field that finds pages, things and actions. Load it lazily. */
export function CommandPalette(props: CommandPaletteProps) {
  const { open, onOpenChange, query, onQueryChange, groups, onSelect, loading = false } = props
  const returnFocus = useReturnFocus()
  const words = query.toLocaleLowerCase('en').split(/\s+/u).filter(Boolean)
  const shown = groups
    .map(({ heading, remote, items }) => ({
      heading,
      items: remote ? items : items.filter((item) => matches(item, words)),
    }))
    .filter((group) => group.items.length > 0)
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={veilStyles} />
        <RadixDialog.Content
          aria-describedby={undefined}
          {...returnFocus}
          className="fixed inset-x-3 top-[12vh] z-50 mx-auto max-w-xl overflow-hidden rounded-xl bg-surface text-ink shadow-3 ring-1 ring-line-strong duration-200 outline-none data-[state=closed]:animate-out data-[state=closed]:fade-out-0 data-[state=open]:animate-in data-[state=open]:fade-in-0"
        >
          <RadixDialog.Title className="sr-only">Search and commands</RadixDialog.Title>
          <Command shouldFilter={false} loop label="Search and commands">
            <div className="flex h-13 items-center gap-3 border-b border-line px-4">
              {loading ? (
                <Spinner label="Searching" className="text-ink-3" />
              ) : (
                <Search aria-hidden="true" className="size-4.5 text-ink-3" />
              )}
              <Command.Input
                value={query}
                onValueChange={onQueryChange}
                placeholder={props.placeholder ?? 'Search'}
                className="h-full min-w-0 flex-1 bg-transparent text-base outline-none"
              />
              <Kbd aria-hidden="true" className="max-sm:hidden">
                Esc
              </Kbd>
            </div>
            <Command.List label="Results" className="max-h-[min(24rem,60vh)] overflow-y-auto overscroll-contain p-2">
              {!loading && (
                <Command.Empty className="px-3 py-8 text-sm text-ink-2">
                  {props.emptyText ?? 'Nothing found'}
                </Command.Empty>
              )}
              {shown.map((group) => (
                <PaletteGroup key={group.heading} group={group} onSelect={onSelect} />
              ))}
            </Command.List>
          </Command>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

function matches(item: CommandItem, words: readonly string[]): boolean {
  const text = `${item.label} ${item.hint ?? ''} ${item.keywords ?? ''}`.toLocaleLowerCase('en')
  return words.every((word) => text.includes(word))
}

type PaletteGroupProps = { group: CommandGroup; onSelect: (id: string) => void }

function PaletteGroup({ group, onSelect }: PaletteGroupProps) {
  return (
    <Command.Group
      heading={group.heading}
      className="mb-1 **:[[cmdk-group-heading]]:px-2.5 **:[[cmdk-group-heading]]:py-1.5 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:text-ink-3"
    >
      {group.items.map(({ id, label, hint, icon: Icon }) => (
        <Command.Item
          key={id}
          value={id}
          onSelect={() => onSelect(id)}
          className="flex min-h-10 cursor-default items-center gap-3 rounded-md px-2.5 py-1.5 text-sm data-[selected=true]:bg-surface-3"
        >
          {Icon && <Icon aria-hidden="true" className="size-4.5 shrink-0 text-ink-3" strokeWidth={1.75} />}
          <span className="min-w-0 flex-1 truncate">{label}</span>
          {hint && <span className="max-w-[45%] truncate text-xs text-ink-2">{hint}</span>}
        </Command.Item>
      ))}
    </Command.Group>
  )
}
