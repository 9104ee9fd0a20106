/** A list of a demo person; what stands on it, the newest first, each with what they noted. */
export type DemoList = {
  readonly ownerKey: string
  readonly name: string
  readonly isDefault: boolean
  readonly items: readonly { readonly pitchKey: string; readonly note: string }[]
}

/** A collection of the demo market. */
export type DemoCollection = {
  readonly key: string
  readonly slug: string
  readonly title: string
  readonly intro: string
  readonly published: boolean
  readonly pitchKeys: readonly string[]
}

export const demoLists: readonly DemoList[] = [
  {
    ownerKey: 'demo-investor',
    name: 'Watchlist',
    isDefault: true,
    items: [
      { pitchKey: 'eclipse-county', note: 'Ask who owns the format outside North America before the next call.' },
      { pitchKey: 'the-salt-line', note: '' },
      {
        pitchKey: 'seventeen-floors',
        note: 'One building, one night. The budget looks honest; the lead is everything.',
      },
      { pitchKey: 'low-orbit', note: 'Too dear for us alone. Would Lena come in for a third?' },
      { pitchKey: 'night-feed', note: '' },
    ],
  },
  {
    ownerKey: 'demo-investor',
    name: 'Under two million',
    isDefault: false,
    items: [
      { pitchKey: 'the-wake-caterers', note: 'Laughed twice on page one. Read the script as soon as it opens.' },
      { pitchKey: 'five-amperes', note: '' },
      { pitchKey: 'the-rain-pilots', note: 'Needs a co-producer in Accra.' },
    ],
  },
  {
    ownerKey: 'demo-investor',
    name: 'For the Lisbon meeting',
    isDefault: false,
    items: [{ pitchKey: 'lazzaretto-vecchio', note: 'Bring the lookbook.' }],
  },
  {
    ownerKey: 'demo-production',
    name: 'Saved',
    isDefault: true,
    items: [
      { pitchKey: 'halfway', note: 'Could shoot in our own hall.' },
      { pitchKey: 'the-moving-of-ben-arrow', note: '' },
    ],
  },
]

export const demoCollections: readonly DemoCollection[] = [
  {
    key: 'one-room-one-night',
    slug: 'one-room-one-night',
    title: 'One room, one night',
    intro: 'Films that need a door, a clock and very good actors.',
    published: true,
    pitchKeys: [
      'seventeen-floors',
      'cold-static',
      'night-feed',
      'winter-clock',
      'designated-driver',
      'apartment-for-ghosts',
      'warranty',
    ],
  },
  {
    key: 'salt-and-weather',
    slug: 'salt-and-weather',
    title: 'Salt and weather',
    intro: 'Coasts, crossings, and people who read the sky for a living.',
    published: true,
    pitchKeys: [
      'the-salt-line',
      'plimsoll',
      'undertow',
      'dzud',
      'the-rain-pilots',
      'la-hora-de-la-siesta',
      'a-navy-without-a-sea',
    ],
  },
  {
    key: 'work-songs',
    slug: 'work-songs',
    title: 'Work songs',
    intro: 'Stories that know what somebody does all day.',
    published: false,
    pitchKeys: ['the-wake-caterers', 'the-glazier', 'the-interpreters-holiday'],
  },
]
