import { StarterKit } from '@tiptap/starter-kit'
import { isAllowedHref } from './rich-text-link.ts'

/** What a text may be made of: paragraphs, two levels of headings, lists, quotes, breaks, rules and four marks. */
export const richTextExtensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    strike: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      protocols: ['http', 'https', 'mailto'],
      isAllowedUri: (href) => isAllowedHref(href),
      shouldAutoLink: isAllowedHref,
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: null },
    },
    dropcursor: { color: 'var(--accent-ink)', width: 2 },
  }),
]
