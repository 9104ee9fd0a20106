import { useEditorState, type Editor } from '@tiptap/react'
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link2,
  List,
  ListOrdered,
  Minus,
  Redo2,
  TextQuote,
  Underline,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { Fragment } from 'react'
import { IconButton } from './icon-button.tsx'
import { Tooltip } from './tooltip.tsx'

type Tool = {
  id: string
  label: string
  /** As `aria-keyshortcuts` wants it; Control stands for the command key too. */
  keys?: string | undefined
  icon: LucideIcon
  run: (editor: Editor) => void
  /** A tool that is on or off says so; one that only acts has none. */
  isOn?: ((editor: Editor) => boolean) | undefined
  isPossible?: ((editor: Editor) => boolean) | undefined
}

const heading = (level: 2 | 3, label: string, icon: LucideIcon): Tool => ({
  id: `heading${level}`,
  label,
  keys: `Control+Alt+${level}`,
  icon,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
})

const tools: readonly (readonly Tool[])[] = [
  [
    {
      id: 'bold',
      label: 'Bold',
      keys: 'Control+B',
      icon: Bold,
      run: (editor) => editor.chain().focus().toggleBold().run(),
      isOn: (editor) => editor.isActive('bold'),
    },
    {
      id: 'italic',
      label: 'Italic',
      keys: 'Control+I',
      icon: Italic,
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      isOn: (editor) => editor.isActive('italic'),
    },
    {
      id: 'underline',
      label: 'Underline',
      keys: 'Control+U',
      icon: Underline,
      run: (editor) => editor.chain().focus().toggleUnderline().run(),
      isOn: (editor) => editor.isActive('underline'),
    },
  ],
  [heading(2, 'Heading', Heading2), heading(3, 'Smaller heading', Heading3)],
  [
    {
      id: 'bulletList',
      label: 'Bullets',
      keys: 'Control+Shift+8',
      icon: List,
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      id: 'orderedList',
      label: 'Numbers',
      keys: 'Control+Shift+7',
      icon: ListOrdered,
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      id: 'blockquote',
      label: 'Quote',
      keys: 'Control+Shift+B',
      icon: TextQuote,
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      isOn: (editor) => editor.isActive('blockquote'),
    },
    {
      id: 'rule',
      label: 'Dividing line',
      icon: Minus,
      run: (editor) => editor.chain().focus().setHorizontalRule().run(),
    },
  ],
]

const history: readonly Tool[] = [
  {
    id: 'undo',
    label: 'Undo',
    keys: 'Control+Z',
    icon: Undo2,
    run: (editor) => editor.chain().focus().undo().run(),
    isPossible: (editor) => editor.can().undo(),
  },
  {
    id: 'redo',
    label: 'Redo',
    keys: 'Control+Shift+Z',
    icon: Redo2,
    run: (editor) => editor.chain().focus().redo().run(),
    isPossible: (editor) => editor.can().redo(),
  },
]

type RichTextToolbarProps = { editor: Editor; onLink: () => void; controls: string }

/** What can be done to the text; one stop of the Tab key, arrows go from tool to tool. */
export function RichTextToolbar({ editor, onLink, controls }: RichTextToolbarProps) {
  const link: Tool = {
    id: 'link',
    label: 'Link',
    keys: 'Control+K',
    icon: Link2,
    run: onLink,
    isOn: (one) => one.isActive('link'),
  }
  const groups = [...tools, [link], history]
  return (
    <Toolbar.Root
      aria-label="Formatting"
      aria-controls={controls || undefined}
      className="no-bar flex items-center gap-0.5 overflow-x-auto border-b border-line p-1"
    >
      {groups.map((group, index) => (
        <Fragment key={group[0]?.id}>
          {index > 0 && <Toolbar.Separator className="mx-1 h-5 w-px shrink-0 bg-line" />}
          {group.map((tool) => (
            <ToolButton key={tool.id} tool={tool} editor={editor} />
          ))}
        </Fragment>
      ))}
    </Toolbar.Root>
  )
}

function ToolButton({ tool, editor }: { tool: Tool; editor: Editor }) {
  const { label, keys, icon: Icon } = tool
  const state = useEditorState({
    editor,
    selector: ({ editor: one }) => ({ on: tool.isOn?.(one), possible: tool.isPossible?.(one) ?? true }),
  })
  return (
    <Tooltip
      content={keys === undefined ? label : `${label} · ${keys.replace('Control', 'Ctrl').replaceAll('+', ' ')}`}
    >
      <Toolbar.Button asChild>
        <IconButton
          label={label}
          size="sm"
          aria-keyshortcuts={keys}
          aria-disabled={!state.possible || undefined}
          {...(state.on === undefined ? {} : { 'aria-pressed': state.on })}
          className="aria-disabled:opacity-40 aria-pressed:bg-surface-3"
          // The selection stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => state.possible && tool.run(editor)}
        >
          <Icon aria-hidden="true" />
        </IconButton>
      </Toolbar.Button>
    </Tooltip>
  )
}
