import type { z } from 'zod'

/** A sentence out of the few words in which the contract says what is wrong. */
export const sentence = (words: string): string => words.slice(0, 1).toLocaleUpperCase('en') + words.slice(1)

type RawIssue = z.core.$ZodRawIssue

/** What is wrong with a value, for the person who typed it. Undefined leaves it to the schema's own words. */
export function faultWords(issue: RawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.input === undefined || issue.input === null ? 'Needed' : 'This does not fit here'
  if (issue.code === 'invalid_value') return 'Choose one'
  if (issue.code === 'invalid_format') return undefined
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeWords(issue)
  return undefined
}

function sizeWords(issue: RawIssue & { code: 'too_small' | 'too_big' }): string {
  const isSmall = issue.code === 'too_small'
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  if (issue.origin === 'string') {
    if (isSmall && (limit <= 1 || issue.input === '')) return 'Needed'
    return `${isSmall ? 'At least' : 'At most'} ${limit.toLocaleString('en')} characters`
  }
  if (issue.origin === 'array') return `${isSmall ? 'At least' : 'At most'} ${limit}`
  return `${isSmall ? 'From' : 'Up to'} ${limit}`
}
