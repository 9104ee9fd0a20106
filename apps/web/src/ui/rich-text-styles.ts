/** How formatted text looks, written and read; sizes and colours come from around it. */
export const richTextStyles = [
  '[&_p+p]:mt-[0.85em] [&_:is(h2,h3,h4,h5)]:mt-[1.2em] [&_:is(h2,h3,h4,h5)]:mb-[0.35em] [&_:is(h2,h3,h4,h5)]:font-name',
  '[&_:is(h2,h3,h4,h5):first-child]:mt-0 [&_[data-level="2"]]:text-md [&_h2]:text-md',
  '[&_:is(ul,ol)]:my-[0.85em] [&_:is(ul,ol)]:space-y-[0.3em] [&_:is(ul,ol)]:pl-[1.4em] [&_ul]:list-disc [&_ol]:list-decimal',
  '[&_li_:is(ul,ol)]:my-[0.3em] [&_li::marker]:text-ink-3 [&_li_p+p]:mt-[0.3em]',
  '[&_blockquote]:my-[0.85em] [&_blockquote]:border-l-2 [&_blockquote]:border-line-strong [&_blockquote]:pl-4 [&_blockquote]:text-ink-2',
  '[&_a]:text-accent-ink [&_a]:underline [&_a]:underline-offset-3 [&_hr]:my-[1.4em] [&_hr]:border-line-strong',
  '[&_.ProseMirror-selectednode]:outline-2 [&_.ProseMirror-selectednode]:outline-accent-ink',
].join(' ')
