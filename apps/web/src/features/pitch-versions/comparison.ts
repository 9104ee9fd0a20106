import {
  describedFields,
  fieldLines,
  versionSectionLabels,
  type VersionSection,
} from '@pitchey/contract/pitches/version-text'
import type { VersionContent } from '@pitchey/contract/pitches/versions'
import { compareLines, type Line } from './compare-texts.ts'

/** Lines of one field: changes to step through, lines around them, and what is folded away. */
export type Part =
  | { kind: 'change'; index: number; lines: readonly Line[] }
  | { kind: 'context'; texts: readonly string[] }
  | { kind: 'fold'; texts: readonly string[] }

export type ComparedField = { field: string; label: string; parts: readonly Part[] }
export type ComparedSection = { section: VersionSection; label: string; fields: readonly ComparedField[] }

export type Comparison = {
  /** Sections in which something changed. */
  sections: readonly ComparedSection[]
  /** Labels of the fields that say the same in both. */
  unchanged: readonly string[]
  changeCount: number
}

/** So many lines stay in sight beside a change; hiding a single one would save nothing. */
const linesInSight = 1
const leastFolded = 2

const sameParts = (texts: readonly string[], place: 'first' | 'between' | 'last'): Part[] => {
  const head = place === 'first' ? 0 : linesInSight
  const tail = place === 'last' ? 0 : linesInSight
  if (texts.length < head + tail + leastFolded) return texts.length === 0 ? [] : [{ kind: 'context', texts }]
  const parts: Part[] = [
    { kind: 'context', texts: texts.slice(0, head) },
    { kind: 'fold', texts: texts.slice(head, texts.length - tail) },
    { kind: 'context', texts: texts.slice(texts.length - tail) },
  ]
  return parts.filter((part) => part.kind === 'change' || part.texts.length > 0)
}

type Run = { isSame: boolean; lines: Line[] }

const runsOf = (lines: readonly Line[]): Run[] => {
  const runs: Run[] = []
  for (const line of lines) {
    const isSame = line.kind === 'same'
    const last = runs.at(-1)
    if (last?.isSame === isSame) last.lines.push(line)
    else runs.push({ isSame, lines: [line] })
  }
  return runs
}

const textsOf = (lines: readonly Line[]): string[] => lines.flatMap((line) => (line.kind === 'same' ? [line.text] : []))

const partsOf = (lines: readonly Line[], firstIndex: number): Part[] => {
  const runs = runsOf(lines)
  let index = firstIndex
  return runs.flatMap((run, at): Part[] => {
    if (!run.isSame) {
      const part: Part = { kind: 'change', index, lines: run.lines }
      index += 1
      return [part]
    }
    return sameParts(textsOf(run.lines), at === 0 ? 'first' : at === runs.length - 1 ? 'last' : 'between')
  })
}

/** What became of a pitch between two of its versions, section by section. */
export function compareVersions(older: VersionContent, newer: VersionContent): Comparison {
  const sections: (ComparedSection & { fields: ComparedField[] })[] = []
  const unchanged: string[] = []
  let changeCount = 0
  for (const { section, field, label } of describedFields(older, newer)) {
    const lines = compareLines(fieldLines(field, older[field] ?? null), fieldLines(field, newer[field] ?? null))
    if (lines.every(({ kind }) => kind === 'same')) {
      if (lines.length > 0) unchanged.push(label)
      continue
    }
    const parts = partsOf(lines, changeCount)
    changeCount += parts.filter(({ kind }) => kind === 'change').length
    const present = sections.at(-1)
    if (present?.section === section) present.fields.push({ field, label, parts })
    else sections.push({ section, label: versionSectionLabels[section], fields: [{ field, label, parts }] })
  }
  return { sections, unchanged, changeCount }
}
