import { ArrowRight, Bell, Bookmark, Check, Copy, Ellipsis, Pencil, Play, Plus, Share2, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Chip, RemovableChip } from '../../ui/chip.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuCheckboxItem, MenuItem, MenuLabel, MenuSeparator, SubMenu } from '../../ui/menu.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { GallerySection, Line, Specimen } from './gallery-section.tsx'

const genres = ['Drama', 'Sci-fi', 'Thriller', 'Comedy', 'Horror']

/** Buttons, chips, menus. */
export function GalleryActions() {
  return (
    <GallerySection id="actions" title="Actions">
      <Buttons />
      <IconButtons />
      <Chips />
      <Menus />
    </GallerySection>
  )
}

function Buttons() {
  return (
    <>
      <Specimen title="Button: variants">
        <Line>
          <Button variant="primary">
            <Plus aria-hidden="true" />
            New pitch
          </Button>
          <Button>Preview</Button>
          <Button variant="ghost">Cancel</Button>
          <Button variant="danger">Delete pitch</Button>
          <Button variant="link">Read the terms</Button>
        </Line>
      </Specimen>
      <Specimen title="Button: sizes, loading, disabled, link">
        <Line>
          <Button size="sm">Small</Button>
          <Button>Medium</Button>
          <Button size="lg">
            Large
            <ArrowRight aria-hidden="true" />
          </Button>
          <Button variant="primary" loading>
            Publish
          </Button>
          <Button loading>Save</Button>
          <Button variant="primary" disabled>
            Publish
          </Button>
          <Button disabled>Save</Button>
          <Button asChild>
            <Link to="?view=components">A link</Link>
          </Button>
        </Line>
      </Specimen>
    </>
  )
}

function IconButtons() {
  return (
    <Specimen title="Icon button">
      <Line>
        <Tooltip content="Share">
          <IconButton label="Share">
            <Share2 aria-hidden="true" />
          </IconButton>
        </Tooltip>
        <IconButton label="Notifications, something new" dot>
          <Bell aria-hidden="true" />
        </IconButton>
        <IconButton label="Edit" variant="outline">
          <Pencil aria-hidden="true" />
        </IconButton>
        <IconButton label="Allow" variant="soft" size="sm" tone="good">
          <Check aria-hidden="true" />
        </IconButton>
        <IconButton label="Decline" size="sm">
          <X aria-hidden="true" />
        </IconButton>
        <IconButton label="Save for later" variant="media" aria-pressed="true">
          <Bookmark aria-hidden="true" />
        </IconButton>
        <IconButton label="Play" variant="outline" size="lg" disabled>
          <Play aria-hidden="true" />
        </IconButton>
        <CopyButton text="https://example.org/pitch/the-salt-line" label="Copy link" />
      </Line>
    </Specimen>
  )
}

function Chips() {
  const [genre, setGenre] = useState('Drama')
  return (
    <Specimen title="Chip">
      <Line>
        {genres.map((one) => (
          <Chip key={one} pressed={genre === one} onClick={() => setGenre(one)}>
            {one}
          </Chip>
        ))}
        <Chip pressed={false} count={1280}>
          With trailer
        </Chip>
        <RemovableChip label="lighthouse" onRemove={() => setGenre('Drama')} />
      </Line>
    </Specimen>
  )
}

function Menus() {
  const [compact, setCompact] = useState(true)
  return (
    <Specimen title="Menu">
      <Menu
        align="start"
        trigger={
          <IconButton label="More" variant="outline">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuLabel>The Salt Line</MenuLabel>
        <MenuItem keys="E">
          <Pencil aria-hidden="true" />
          Edit
        </MenuItem>
        <MenuItem>
          <Copy aria-hidden="true" />
          Duplicate
        </MenuItem>
        <MenuItem disabled>
          <Share2 aria-hidden="true" />
          Share
        </MenuItem>
        <SubMenu label="Move to">
          <MenuItem>Development</MenuItem>
          <MenuItem>Financing</MenuItem>
        </SubMenu>
        <MenuCheckboxItem checked={compact} onCheckedChange={setCompact}>
          Compact rows
        </MenuCheckboxItem>
        <MenuSeparator />
        <MenuItem tone="bad">
          <Trash2 aria-hidden="true" />
          Delete
        </MenuItem>
      </Menu>
    </Specimen>
  )
}
