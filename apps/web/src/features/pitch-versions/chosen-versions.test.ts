import { describe, expect, it } from 'vitest'
import { chosenIn, pairOf, withChosen } from './chosen-versions.ts'

const versions = [{ number: 7 }, { number: 5 }, { number: 2 }]
const inAddress = (text: string) => pairOf(versions, chosenIn(new URLSearchParams(text)))

describe('the versions that are compared', () => {
  it('are the present one and the one before it until somebody chooses', () => {
    expect(inAddress('')).toEqual({ older: 5, newer: 7 })
    expect(inAddress('newer=5')).toEqual({ older: 2, newer: 5 })
    expect(inAddress('older=2')).toEqual({ older: 2, newer: 7 })
  })

  it('are any two that the address names, also the wrong way round or far back in the list', () => {
    expect(inAddress('older=7&newer=2')).toEqual({ older: 2, newer: 7 })
    expect(inAddress('older=1&newer=3')).toEqual({ older: 1, newer: 3 })
  })

  it('are none where there is nothing before, and nonsense in the address is no choice', () => {
    expect(inAddress('newer=2')).toBeNull()
    expect(inAddress('older=7&newer=7')).toBeNull()
    expect(pairOf([], chosenIn(new URLSearchParams()))).toBeNull()
    expect(inAddress('older=x&newer=-1')).toEqual({ older: 5, newer: 7 })
  })

  it('stand in the address beside everything else', () => {
    const search = withChosen(new URLSearchParams('pages=2&older=1'), { older: null, newer: 5, view: 'inline' })
    expect(search.toString()).toBe('pages=2&newer=5&view=inline')
    expect(withChosen(search, { view: 'side' }).toString()).toBe('pages=2&newer=5')
  })
})
