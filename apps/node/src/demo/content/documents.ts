import { prose } from './prose.ts'

export type DemoDocument = {
  key: string
  pitchKey: string
  creatorKey: string
  kind: 'lookbook' | 'script' | 'budget' | 'finance_plan'
  mediaType: 'application/pdf' | 'text/vnd.fountain' | 'text/csv'
  title: string
  tier: 0 | 1 | 2 | 3
  announced: boolean
  /** Pages of a PDF, each of these paragraphs; or the whole of a text. */
  content: readonly string[]
}

const saltLine = { pitchKey: 'the-salt-line', creatorKey: 'demo-creator' }

/** Documents of the demo creator's first pitch: what a reader may open, and what waits for an agreement. */
export const demoDocuments: readonly DemoDocument[] = [
  {
    ...saltLine,
    key: 'salt-line-lookbook',
    kind: 'lookbook',
    mediaType: 'application/pdf',
    title: 'The Salt Line: how it looks',
    tier: 1,
    announced: false,
    content: [
      prose`
        The film has two colours. Above the white line on the wall it is slate, wool and lamp oil; below it, everything
        is already the sea. We never grade the two into each other: the line is a cut.`,
      prose`
        The light is real. The lens turns once in ten seconds, and whoever is in the lamp room is lit by it or is not.
        Scenes are staged so that the important word falls into the dark half.`,
      prose`
        Water is shot from the land and never the other way round. Nobody in this story has a boat of their own, so
        neither has the camera.`,
    ],
  },
  {
    ...saltLine,
    key: 'salt-line-script',
    kind: 'script',
    mediaType: 'text/vnd.fountain',
    title: 'The Salt Line, draft 4',
    tier: 2,
    announced: true,
    content: [
      `Title: The Salt Line
Credit: written by
Author: Maren Oduya
Draft date: 4th draft

INT. LAMP ROOM - DAWN

The lens turns, unlit. BRÍD LAVELLE, 51, polishes it with a cloth that was once a school shirt.

She stops at a place where nothing is. Breathes on it. Wipes.

EXT. SLIP, DÚN CAOL - CONTINUOUS

The tide has brought a bottle. It knocks against the stone as if it had been told to.

SINÉAD, 17, a folder of notices under her coat, gets to it first.

SINÉAD
It's for somebody called Sorcha.

BRÍD
There's nobody called Sorcha.

SINÉAD
At the light, it says.
`,
    ],
  },
  {
    ...saltLine,
    key: 'salt-line-budget',
    kind: 'budget',
    mediaType: 'text/csv',
    title: 'Topsheet, five weeks in Mayo',
    tier: 2,
    announced: true,
    content: [
      `account,category,total EUR
1100,Story and rights,62000
1200,Producers,148000
1300,Direction,96000
1400,Cast,310000
2000,Production staff,284000
2300,Art department,176000
2500,Camera and lighting,203000
2900,Locations and boats,121000
3500,Post-production,268000
4000,Insurance and contingency,172000
`,
    ],
  },
  {
    ...saltLine,
    key: 'salt-line-finance',
    kind: 'finance_plan',
    mediaType: 'text/csv',
    title: 'Finance plan, spring',
    tier: 3,
    announced: false,
    content: [
      `source,status,amount EUR
Screen agency production loan,applied,620000
Section 481 tax credit,calculated,590000
Broadcaster presale,in talks,280000
Equity,open,350000
`,
    ],
  },
]
