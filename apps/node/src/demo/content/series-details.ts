import type { Character, Episode } from '@pitchey/contract/pitches/protected-fields'
import type { DemoDetails } from './pitch-details-types.ts'
import { prose } from './prose.ts'

type Written = Pick<Character, 'name' | 'description'> &
  Partial<Pick<Character, 'castingIdea'>> & { ages: [number, number] }

const entryId = (series: number, kind: 'c' | 'e', place: number): string =>
  `0190f0f0-0000-7000-8000-${kind}${String(series).padStart(3, '0')}${String(place + 1).padStart(8, '0')}`

const charactersOf = (series: number, written: readonly Written[]): Character[] =>
  written.map(({ name, description, castingIdea = '', ages: [ageFrom, ageTo] }, place) => ({
    id: entryId(series, 'c', place),
    name,
    description,
    ageFrom,
    ageTo,
    castingIdea,
    imageId: null,
    imageAlt: '',
  }))

const seasonOf = (series: number, told: readonly (readonly [title: string, synopsis: string])[]): Episode[] =>
  told.map(([title, synopsis], place) => ({
    id: entryId(series, 'e', place),
    season: 1,
    number: place + 1,
    title,
    synopsis,
  }))

const alone = { seekingInvestment: false, team: [], attachments: [], notes: [] } as const

const seventeenFloors: DemoDetails = {
  ...alone,
  fields: {
    premise: 'What if the only complete record of a crime were in the hand of a woman who once falsified one?',
    characters: charactersOf(1, [
      {
        name: 'Constance Radebe',
        description: prose`
          Retired court stenographer, widow, ninth floor. Thirty-one years of being in the room and not in the
          conversation have made her the best listener in the city and the worst neighbour. She believes that a thing is
          true when it has been read back and nobody objects. She changed one word, once.`,
        ages: [66, 70],
        castingIdea: 'a theatre actor whose stillness is the event',
      },
      {
        name: 'Lindiwe Dube',
        description: prose`
          Palesa’s mother, who cleans the offices of a bank between ten at night and four in the morning. She has an
          answer ready for every person who will ask what kind of mother leaves a child, because she asks it first.`,
        ages: [29, 34],
      },
      {
        name: 'Gerrit Swanepoel',
        description: prose`
          The reader in 15A, courteous, lame, and always first to offer to carry something. He was a security policeman
          until 1990. He has told himself for decades that what is not in the transcript did not happen.`,
        ages: [68, 74],
        castingIdea: 'somebody whom audiences have trusted before',
      },
      {
        name: 'Blessing Okafor',
        description: prose`
          Works from the fourth floor, studies bookkeeping by correspondence, notices everything that moves on the
          stairs after midnight. She asks for her statement to be taken in full or not at all.`,
        ages: [25, 30],
      },
      {
        name: 'Mr Pillay',
        description: prose`
          The landlord’s agent, who has debts, a cough, and a schedule for emptying the building. He would be easier to
          hate if he were not so plainly frightened of the dark.`,
        ages: [44, 52],
      },
    ]),
    episodes: seasonOf(1, [
      [
        'Monday: Ground',
        prose`
          The power goes at ten past six with half the building in the lobby. Everybody has a version, and Mrs Radebe,
          who only came down for candles, finds that they are all being told to her. By the time she has climbed back to
          the ninth floor she has eleven pages, and a line about a child that nobody else heard.`,
      ],
      [
        'Tuesday: Four',
        prose`
          Palesa was meant to be asleep in 4D. The couple who mind her have no papers, so they say that she never came.
          Lindiwe sits in the stairwell calling her daughter’s name up the shaft. The constable reaches the fifth floor,
          rests, and goes down again.`,
      ],
      [
        'Wednesday: The Torch',
        prose`
          Three students and Blessing saw one light on the stairs and disagree about which way it was going. We watch the
          same forty seconds four times. Mrs Radebe lays the statements side by side and for the first time in her life
          asks a witness a question.`,
      ],
      [
        'Thursday: Twelve',
        prose`
          Somebody has been turning the water off by hand. The tenants find Mr Pillay behind the door of an empty flat and
          for an hour the landing is a court without rules. Mrs Radebe stops it by reading his words back to him, one by
          one, until even he can hear them.`,
      ],
      [
        'Friday: 15A',
        prose`
          The building runs itself now, with a roster and a choir. Mr Swanepoel brings two buckets and stays for tea. A
          turn of phrase in his mouth sends her to a box under the bed and a trial in 1989. She was twenty-six. The word
          is still there, in her own hand, where the other one should be.`,
      ],
      [
        'Saturday: Seventeen',
        prose`
          Palesa is in the lift motor room, alive, with a library book and somebody else’s blanket. What she saw through
          the gap on twelve would convict one man, and the only adult who can support her is another. Mrs Radebe takes
          the last statement of the series. It is her own.`,
      ],
    ]),
  },
}

