import type { VersionCard } from '@pitchey/contract/pitches/versions'
import { EllipsisVertical, GitCompareArrows, Tag, TagX, Undo2 } from 'lucide-react'
import { Link } from 'react-router'
import { avatarUrl } from '../../app/picture-files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { cn } from '../../ui/cn.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { kindLabels, kindTones, savedAtWords, versionTitle, wordsOf } from './version-words.ts'

export type VersionTasks = {
  onName: (version: VersionCard) => void
  onUnname: (version: VersionCard) => void
  onRestore: (version: VersionCard) => void
}

type VersionListProps = {
  versions: readonly VersionCard[]
  /** The newer of the two that are compared. */
  shown: number | undefined
  /** Where a version is shown beside the one before it. */
  addressOf: (version: VersionCard) => string
  /** Where it is shown beside the present one. */
  presentAddressOf: (version: VersionCard) => string
  /** Absent for whoever may only read. */
  tasks: VersionTasks | undefined
}

/** Kept versions, newest first; each opens what changed in it. */
export function VersionList({ versions, shown, addressOf, presentAddressOf, tasks }: VersionListProps) {
  return (
    <ol className="divide-y divide-line">
      {versions.map((version, index) => (
        <li
          key={version.number}
          className={cn(
            'relative flex items-start gap-3 px-4 py-3.5 transition-colors hover:bg-surface-2',
            version.number === shown && 'lg:bg-surface-2 lg:shadow-[inset_2px_0_0_var(--accent)]',
          )}
        >
          <Avatar
            name={version.author.name}
            src={avatarUrl(version.author.avatar)}
            seed={version.author.handle}
            size="sm"
            className="mt-0.5"
          />
          <div className="min-w-0 flex-1">
            <Link
              to={addressOf(version)}
              preventScrollReset
              aria-current={version.number === shown ? 'true' : undefined}
              dir="auto"
              className="text-sm font-name text-ink wrap-anywhere after:absolute after:inset-0 after:content-['']"
            >
              {versionTitle(version)}
            </Link>
            <p className="mt-0.5 text-xs text-ink-2">
              <time dateTime={version.savedAt}>{savedAtWords(version)}</time>
              <span className="text-ink-3"> · {version.author.name}</span>
            </p>
            <p className="tnum mt-0.5 text-xs text-ink-3">{wordsOf(version, versions[index + 1])}</p>
            {(index === 0 || version.kind !== 'saved') && (
              <p className="mt-1.5 flex flex-wrap gap-1.5">
                {index === 0 && (
                  <Badge size="sm" tone="neutral">
                    Present
                  </Badge>
                )}
                {version.kind !== 'saved' && (
                  <Badge size="sm" tone={kindTones[version.kind]}>
                    {kindLabels[version.kind]}
                  </Badge>
                )}
              </p>
            )}
          </div>
          <span className="relative z-10 -mr-1.5">
            <VersionMenu
              version={version}
              isPresent={index === 0}
              presentAddress={presentAddressOf(version)}
              tasks={tasks}
            />
          </span>
        </li>
      ))}
    </ol>
  )
}

type VersionMenuProps = {
  version: VersionCard
  isPresent: boolean
  presentAddress: string
  tasks: VersionTasks | undefined
}

function VersionMenu({ version, isPresent, presentAddress, tasks }: VersionMenuProps) {
  if (isPresent && !tasks) return null
  return (
    <Menu
      trigger={
        <IconButton label={`Actions for ${versionTitle(version)}`} size="sm">
          <EllipsisVertical aria-hidden="true" />
        </IconButton>
      }
    >
      {!isPresent && (
        <MenuItem asChild>
          <Link to={presentAddress} preventScrollReset>
            <GitCompareArrows aria-hidden="true" /> Compare with the present one
          </Link>
        </MenuItem>
      )}
      {tasks && (
        <>
          <MenuItem onSelect={() => tasks.onName(version)}>
            <Tag aria-hidden="true" /> {version.name === null ? 'Name…' : 'Rename…'}
          </MenuItem>
          {version.name !== null && (
            <MenuItem onSelect={() => tasks.onUnname(version)}>
              <TagX aria-hidden="true" /> Take the name away
            </MenuItem>
          )}
        </>
      )}
      {tasks && !isPresent && (
        <>
          <MenuSeparator />
          <MenuItem onSelect={() => tasks.onRestore(version)}>
            <Undo2 aria-hidden="true" /> Restore…
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
