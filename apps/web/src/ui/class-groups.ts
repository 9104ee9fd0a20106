const any = () => true
const isWidth = (part: string) => /^(?:\d|\[\d|\(length:)/u.test(part)

const textSizes = new Set(['2xs', 'xs', 'sm', 'base', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', 'd1', 'd2', 'd3'])
// `text-sm/5`, `text-[1.375rem]/9`, `text-[clamp(…)]` are sizes as well.
const isTextSize = (part: string) =>
  textSizes.has(part.split('/')[0] ?? '') || /^\[(?:\d|\.|clamp|calc|min|max)/u.test(part)

/** One group per prefix: `w-8` and `w-full` set the same property. */
const byPrefix = [
  'inset inset-x inset-y top right bottom left z order size w h min-w min-h max-w max-h aspect p px py',
  'pt pr pb pl m mx my mt mr mb ml space-x space-y gap gap-x gap-y items justify justify-items content',
  'self place-items basis grid-cols grid-rows col-span row-span overflow overflow-x overflow-y origin',
  'rounded rounded-t rounded-b rounded-l rounded-r leading tracking opacity shadow cursor',
  'pointer-events select whitespace line-clamp duration ease delay animate translate-x translate-y scale rotate',
].flatMap((line) => line.split(' '))

/** The classes that mean the same property, for `cn`. Classes in no group are always kept. */
export const classGroups = {
  ...Object.fromEntries(byPrefix.map((prefix) => [prefix, [{ [prefix]: ['', any] }]])),
  display: ['block', 'inline-block', 'inline', 'flex', 'inline-flex', 'grid', 'inline-grid', 'hidden', 'contents'],
  position: ['static', 'relative', 'absolute', 'fixed', 'sticky'],
  visibility: ['visible', 'invisible', 'collapse'],
  'flex-direction': [{ flex: ['row', 'row-reverse', 'col', 'col-reverse'] }],
  'flex-wrap': [{ flex: ['wrap', 'wrap-reverse', 'nowrap'] }],
  flex: [{ flex: [any] }],
  grow: [{ grow: ['', any] }],
  shrink: [{ shrink: ['', any] }],
  'object-fit': [{ object: ['cover', 'contain', 'fill', 'none', 'scale-down'] }],
  'object-position': [{ object: [any] }],
  'bg-image': ['bg-none', { 'bg-linear': [any], 'bg-radial': ['', any], 'bg-conic': ['', any] }],
  'bg-place': [{ bg: ['cover', 'contain', 'center', 'top', 'bottom', 'left', 'right', 'fixed', 'no-repeat'] }],
  'bg-color': [{ bg: [any] }],
  'text-align': [{ text: ['left', 'center', 'right', 'start', 'end'] }],
  'text-wrap': [{ text: ['wrap', 'nowrap', 'balance', 'pretty'] }],
  'font-size': [{ text: [isTextSize] }],
  'text-color': [{ text: [any] }],
  'font-family': [{ font: ['sans', 'display', 'mono'] }],
  'font-weight': [{ font: [any] }],
  decoration: ['underline', 'line-through', 'no-underline'],
  'border-collapse': ['border-collapse', 'border-separate'],
  'border-style': [{ border: ['solid', 'dashed', 'dotted', 'none'] }],
  'border-width': [{ border: ['', isWidth] }],
  'border-x': [{ 'border-x': ['', isWidth] }],
  'border-y': [{ 'border-y': ['', isWidth] }],
  'border-t': [{ 'border-t': ['', isWidth] }],
  'border-r': [{ 'border-r': ['', isWidth] }],
  'border-b': [{ 'border-b': ['', isWidth] }],
  'border-l': [{ 'border-l': ['', isWidth] }],
  'border-color': [{ border: [any] }],
  'ring-inset': ['ring-inset'],
  'ring-width': [{ ring: ['', isWidth] }],
  'ring-color': [{ ring: [any] }],
  'outline-offset': [{ 'outline-offset': [any] }],
  outline: [{ outline: ['', any] }],
  transition: [{ transition: ['', any] }],
}

/** A class of the key's group also replaces earlier ones of these groups: `p-4` replaces `px-2`. */
export const conflictingClassGroups = {
  inset: ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
  'inset-x': ['right', 'left'],
  'inset-y': ['top', 'bottom'],
  size: ['w', 'h'],
  p: ['px', 'py', 'pt', 'pr', 'pb', 'pl'],
  px: ['pr', 'pl'],
  py: ['pt', 'pb'],
  m: ['mx', 'my', 'mt', 'mr', 'mb', 'ml'],
  mx: ['mr', 'ml'],
  my: ['mt', 'mb'],
  gap: ['gap-x', 'gap-y'],
  overflow: ['overflow-x', 'overflow-y'],
  rounded: ['rounded-t', 'rounded-b', 'rounded-l', 'rounded-r'],
  'border-width': ['border-x', 'border-y', 'border-t', 'border-r', 'border-b', 'border-l'],
  flex: ['basis', 'grow', 'shrink'],
  'font-size': ['leading'],
}