const wakeCaterers: DemoDetails = {
  ...alone,
  fields: {
    premise: 'What if two sisters who cannot share a kitchen had to share fifty funerals?',
    characters: charactersOf(2, [
      {
        name: 'Dympna Fallon',
        description: prose`
          The elder. Widow, ham, no nonsense. She can carve for two hundred and has never been seen to sit down at a
          funeral. Grief is a thing that she does for other people.`,
        ages: [50, 56],
      },
      {
        name: 'Jacinta Fallon',
        description: prose`
          The younger, separated, pastry. Talks to fill silences and fills them with the one thing that should not be
          said. She has wanted to apologise for fifteen years and has come close on four occasions, all of them at
          gravesides.`,
        ages: [45, 51],
        castingIdea: 'a comedian who can be ashamed',
      },
      {
        name: 'Kuba Zieliński',
        description: prose`
          Embalmer, twenty-nine, the only qualified person in the building. Keeps count of the funerals in chalk, sings
          to the dead in Polish, and is teaching himself hurling from videos.`,
        ages: [27, 31],
      },
      {
        name: 'Declan Moran',
        description: prose`
          The bank’s man, sent to witness that the sisters are both present. He arrives with a clipboard. By the third
          funeral he is stacking chairs, and by the sixth he is asked to read.`,
        ages: [38, 46],
      },
      {
        name: 'Mam',
        description: prose`
          Bernadette Fallon, eighty-one, who taught one daughter ham and the other pastry and has always refused to say
          which she prefers. She means to be number eight and has told nobody.`,
        ages: [80, 84],
      },
    ]),
    episodes: seasonOf(2, [
      [
        'One: Fonsie',
        prose`
          The uncle who buried everybody has to be buried by somebody. The sisters cater opposite ends of the same hall
          and learn at the reading of the will that they now own the hall, the hearse and each other. Kuba chalks a one.`,
      ],
      [
        'Two: The Man Who Owed',
        prose`
          The largest crowd in the history of the parish has come to make certain. Dympna guards the coffin, Jacinta the
          condolence book, and between them they settle forty-one debts in sandwiches.`,
      ],
      [
        'Three: A Priest Short',
        prose`
          The canon is mislaid between the house and the church with the only copy of the eulogy. Declan, who once
          thought of the seminary, is put into a collar for what is meant to be ten minutes.`,
      ],
      [
        'Four: Silk',
        prose`
          Under a bachelor farmer’s working clothes are the good stockings that he wore for forty years. His brother is on
          the way with a brown suit. What he goes down in is the first decision that the sisters make together, and
          neither of them ever tells it.`,
      ],
      [
        'Five: Twins',
        prose`
          Two families book one afternoon for two men who did not speak in life. The sisters, who know something about
          that, put them in the same room and lose the labels.`,
      ],
      [
        'Six: No Flowers',
        prose`
          A woman of forty has planned everything, down to the playlist and who may not come. Jacinta promises to keep to
          the list. The one name on it is standing at the gate, and it is Dympna who lets him in.`,
      ],
      [
        'Seven: Egg and Onion',
        prose`
          The anniversary of Dympna’s husband. There is no funeral this week, so there is nothing to hide behind. What was
          said in 2011 is said again, properly, with the oven on, and the vol-au-vents burn.`,
      ],
      [
        'Eight: Mam',
        prose`
          The whole town comes to see what will be eaten. The sisters have one night, one kitchen and two recipes. At the
          graveside Kuba takes out his chalk, and Declan puts away his clipboard. Forty-two to go.`,
      ],
    ]),
  },
}

