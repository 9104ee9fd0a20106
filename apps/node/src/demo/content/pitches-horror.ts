import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Horror, from cold to comic. */
export const horrors: readonly DemoPitch[] = [
  {
    key: 'cold-static',
    creatorKey: 'aino-lehtola',
    title: 'Cold Static',
    originalTitle: 'Kylmä kohina',
    logline: prose`
      Alone for the winter at a Lapland relay station, a radio engineer hears her own transmissions four minutes before
      she makes them. She uses the lead to save strangers, until her voice reports a death at the station.`,
    genre: 'horror',
    secondaryGenres: ['thriller'],
    format: 'feature',
    shortSynopsis: prose`
      Iida Magga keeps a rescue frequency alive north of Inari, from the last sunset of November to the first sunrise of
      January. On the third night she hears a calm woman give a position on the ice, and four minutes later a snowmobile
      goes through it there. The woman is Iida.

      She learns to listen ahead of herself. Nine people are alive because of it, and Helsinki wants to know how she does
      it. Then the voice comes on flat and slow to report one fatality at the relay station. Nobody else is posted there.
      Iida has four minutes, a locked door, a rifle, and someone knocking who has walked eleven kilometres to thank her.`,
    longSynopsis: prose`
      The first act is a procedural with a fault in it. Iida, forty, half Sámi and entirely sceptical, tests every cable.
      The delay is exact and always in the wrong direction. She rules out tape, echo and herself. Once she has saved a
      reindeer herder and his dog, she stops testing.

      What she does not notice is the price. In order to report a thing four minutes later, she must still be the one who
      reports it. Each time she acts on a message and prevents what it described, the message that she then owes the past
      becomes a lie which she has to speak in her own voice, convincingly, into a dead microphone. If she fails to make
      the call, the rescue comes undone. She keeps a list of calls she must perform. Soon she is doing nothing else.

      The knock comes from Jouni, the first man she saved. He has been dreaming of drowning every night and has walked
      here to ask whether he did. Behind him on the fell stand the others, not dead and not quite arrived, waiting to be
      told which.

      The voice has reported one death. Iida realises that it does not say whose, and that she will be the one to say it.
      She sends Jouni out to the herders’ hut, switches off the transmitter for good, and at the appointed minute reads
      her own name into the silence. In spring the relief engineer finds an empty station in good order, and a woman’s
      voice on the frequency, four minutes early, welcoming him.`,
    targetAudience: 'Horror audiences 16 to 40; slow-burn genre festivals; Nordic streamers.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 130_000_000, currency: 'EUR' },
    stage: 'script',
    country: 'FI',
    location: 'Inari, Lapland',
    language: 'fi',
    comps: [
      { title: 'Pontypool', year: 2008 },
      { title: 'The Thing', year: 1982 },
      { title: 'Berberian Sound Studio', year: 2012 },
    ],
    themes: ['Isolation', 'Debt to the rescued'],
    tags: ['radio', 'arctic', 'single-location', 'sound-design', 'slow-burn'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 71,
    popularity: 0.33,
    likedByKeys: ['thaddeus-price', 'falk-dreyer', 'callum-reyes', 'dele-martins'],
  },
  {
    key: 'dead-reckoning-street',
    creatorKey: 'callum-reyes',
    title: 'Dead Reckoning Street',
    logline: prose`
      Every house on a Hull terrace keeps the same brass clock, wound under an arrangement nobody discusses. When a newly
      widowed surveyor lets hers run eleven minutes slow, the neighbours take turns to come round and help.`,
    genre: 'horror',
    secondaryGenres: ['mystery'],
    format: 'feature',
    shortSynopsis: prose`
      Joyce Adeleke-Marsh buys number nine because it is cheap and because the house she shared with her husband has become
      impossible. A brass ship’s clock is fixed to the chimney breast. The conveyance requires her to wind it daily. She
      is a chartered surveyor and has signed sillier things.

      In her grief she forgets. By Friday the clock is eleven minutes slow. At ten that evening Mrs Stubbs comes over with
      a casserole and an offer to see to it. At eleven it is Mr Pell. They are kind, they are frightened, and each wants
      something small in exchange. Between the street’s time and her own there are now eleven minutes every night when
      number nine stands alone, and her husband, who died at sea, has found his way to the door.`,
    longSynopsis: prose`
      Hull, November. Trinity Terrace was built in 1883 for the families of a trawler company. Twenty houses, twenty
      clocks. Joyce measures the party walls on her first evening, as other people unpack, and finds that the street is
      forty centimetres longer inside than out.

      Her husband Danny was second engineer on a supply ship and went over the side in March. There was no body. Joyce has
      not wept, has sold the car, and sleeps in his coat. On Monday she winds the clock. On Tuesday she does not.

      The visits begin on Friday, one neighbour to the hour. Mrs Stubbs, ten o’clock: casserole. Mr Pell, eleven: a small
      oilcan. The Kowalczyks, midnight, with their sleepy twins, who are made to apologise for the time. All of them look
      at the clock before they look at her. None will touch it. “It has to be the householder.” Joyce, bloody-minded with
      grief, says that she will see to it in the morning.

      At eleven minutes past midnight by the street, midnight by her, the knock is different. Danny is on the step in
      his boiler suit, dripping and friendly and slightly wrong, like a word repeated too often. He cannot come in, and he
      does not ask to. He wants to know what the time is.

      She has eleven minutes with him. The next night she has twenty-two, because she has let the clock slip again. The
      neighbours understand before she does. In 1883 the company’s boat was lost with twenty men aboard owing to a clock
      that was wrong, and the widows made an arrangement with whatever brought the men home to the door: as long as every
      house keeps the same time, it cannot tell which of them is expecting someone. Each house lost a man. Each house has
      been refusing to open for a hundred and forty years. Mrs Stubbs lets Joyce put a hand against her own front door,
      around midnight, so as to feel the weight leaning on the other side.

      Now it knows the address. The other clocks begin to lose, house by house, as people stand and listen to voices they
      have never been allowed to answer. By the fifth night the entire terrace is out of step. Doors open. What comes in
      is patient, wet and very glad to be home, and it does not fit in the body of just one man.

      Joyce is a surveyor, and the sum is one of navigation. Dead reckoning: a known speed, a heading, the time elapsed.
      If all the clocks are set together to the minute at which the ship was lost, the dead are not due yet. She goes from
      house to house with Danny walking beside her on the pavement, telling her jokes, and the last clock she has to set is
      hers. He asks what the time is. She tells him the truth to the second, and shuts the door. In the morning she winds
      it. She winds it every morning. In the last shot she is at the estate agent’s window, reading the card of number
      twelve, where a young couple is moving in.`,
    targetAudience: 'Horror audiences 16 to 45; British folk-horror and ghost-story fans.',
    budgetRange: 'from_250k_to_1m',
    estimatedBudget: { amountMinor: 72_000_000, currency: 'GBP' },
    stage: 'financing',
    country: 'GB',
    location: 'Kingston upon Hull',
    language: 'en',
    comps: [
      { title: 'The Babadook', year: 2014 },
      { title: 'His House', year: 2020 },
      { title: 'The Fog', year: 1980 },
    ],
    themes: ['Widowhood', 'Neighbours', 'Bargains with the sea'],
    tags: ['haunted-house', 'clocks', 'hull', 'low-budget', 'ghost-story'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 24,
    popularity: 0.61,
    likedByKeys: ['thaddeus-price', 'demo-investor', 'dele-martins', 'aino-lehtola', 'demo-creator', 'peg-sorensen'],
  },
  {
    key: 'the-harvest-queen',
    creatorKey: 'wren-abernathy',
    title: 'The Harvest Queen',
    logline: prose`
      A Nebraska pageant winner who entered for the tuition money learns that the crown comes with a cult, a combine
      harvester and a deadline of first frost. She is free to abdicate; the runner-up is her little sister.`,
    genre: 'horror',
    secondaryGenres: ['comedy'],
    format: 'feature',
    shortSynopsis: prose`
      Kaylee Strand wins Harvest Queen of Furnas County with a baton routine and an answer about soil. The prize is four
      thousand dollars and the use of a ceremonial John Deere. The small print is older. Between the coronation and the
      first frost the Queen must choose one person to be “brought in with the crop”, or go in herself, and the corn has
      never had a bad year.

      Kaylee has nine days, a sash that will not come off and a committee of cheerful women with casseroles and sickles. If
      she steps down, the crown passes to her sister Brooklyn, fifteen, who wants it very badly. So Kaylee does what a
      student body president would do: she reads the by-laws and starts to campaign.`,
    longSynopsis: prose`
      The committee meet in the basement of First Lutheran and use Robert’s Rules of Order. They are not hooded. They are
      the dental hygienist, the drama teacher and Kaylee’s own grandmother, Queen of 1969, who chose her fiancé and speaks
      of it as one speaks of a hard frost.

      Kaylee looks for someone who deserves it, and finds how thin the field is. The bully cries. The banker has already
      been promised to another county. A candidate volunteers, old Mr Vance, who is lonely, and she is tempted for as long
      as it takes to hear him laugh at something on the radio. Brooklyn, meanwhile, has learned what the crown is for and
      wants it more. She has a list.

      In the by-laws of 1881 Kaylee finds that the Queen may bring in “whatsoever hath fed upon the county”. On the night
      before the frost she drives the combine, sash streaming, not at a person but at the seed company’s test plot and the
      glass headquarters beside it, which has been buying out the farms one foreclosure at a time. The corn, consulted,
      finds this acceptable.

      It is a good harvest. The committee amend the by-laws by a show of hands. Brooklyn, who was runner-up, is appointed
      treasurer, and begins a list of corporations.`,
    targetAudience: 'Horror-comedy audiences 16 to 35; midnight screenings; streaming.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 160_000_000, currency: 'USD' },
    stage: 'financing',
    country: 'US',
    location: 'Furnas County, Nebraska',
    language: 'en',
    comps: [
      { title: 'Drop Dead Gorgeous', year: 1999 },
      { title: 'Midsommar', year: 2019 },
      { title: 'Ready or Not', year: 2019 },
    ],
    themes: ['Sisters', 'Rural debt', 'Civic duty'],
    tags: ['folk-horror', 'pageant', 'midwest', 'cult', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 47,
    popularity: 0.1,
    likedByKeys: ['thaddeus-price', 'peg-sorensen'],
  },
  {
    key: 'la-hora-de-la-siesta',
    creatorKey: 'nerea-otxoa',
    title: 'La hora de la siesta',
    logline: prose`
      A Madrid courier takes over a rural route in Extremadura where no one opens the door between two and five. On the
      hottest afternoon of the year somebody does, and tells her she looks as though she could do with a lie-down.`,
    genre: 'horror',
    secondaryGenres: [],
    format: 'feature',
    shortSynopsis: prose`
      Vanesa has forty-one parcels and a van without air conditioning. The dispatcher gave her one piece of advice about
      the villages south of Trujillo: deliver before two or after five. In between, blinds are down, dogs lie flat, and it
      is forty-six degrees in the street. “La hora de la siesta” takes place in those three hours, in unbroken sunlight.

      In the village of Alcor a door is open. The old woman inside has cool tiles, a jug of water and a made-up bed.
      Everyone else in the house is already asleep, and has been for some time. Vanesa is paid by the parcel and has not
      slept properly since spring. She drinks the water. What hunts here has no need of the dark. It is after tired
      people, and there have never been so many.`,
    longSynopsis: prose`
      The heat is the monster’s first shape. Vanesa’s van dies in the square at five past two, her telephone shuts itself
      down, and each of the forty blinds is closed. Doña Remedios, in her doorway, is the only shade.

      Inside, the sleepers lie in rows: a meter reader, two hikers, a priest in a modern collar, a girl in the uniform of
      another courier firm. Their breathing is in step. Remedios is gracious and has the manners of a nurse. She explains
      that no one is kept. They may get up whenever they no longer need to rest.

      Vanesa fights sleep as one fights drowning. She recites her parcels. She burns her palm on the stove. In the pantry
      she finds Toño, a boy from the village, who has stayed awake for two days by telling himself the plots of films, and
      together they work out the rule. The house takes what you owe to sleep. Villagers who have napped every day of their
      lives walk through it untouched; they owe nothing. Vanesa owes four years.

      There is no outrunning it and at ten to five she understands that she need only pay. She lies down in the middle of
      the street, on the melting asphalt, in full sun, with Toño holding a parcel over her face for shade, and sleeps
      honestly for ten minutes, out of its reach. At five the blinds go up. The village wakes, sees the open door and
      bricks it shut, with a tenderness that suggests practice. Vanesa delivers the last parcel. Then she switches off the
      dispatcher’s calls and goes back to the van to sleep.`,
    targetAudience: 'Genre audiences 18 to 40; Spanish-language horror; anyone with a gig contract.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 190_000_000, currency: 'EUR' },
    stage: 'packaging',
    country: 'ES',
    location: 'Trujillo, Extremadura',
    language: 'es',
    comps: [
      { title: 'Who Can Kill a Child?', year: 1976 },
      { title: 'Midsommar', year: 2019 },
      { title: 'It Follows', year: 2014 },
    ],
    themes: ['Exhaustion', 'Gig work', 'Heat'],
    tags: ['daylight-horror', 'rural-spain', 'courier', 'heatwave', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 14,
    popularity: 0.25,
    likedByKeys: ['thaddeus-price', 'emilio-zertuche', 'consuelo-ibarra'],
  },
  {
    key: 'area-thirty-two',
    creatorKey: 'callum-reyes',
    title: 'Area Thirty-Two',
    logline: prose`
      The woman who reads the late shipping forecast adds one sea area that is not on any chart. Trawlers have begun to go
      there, and they come home with full nets and one man more than they sailed with.`,
    genre: 'horror',
    secondaryGenres: ['mystery'],
    format: 'other',
    formatOther: 'Podcast drama',
    shortSynopsis: prose`
      There are thirty-one sea areas in the shipping forecast. For six weeks Harriet Voss, who reads it at twelve minutes to
      one, has been announcing a thirty-second. She does not remember doing so. The area is called Merrow, the wind there
      is always light, and the visibility is described as “permitted”.

      Eight episodes of half an hour, heard entirely through things that are broadcast: the forecast, ship-to-shore radio,
      a regional phone-in, an inquest. Skipper Donna Rae of Peterhead takes her failing boat to Merrow because nowhere else
      has fish. She leaves with a crew of five and lands with six, and everybody on the quay greets the sixth man by name.
      Donna is the only one who has counted.`,
    longSynopsis: prose`
      Each episode opens with a complete forecast, which the listener learns to dread for its extra line. Then we follow
      two women who never meet. Harriet, in London, plays back the archive and hears herself. Donna, on the North Sea, has
      a new deckhand called Alec, who is capable, good company and married to her cousin, with photographs to prove it. She
      has known her cousin’s husband all her life and he was called Sandy.

      Other boats go. Peterhead prospers and its population rises. The registrar, on the phone-in, jokes that nobody seems
      to be dying. Someone must make room, and from the fourth episode the listener can hear who: minor voices from the
      first half, who ring the programme as before, are introduced by the host as first-time callers.

      Harriet’s producer suggests leave. She locks herself in the studio to read the bulletin without a script and finds
      that she cannot get from Viking to North Utsire without saying it. Donna goes out a last time with an empty boat and
      a tape of the true forecast from 1987, which she plays on the open channel as the fog comes down. Alec asks her very
      courteously to turn it off.

      In the finale thirty-one areas are read and then there is a silence exactly as long as a name. On the quay Donna counts
      five. In London somebody new is reading. She has a lovely voice, listeners say, and has been doing it for years.`,
    targetAudience: 'Audio-drama listeners, public radio, fans of quiet horror.',
    budgetRange: 'under_250k',
    estimatedBudget: { amountMinor: 14_500_000, currency: 'GBP' },
    stage: 'production',
    country: 'GB',
    location: 'London and Peterhead',
    language: 'en',
    comps: [
      { title: 'Pontypool', year: 2008 },
      { title: 'The Fog', year: 1980 },
      { title: 'Enys Men', year: 2022 },
    ],
    themes: ['Broadcast voices', 'Who is missing'],
    tags: ['audio', 'radio', 'north-sea', 'serial', 'scotland'],
    aiUse: 'assisted',
    aiNote: 'The scratch track used synthetic voices for timing. Every voice in the finished programme is an actor’s.',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 33,
    popularity: 0.14,
    likedByKeys: ['dele-martins', 'aino-lehtola', 'demo-creator'],
  },
]
