/**
 * Text wrapped in the source, as paragraphs: a line end becomes a space, an empty line a paragraph break.
 * Takes no values. Scripts written without spaces must keep a paragraph on one line.
 */
export const prose = (text: TemplateStringsArray): string =>
  text
    .join('')
    .trim()
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/gu, ' '))
    .join('\n\n')