const eclipseCounty: DemoDetails = {
  ...alone,
  fields: {
    premise: 'What if the dead had four minutes in which to vote, and not all of them were on the roll?',
    world: prose`
      Sabine County, Missouri: one courthouse, one cemetery with headstones, one without. The dead come up the hill in
      order of burial, in what they were buried in. They do not speak. They are neither wise nor frightening; they are
      neighbours who are in no hurry.

      Everything else is as it is. The laptops freeze, the reservoir company buys doughnuts, and the eclipse glasses have
      the name of a bank on them.`,
    characters: charactersOf(3, [
      {
        name: 'Lorna Teague',
        description: prose`
          The new clerk, forty-five, sent back to the county she got out of. Believes in procedure as others believe in
          kindness. She has not cried for her mother, because there has been a form to fill in every day since.`,
        ages: [43, 48],
        castingIdea: 'dry, quick, and convincing with a stapler',
      },
      {
        name: 'Judge Amos Trimble',
        description: prose`
          Retired, beloved, keeper of the ordinance of 1869. He will explain the custom to anybody who asks, for as long as
          they like, and has never been asked about the part that says “headstones”.`,
        ages: [76, 82],
      },
      {
        name: 'Odessa Wynn',
        description: prose`
          Nineteen, college credit, a borrowed ground radar. She has found eighty-seven people in a field that the county
          mows, and intends to register each of them by name, including those who never had one written down.`,
        ages: [18, 21],
        castingIdea: 'a newcomer who can hold a room by being right',
      },
      {
        name: 'Dale Pruitt',
        description: prose`
          The water company’s man, who sits with the dying and means it, nearly. He carries peppermints, a notary’s stamp,
          and an absentee ballot with the name of Lorna’s mother on it.`,
        ages: [50, 57],
      },
    ]),
    episodes: seasonOf(3, [
      [
        'One Hundred and Sixty Per Cent',
        prose`
          Lorna comes home with a laptop and instructions to delete the dead. Everybody brings pie and nobody asks her to
          stop. In the basement she finds the poll book of the last eclipse, signed in nine hands that she knows, one of
          them her grandfather’s, eleven years after his funeral.`,
      ],
      [
        'In Order of Burial',
        prose`
          Trimble takes her through the ordinance at the pace of a parade. A farmer counts on a father who never forgave
          him, and starts to mend a fence that only the two of them would notice.`,
      ],
      [
        'The Mown Field',
        prose`
          Odessa asks for eighty-seven registration cards. Lorna looks for the rule that says no, and finds it, and finds
          out who wrote it. That night the mower’s tracks have gone around a square that was not there before.`,
      ],
      [
        'Bedside Manner',
        prose`
          The hospice has never had so many visitors. Dale Pruitt knows everyone’s middle name. A nurse who keeps her own
          notes brings Lorna three dates and asks her to look at them together.`,
      ],
      [
        'A Heaven Without a Polling Place',
        prose`
          The pastor has preached for thirty years that the dead are at rest. His wife will be in the line, and he has not
          decided whether to be in the square. The county splits at a church supper over where to put the salad.`,
      ],
      [
        'Absentee',
        prose`
          Lorna’s mother signed a form on the day before she died, in a hand that is very nearly hers. To challenge it Lorna
          would have to say in public how her mother would have voted. She finds that she does not know.`,
      ],
      [
        'Names',
        prose`
          One night to write eighty-seven cards. The whole county turns up, some to help and some to watch who helps.
          Trimble arrives last, with his own pen, and a family Bible that explains why the ordinance is worded as it is.`,
      ],
      [
        'Totality',
        prose`
          The light goes. They come up the hill, and at the end of the line come those who have no place in it, and are let
          in. There are nine seconds left when Lorna’s mother reaches the table and asks what nobody is allowed to ask. The
          count is a tie. The season ends on a coin in the air.`,
      ],
    ]),
  },
}

/** The season and the people of three series, by the key of the pitch. */
export const seriesDetails: Readonly<Record<string, DemoDetails>> = {
  'seventeen-floors': seventeenFloors,
  'the-wake-caterers': wakeCaterers,
  'eclipse-county': eclipseCounty,
}
