import { expect, it } from 'vitest'
import { isHouseName } from './house-names.ts'

it.each([
  'Pitchey',
  'PITCHEY',
  'Pitchey Support',
  'Pitchéy',
  'P i t c h e y',
  'P1tchey',
  'Pltchey',
  'Рitсhеу',
  'Ｐｉｔｃｈｅｙ',
  'PitcheySupport',
  'Official Pitchey',
  'pitchey-films',
  'Admin',
  '4dmin',
  'Adrnin',
  'A d m i n',
  'The Support Team',
])('[PPL2] takes %j for a name of the site', (name) => {
  expect(isHouseName(name)).toBe(true)
})

it.each([
  'Nadia Sorel',
  'Anna Staff',
  'Admin One',
  'Pitcheyan',
  'Administrata',
  'Trust Pictures',
  'Root Beer Films',
  'The And',
  'Mel',
  '宮崎 駿',
  '東映',
  '',
])('[PPL2] leaves %j to people and companies', (name) => {
  expect(isHouseName(name)).toBe(false)
})
