import { expect, it } from 'vitest'
import { visitSourceOf } from './vocabulary.ts'

it.each([
  ['', null, 'direct'],
  ['nonsense', null, 'direct'],
  ['https://www.google.com/', null, 'engine'],
  ['https://www.google.co.uk/', null, 'engine'],
  ['https://duckduckgo.com/', null, 'engine'],
  ['https://t.co/abc', null, 'social'],
  ['https://m.facebook.com/', null, 'social'],
  ['https://not-t.co.example/', null, 'site'],
  ['https://notgoogle.example/', null, 'site'],
  ['https://variety.com/article', null, 'site'],
  ['https://www.google.com/', '/', 'landing'],
  ['', '/browse?genre=drama', 'market'],
  ['', '/browse?q=salt&genre=drama', 'search'],
  ['', '/browse?q=', 'market'],
  ['', '/s/abc123', 'share'],
  ['', '/people/ada', 'inside'],
  ['', '/browser', 'inside'],
])('[ANA1] tells where a visit came from: referrer %s, page %s', (referrer, path, source) => {
  expect(visitSourceOf({ referrer, path })).toBe(source)
})
