import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** The pitches of the demo creator. */
export const pitchesOfMarenOduya: readonly DemoPitch[] = [
  {
    key: 'the-salt-line',
    creatorKey: 'demo-creator',
    title: 'The Salt Line',
    logline: prose`
      On a stretch of Mayo coast that the sea is taking house by house, a childless lighthouse keeper of fifty-one finds
      a bottled letter addressed to her daughter, and refuses to be evacuated until she knows who wrote it.`,
    genre: 'drama',
    secondaryGenres: ['sci_fi'],
    format: 'feature',
    shortSynopsis: prose`
      Bríd Lavelle keeps the last manned light in Ireland, on a headland the government has decided to give back to the
      Atlantic. She has eleven days to leave. On the first of them the tide brings in a bottle with a letter for
      “Sorcha Lavelle, at the light”, dated thirty years from now and written by somebody who knows where Bríd keeps the
      spare key. Bríd has no daughter and, at fifty-one, no prospect of one.

      More letters come in on the tide. They argue with each other, they get small things wrong, and they describe a
      woman who stayed. With the evacuation boats already in the bay, Bríd has to decide whether the letters are a
      cruelty, a forecast or an invitation, while the girl who delivers the evacuation notices turns up at her door
      with a bag and nowhere else to go.`,
    longSynopsis: prose`
      Eleven days before the headland at Dún Caol is abandoned, Bríd Lavelle polishes a lens that will not be lit
      again. She is fifty-one, the third Lavelle to keep the light and, since her brother’s emigration and her own two
      miscarriages, the last. The salt line of the title is a stripe of white paint on the cottages below: everything
      under it is already condemned. Each spring the council paints it higher.

      A bottle comes in on the flood tide. The letter inside begins “Sorcha, a stór” and describes the lamp room in
      exact and loving detail, including a crack in the glass that is not there yet. Bríd takes it for a joke by the
      young fellows at the pier. The next morning a gannet hits the lantern and leaves the crack.

      Evacuation notices are delivered on foot by Sinéad, seventeen, in the care of the county and about to be moved to
      her sixth placement. Bríd will not sign, so Sinéad has to come back each day. They begin to collect the letters
      together. Some speak of a breakwater that was built, some of one that was not; in one, the writer apologises for
      a quarrel on a staircase. Sinéad, who has read a great many files about herself, is the first to see that these
      are letters nobody meant to send. They are drafts.

      Bríd’s brother Malachy flies home to get her out. He is kind, he has a room ready in Boston, and he has been sent
      by the insurers, who cannot close the headland while a keeper remains on it. Their quarrel on the tower stairs is
      the quarrel in the letter. Bríd realises that the crack, the quarrel and the breakwater belong to one particular
      future, and that she is steering into it by trying to avoid it.

      In the last storm the harbour lights fail with the evacuation ferry half a mile out. Bríd relights the lamp by
      hand and Sinéad keeps the rotation by counting aloud for five hours. The ferry comes in. The cottages go. In the
      morning Sinéad, told that her new placement has fallen through, asks whether the light needs a second keeper, and
      signs the log with the name she chose when she was nine and never told a social worker: Sorcha.

      Thirty years on, a woman in a sea-level station on the same rock writes to her mother, who has died that winter.
      She cannot find the right words. She puts each attempt into a bottle so as not to keep it in the house.`,
    targetAudience:
      'Adults 30 and over who come out for literary science fiction; Irish and Atlantic-coast audiences; festivals.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 390_000_000, currency: 'EUR' },
    stage: 'packaging',
    country: 'IE',
    location: 'Erris, County Mayo',
    language: 'en',
    comps: [
      { title: 'Arrival', year: 2016 },
      { title: 'The Lighthouse', year: 2019 },
      { title: 'Petite Maman', year: 2021 },
    ],
    themes: ['Motherhood', 'Climate and home', 'What we owe the unborn'],
    tags: ['lighthouse', 'letters', 'coastal', 'female-lead', 'two-hander'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 41,
    popularity: 0.83,
    likedByKeys: ['demo-investor', 'demo-production', 'petra-novotna', 'peg-sorensen', 'synnove-hauge', 'saeki-mio'],
  },
  {
    key: 'plimsoll',
    creatorKey: 'demo-creator',
    title: 'Plimsoll',
    logline: prose`
      A fifteen-year-old in Kisumu inherits her grandfather’s job of weighing passengers on to Lake Victoria’s
      overloaded ferries. Each person she turns away costs her family a shilling, and each one she lets aboard is hers
      to answer for.`,
    genre: 'coming_of_age',
    secondaryGenres: ['drama'],
    format: 'feature',
    shortSynopsis: prose`
      The ferry Nyar Nam has carried fish, furniture and funerals out of Kisumu since 1974. A line of yellow paint on her
      hull shows how low she may sit in the water. Atieno’s grandfather guarded that line for forty years with a
      bathroom scale and a bad temper. When his eyes fail, the job passes to Atieno, who is good at sums and wants to be
      liked.

      Her first week she refuses no one and is the most popular girl on the lake. Then a ferry on another route goes
      down with people her school knew. Atieno begins to say no: to traders with sacks, to a bridegroom, to her own
      English teacher. The owner repaints the line a hand’s breadth higher. On the morning of the biggest market of the
      year she has to choose which mark to believe in.`,
    longSynopsis: prose`
      Kisumu, the long rains. Atieno Ouma, fifteen, does the family’s accounts because she is the only one who enjoys
      them. Her grandfather Opiyo is the loader of the ferry Nyar Nam: he weighs, he counts, he looks at the yellow line
      on the hull and he shouts. He is paid a shilling a head, so every refusal comes out of his own pocket. In forty
      years the Nyar Nam has not lost a passenger and he has not made a friend.

      Cataracts end his career. Atieno takes the scale down to the jetty “until the operation”, for which there is no
      money. She learns the trade by its favours: a mango for two kilos of tolerance, a song for a goat. The boys who
      ignored her at school ask her opinion. The owner, Madam Achola, doubles the sailings and buys her a telephone.

      One evening the ferry from Mbita does not arrive. For three days the jetty is a place where people wait and look
      at the water. Atieno’s classmate Otis lost a mother on it. Nobody weighed that boat. At the funeral he asks her,
      without malice, how many she let on to hers the same day. She knows the number. She has it in the book.

      From then on she does the job properly, and discovers what her grandfather never explained: that being right at
      the gangway makes an enemy at every kilo. She turns away a bridegroom in a suit and he misses his wedding. She
      turns away her English teacher with a box of exam papers. Her mother’s shillings fall by half, the eye operation
      moves out of reach, and one night the yellow line on the hull is eleven centimetres higher than it was.

      Atieno does what she can: she measures, and she writes it down. Opiyo, who cannot see the line any more, feels the
      hull with his palm and finds the old paint under the new. He tells her about the one time he gave way, in 1981,
      and about the woman who got off because she did not like the look of the water. That was Atieno’s grandmother. He
      has never known whether it was judgement or luck, and it has made him unbearable to live with.

      On the morning of the August market four hundred people want to cross. Madam Achola has brought a policeman.
      Atieno cannot stop the ferry, so she reads aloud from her book: every passenger’s weight, every sack, then the
      sum. She asks those who have children aboard to step off first. Nobody moves. Then the bridegroom does, carrying
      his wife’s bag. It takes an hour, and it is done by the passengers, one argument at a time. The Nyar Nam sails
      half empty in flat calm sunshine and arrives without incident, which is to say that nobody will ever be able to
      prove that Atieno was right.

      She loses the job. In the last scene Otis holds the end of a tape measure as she paints a thin yellow line on a
      fishing boat whose owner has asked for one.`,
    targetAudience: 'Teenagers and their parents; East African cinemas and school screenings; international arthouse.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 19_500_000_000, currency: 'KES' },
    stage: 'financing',
    country: 'KE',
    location: 'Kisumu and Mbita, Lake Victoria',
    language: 'sw',
    comps: [
      { title: 'Rafiki', year: 2018 },
      { title: 'Queen of Katwe', year: 2016 },
      { title: 'Wadjda', year: 2012 },
    ],
    themes: ['Responsibility', 'Popularity and its price', 'Grandparents'],
    tags: ['lake-victoria', 'teen-lead', 'ferry', 'swahili', 'luo'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 17,
    popularity: 0.2,
    likedByKeys: ['wambui-njenga', 'demo-production', 'hiwot-tesfaye'],
  },
  {
    key: 'the-wake-caterers',
    creatorKey: 'demo-creator',
    title: 'The Wake Caterers',
    logline: prose`
      Two sisters who split over a sandwich recipe run rival funeral caterers in one Roscommon town. Their uncle’s will
      leaves them his undertaking business jointly, on condition that they bury fifty people together before either may
      sell.`,
    genre: 'comedy',
    secondaryGenres: ['drama'],
    format: 'series',
    shortSynopsis: prose`
      Dympna Fallon believes in ham. Her sister Jacinta believes in a vol-au-vent. Since 2011 they have catered every
      funeral in Ballaghnamona between them without exchanging a word, and families have had to choose a side before the
      body was cold.

      When their uncle Fonsie, the undertaker, dies, he leaves them the hearse, the cold room and a clause: fifty
      funerals together, or the lot goes to the bank. Neither has ever touched a corpse. Each half-hour is one funeral,
      one family’s comedy of grief, and one inch of progress between two women who are excellent in a crisis and
      hopeless on a Tuesday. The first season gets them to number eight. Number eight is their mother.`,
    longSynopsis: prose`
      A half-hour comedy in which somebody dies every week and it is never the point. Dympna and Jacinta Fallon learn
      undertaking the way they learned to swim, by being pushed. They mislay a priest. They bury a man who owed everyone
      in the church money, and whose mourners have come to make certain. They lay out a bachelor farmer and find, under
      the working clothes, the good silk stockings he wore for forty years; what to dress him in is the first decision
      they make together.

      Fonsie’s apprentice Kuba, who is Polish and the only trained embalmer in the building, keeps count on the cold
      room wall in chalk. The bank’s man, Declan, comes to every funeral to check that both sisters are present, and
      begins to be useful with the chairs.

      The recipe quarrel comes out slowly. It was never about egg and onion. In 2011 Jacinta served the sandwiches at
      Dympna’s husband’s funeral and told a mourner that he had been planning to leave. It was true, which is why it has
      not been forgiven.

      In the finale their mother dies, and the town waits to see what will be eaten. The sisters make one plate. At the
      graveside Kuba chalks an eight. Forty-two to go.`,
    targetAudience:
      'Adults 25 to 65 who liked their comedy warm and a little indecent; public broadcasters and streamers.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 310_000_000, currency: 'EUR' },
    stage: 'script',
    country: 'IE',
    location: 'County Roscommon',
    language: 'en',
    comps: [
      { title: 'Waking Ned', year: 1998 },
      { title: 'Departures', year: 2008 },
      { title: 'Death at a Funeral', year: 2007 },
    ],
    themes: ['Sisters', 'Grief and food', 'Small-town memory'],
    tags: ['half-hour', 'ensemble', 'funerals', 'rural-ireland'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 6,
    popularity: 0.36,
    likedByKeys: ['demo-production', 'consuelo-ibarra', 'peg-sorensen', 'lena-castellano'],
  },
  {
    key: 'night-feed',
    creatorKey: 'demo-creator',
    title: 'Night Feed',
    logline: prose`
      A burglar in a Dublin flat finds a mother asleep on her feet and a six-week-old about to scream the building awake.
      To get out quietly he has to do the four o’clock feed, from the instructions on the tin.`,
    genre: 'comedy',
    secondaryGenres: ['crime', 'family'],
    format: 'short',
    shortSynopsis: prose`
      Four in the morning, a second-floor flat in Phibsborough. Keego, nineteen, has come through the kitchen window for
      a laptop. What he finds is Orla, standing at the counter with her forehead against the cupboard, asleep, holding a
      bottle at an angle, and a baby drawing breath.

      If the baby cries, Orla wakes and so does the guard who lives downstairs. Keego has four younger brothers and some
      experience. He makes the bottle. He gets the temperature wrong and starts again. Over fourteen minutes, in close
      to real time, a robbery turns into a shift. By the time the light comes up he has winded the child, done the
      steriliser and been mistaken, by a woman who never fully wakes, for the only person who has helped her in a
      month.`,
    longSynopsis: prose`
      Keego gets the window up without a sound, which is the last thing that goes well. The flat is a wreck, and at
      first he thinks that somebody has been in before him. Orla stands in the middle of it asleep, as horses sleep.
      The baby, Fiadh, is in a bouncer on the floor. She looks at Keego with interest, and then her face begins to fold.

      He knows that face. He takes the bottle out of Orla’s hand. The tin says six scoops, the scoop is lost, and he has
      to judge it with a spoon by the light of the phone he meant to steal. Fiadh refuses him, considers, and drinks.
      Sitting on the floor with his back against the fridge he tells her in a whisper what he is doing here, how much a
      laptop fetches, and that his mam used to sleep like that.

      Orla speaks without opening her eyes. She thinks he is Conor. She says she is sorry about what she said, that he
      should not have come all this way back. Keego, who has heard his own father apologise through a door, says: you’re
      grand. Go to bed. She goes.

      He leaves by the front door with nothing, passes the guard on the stairs in his slippers, and is asked whether
      that child ever sleeps. In the morning Orla finds the bottles washed, stacked in the wrong order, and the window
      open.`,
    targetAudience: 'Short film festivals and broadcasters’ short slots; anyone who has been awake at four.',
    budgetRange: 'under_250k',
    estimatedBudget: { amountMinor: 4_800_000, currency: 'EUR' },
    stage: 'post_production',
    country: 'IE',
    location: 'Phibsborough, Dublin',
    language: 'en',
    comps: [
      { title: 'Two Days, One Night', year: 2014 },
      { title: 'Raising Arizona', year: 1987 },
    ],
    themes: ['Exhaustion', 'Accidental kindness'],
    tags: ['real-time', 'one-location', 'newborn', 'dublin'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 88,
    popularity: 0.04,
    likedByKeys: ['ravi-menon', 'dele-martins'],
  },
  {
    key: 'the-dictionary-of-wind',
    creatorKey: 'demo-creator',
    title: 'The Dictionary of Wind',
    logline: prose`
      For forty years an Aran Islands postwoman wrote down 312 local words for wind on the backs of undeliverable
      letters. The last four people who use them are dying, and a forecasting company would like to buy the list.`,
    genre: 'biography',
    secondaryGenres: ['drama'],
    format: 'documentary',
    shortSynopsis: prose`
      Máirín Ní Fhatharta carried the post on Inis Meáin by bicycle, into a headwind, from 1968. She collected what
      people said about it. A wind that dries hay but not clothes has a name. So does the wind that a fisherman pretends
      not to have noticed. She wrote the words on dead letters and kept them in a bread bin.

      The film follows her last winter with the dictionary: four speakers left, three of them cousins, one who will not
      talk to the others. A weather-data company in Utrecht has read about the list and offers a sum that would
      re-roof the school. The word list is easy to hand over. What the words are for can only be shown by standing beside
      somebody outdoors and being told to wait.`,
    longSynopsis: prose`
      The film is built as a dictionary, with thirty entries and no narrator. Each entry is a word, a place and a person
      who needs it. Some last ten seconds. One, for the wind that brings a boat home early, lasts eleven minutes and is
      the story of a night in 1979.

      Between the entries Máirín, now eighty-one, cycles her old round with a sound recordist on the carrier. She is
      funny, impatient and unsentimental about the language, which she calls “a tool with a worn handle”. The fourth
      speaker, Coleman, fell out with the cousins over a mooring and has not spoken Irish since, so that the words he
      keeps cannot be heard. She goes to his gate once a week and says good day in English.

      The company sends two polite young engineers who want to train a model of local wind on the list. They turn out to
      be the best listeners the island has had in years. They also explain, honestly, that the model will make the words
      unnecessary. The islanders vote on the offer in the school hall, and the vote is filmed whole.

      They refuse it by one. In February, in a gale, Coleman comes to Máirín’s door and says a single word that is not on
      the list. She has him say it again and writes it down: three hundred and thirteen.`,
    targetAudience: 'Documentary audiences, Irish-language viewers, public broadcasters across the Celtic countries.',
    budgetRange: 'from_250k_to_1m',
    estimatedBudget: { amountMinor: 42_000_000, currency: 'EUR' },
    stage: 'post_production',
    country: 'IE',
    location: 'Inis Meáin, County Galway',
    language: 'ga',
    comps: [
      { title: 'Honeyland', year: 2019 },
      { title: 'The Gleaners and I', year: 2000 },
      { title: 'Leviathan', year: 2012 },
    ],
    themes: ['Language loss', 'Weather', 'What data leaves out'],
    tags: ['irish-language', 'island', 'observational', 'postwoman', 'sound'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 132,
    popularity: 0.02,
    likedByKeys: ['benedicte-vauclair', 'sefina-tuilagi', 'liga-ozolina'],
  },
  {
    key: 'the-interpreters-holiday',
    creatorKey: 'demo-creator',
    title: 'The Interpreter’s Holiday',
    logline: prose`
      On her first holiday in six years, a court interpreter in Gozo agrees to translate between the families at a
      stranger’s wedding breakfast. Three sentences in she understands that they are not discussing a marriage.`,
    genre: 'thriller',
    secondaryGenres: [],
    format: 'feature',
    shortSynopsis: prose`
      Ruth Camenzuli interprets for the criminal courts in Luxembourg, in five languages and a flat voice. She is on Gozo
      to be silent for a week. At breakfast on the terrace of her hotel the couple at the next table beg a favour: the
      bride’s uncles speak only Sicilian, the groom’s only Albanian, and the hired interpreter has not come.

      Ruth sits down. What she is asked to carry across the table is a price, a date and the name of a man she once
      interpreted for, who is under protection and whose new address she is one of nine people to know. As long as she
      translates faithfully, she is furniture. The moment she softens a word, she becomes a party to the negotiation.
      Lunch is in four hours, the ferry is cancelled, and both families have begun to compliment her on her accuracy.`,
    longSynopsis: prose`
      First draft of the outline. The whole film happens at one long table between breakfast and the end of dinner, with
      seventeen guests, and Ruth in the chair between the two oldest men.

      By coffee she knows the deal: the Albanians will find a witness called Damian Zerafa for the Sicilians, and the
      wedding seals it. Ruth interpreted Zerafa’s testimony. She remembers his daughter’s school. She makes her first
      small mistake on purpose, a number, and the whole negotiation slows down. Nobody suspects. People forgive an
      interpreter a number.

      Through lunch she keeps two false conversations alive, one in each language, so that each family believes the
      other is being difficult. Only the bride, who learned more of her husband’s language than she has admitted,
      notices that the English-speaking lady has begun to invent. The bride has reasons of her own to see the day fail.

      At dinner the hired interpreter arrives. He was delayed by the ferry, he is very sorry, and he is better than she
      is. Ruth has the length of one toast to give each side a sentence it cannot take back. She uses the bride’s. The
      families part at the church door with great courtesy. Ruth takes the first boat and, asked by the steward whether
      she enjoyed Malta, answers in a language he does not know.`,
    targetAudience: 'Adults 25 and over; contained-thriller audiences; streamers.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 260_000_000, currency: 'EUR' },
    stage: 'treatment',
    country: 'MT',
    location: 'Gozo',
    language: 'en',
    comps: [
      { title: 'The Guilty', year: 2018 },
      { title: 'Ready or Not', year: 2019 },
      { title: 'Phoenix', year: 2014 },
    ],
    themes: ['Neutrality', 'Language as power'],
    tags: ['contained', 'wedding', 'translation', 'female-lead'],
    aiUse: 'none',
    status: 'draft',
    visibility: 'public',
    publishedDaysAgo: 0,
    popularity: 0,
  },
]
