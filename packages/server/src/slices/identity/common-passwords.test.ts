import { expect, it } from 'vitest'
import { commonPasswordsOf, loadCommonPasswords } from './common-passwords.ts'

const isCommon = commonPasswordsOf(['123456', 'dragon', 'qwertyuiop', 'basketball'])

it.each(['qwertyuiop', 'QwertyUIOP', 'basketball7', 'dragon2024', 'dragon123456'])('finds %s common', (password) => {
  expect(isCommon(password)).toBe(true)
})

it.each(['dragon83910472615', 'my dragon flies', 'qwertyuiop-and-more'])('finds %s not common', (password) => {
  expect(isCommon(password)).toBe(false)
})

it('refuses each of the 3,000 commonest passwords of the real list, alone and with digits behind it', async () => {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const isListed = await loadCommonPasswords()
  const commonest = dictionary['passwords-common'].slice(0, 3000)
  expect(commonest).toHaveLength(3000)
  expect(commonest.filter((entry) => !isListed(entry) || !isListed(`${entry}2024`))).toEqual([])
  expect(isListed('violet harbour lantern')).toBe(false)
})
