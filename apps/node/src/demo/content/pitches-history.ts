import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Lives and times. */
export const histories: readonly DemoPitch[] = [
  {
    key: 'the-man-who-stopped-the-nile',
    creatorKey: 'noor-el-sayed',
    title: 'The Man Who Stopped the Nile',
    originalTitle: 'ابن الهيثم',
    logline: prose`
      Cairo, 1011. Having promised a murderous caliph that he could dam the Nile, the mathematician Ibn al-Haytham feigns
      madness to escape execution. Shut in a dark room for ten years, he works out how the eye sees.`,
    genre: 'biography',
    secondaryGenres: ['historical', 'drama'],
    format: 'feature',
    shortSynopsis: prose`
      In Basra, Abu Ali al-Hasan ibn al-Haytham said that if he were in Egypt he could regulate its river. It was the sort of
      thing one says at dinner. Al-Hakim, the Fatimid caliph, who has had the dogs of Cairo killed for barking, sends him an
      escort. One look at the cataracts at Aswan tells him that it cannot be done.

      To say so is death. The law spares lunatics, however, and so the most rational man of his age goes mad, before
      witnesses, with method. He is confined to a house with the shutters nailed up. Through one hole in the wood an image of
      the street falls upside down on the wall opposite. He has ten years, a guard who is paid to detect sanity, and nobody
      to tell.`,
    longSynopsis: prose`
      The journey south is the last daylight of the first act. Ibn al-Haytham, forty-six, pedantic, vain about his handwriting,
      goes up the river with forty masons and a chest of plans. He sees the pyramids and does a sum that he does not like:
      people who could build these would have built his dam. At the granite narrows below Aswan he sits for a day. Then he
      writes to the caliph that the Nile is God’s.

      Al-Hakim receives him with alarming sweetness and makes him a tax official. The two men are nearly of a kind, and that
      is the trouble. The caliph rides out alone at night on a donkey to look at the stars. He has had his tutor killed,
      and two viziers, and it pains him when people are inexact. Ibn al-Haytham lasts seven months. When a colleague is
      executed for rounding, he comes to work in his nightshirt and addresses the treasury in the voice of a heron.

      It is a performance that can never end. The law says that a madman’s goods are sequestered and his person confined for
      his own protection. He is shut in a house by the Azhar mosque with a guard named Maryam al-Sikilliyya, a Sicilian
      freedwoman who used to tend the caliph’s leopards and has been promised her son’s liberty if she catches the prisoner
      thinking.

      She is nobody’s fool. He has to be mad at meals, mad in his sleep, and mad at the window. He is permitted nothing to
      write with. But at the ninth hour of a summer day a point of light comes through a knot in the shutter, and on the wall
      there is a water-seller, walking on the ceiling, blue and gold and silent. He moves his hand between the hole and the
      wall. He moves it again. He starts to scream, in order to cover the fact that he is happy.

      The middle of the film is an adventure in a room four metres by five. With lamp-black, a bowl, a child’s ball and
      the eye of an ox smuggled from the kitchen, he overturns a thousand years of opinion: the eye does not send out rays.
      It receives. Seeing is what the world does to us. He keeps his results in verse, to have something to rave.

      Maryam has known for two years. She says so on the day when she corrects his ninth experiment, as she watched leopards
      hunt and has noticed what happens to a pupil in the dark. She could buy her son. She asks instead to know how it ends. He
      teaches her geometry on the floor in flour, and each evening she sweeps it away.

      In February 1021 the caliph rides out on his donkey and does not come back. Nobody will say that he is dead; for some
      days nobody dares to stop being afraid of him. Maryam opens the shutters. Ibn al-Haytham cannot bear the light. She
      leads him by the hand into the street that he has watched upside down for ten years, and he bursts out laughing because
      the water-seller is shorter than he thought.

      He lives for another twenty years, copying Euclid for his bread, and completes the seven books of the Optics. Her name is
      not in them. The final image is our invention and our apology: a diagram of the eye in the autograph manuscript, with
      flour in the gutter of the page.`,
    targetAudience: 'International adult audiences; Arab world; schools and science institutions; awards season.',
    budgetRange: 'from_20m_to_50m',
    estimatedBudget: { amountMinor: 3_800_000_000, currency: 'USD' },
    stage: 'packaging',
    country: 'EG',
    location: 'Cairo, Aswan and Ouarzazate',
    language: 'ar',
    comps: [
      { title: 'The Name of the Rose', year: 1986 },
      { title: 'Agora', year: 2009 },
      { title: 'A Man Escaped', year: 1956 },
      { title: 'Destiny', year: 1997 },
    ],
    themes: ['Reason under tyranny', 'Seeing', 'Uncredited work'],
    tags: ['science', 'fatimid-cairo', 'period', 'confinement', 'true-story'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 23,
    popularity: 0.57,
    likedByKeys: ['noura-almuhairi', 'demo-investor', 'layla-haddad', 'demo-production', 'tomas-vrba'],
  },
  {
    key: 'the-seamstress-of-wrangel-island',
    creatorKey: 'wren-abernathy',
    title: 'The Seamstress of Wrangel Island',
    logline: prose`
      In 1921 four young explorers hire a seamstress from Nome, Ada Blackjack, to mend their furs while they claim an Arctic
      island. Two years later she has taught herself to shoot, and the only other survivor is the cat.`,
    genre: 'biography',
    secondaryGenres: ['adventure', 'historical'],
    format: 'feature',
    shortSynopsis: prose`
      Ada Blackjack, an Iñupiaq woman of twenty-three, needs money to get her sick son out of an orphanage. Four men whose
      heads are full of a famous explorer’s books offer her fifty dollars a month to sew for them on an uninhabited island
      north of Siberia. Other Iñupiat families were to come as well. On the day the boat sails only Ada is there.

      The game disappears and the relief ship does not appear. Three of the men walk off over the ice for help and are never
      seen again. The fourth, Lorne Knight, has scurvy. Ada was raised by missionaries and cannot hunt. She nurses a man who
      is rude to her, reads his traps’ instructions aloud to a cat named Vic, and begins at the beginning: how far from the
      eye to hold a gun.`,
    longSynopsis: prose`
      Everything in the outline is drawn from the diaries, of which there are two: Knight’s, confident and fluent, and Ada’s,
      typed with two fingers on the dead expedition’s machine. The film is told by alternating them, and the change in which
      of them we believe is its plot.

      Nome, September 1921. Ada has walked forty miles carrying Bennett, five, who has tuberculosis, to hand him in at a
      children’s home that can feed him. She is five feet tall, has divorced a man who beat her, and is afraid of polar bears
      to the point of prayer. The expedition’s members are Crawford, Maurer, Galle and Knight. The oldest is twenty-eight.
      Their patron, Vilhjalmur Stefansson, who is lecturing in Chicago, has assured them that the Arctic is friendly.

      In the first autumn she is laughed at, and homesick enough to lie down outside the tents. Knight writes that she is
      foolish. He ties her to the flagpole to make her sew. We watch her decide to live, and it is a small, sly moment: she
      finds out that the boys cannot mend a boot.

      The ice does not open in the summer of 1922, and no ship comes. By January they are eating hides. Crawford, Maurer and
      Galle take the dogs and walk towards Siberia. Knight, who is too ill to walk, remains. For six months Ada is hunter,
      nurse, cook and punchbag. He accuses her of letting him starve. She keeps his feet warm with a bag of heated sand. In his
      diary he complains about her cooking; in hers she records how many ptarmigan, and that she has missed. Each day she sets
      up an empty tin at a greater distance. She builds a platform over the stove pipe so as to see bears before they see her.
      She makes a boat out of skin, loses it to a storm, and makes another.

      Knight dies in June. She writes it down with the date, “for if somebody finds me”. She cannot dig in the frozen ground,
      so she walls him in with boxes against the animals and moves to the other tent. She has never been so lonely and she
      has never been so good at anything. She photographs herself with his camera, standing outside her own front door. We
      hold on that photograph. It exists.

      On the twentieth of August 1923 a ship comes out of the fog. Its captain is looking for five people. A very small
      woman in a reindeer parka that she has made herself walks down the shingle to meet him, laughing, and then faints.

      The coda is brief and angry. The newspapers call her the female Robinson Crusoe, and then, when Knight’s friends need
      somebody to blame, the woman who let him die. Stefansson sells the story. Ada gets less than she was owed. She takes
      Bennett out of the home and to a hospital in Seattle. A reporter asks her what she is going to do next. She says that
      she has some sewing.`,
    targetAudience: 'International adult audience; survival and biography viewers; Alaska and Arctic communities.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 1_750_000_000, currency: 'USD' },
    stage: 'script',
    country: 'US',
    location: 'Nome, Alaska, and northern Iceland',
    language: 'en',
    comps: [
      { title: 'Society of the Snow', year: 2023 },
      { title: 'Atanarjuat: The Fast Runner', year: 2001 },
      { title: 'All Is Lost', year: 2013 },
    ],
    themes: ['Who tells the story', 'Learning to survive', 'Motherhood'],
    tags: ['arctic', 'true-story', 'survival', 'indigenous-lead', 'period'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 37,
    popularity: 0.46,
    likedByKeys: ['peg-sorensen', 'demo-investor', 'aino-lehtola', 'demo-production'],
  },
  {
    key: 'armenian-radio-answers',
    creatorKey: 'anahit-sargsyan',
    title: 'Հայկական ռադիոն պատասխանում է',
    logline: prose`
      Yerevan, 1974. A censor is ordered to find out who invents the Radio Armenia jokes that are going round the Soviet
      Union. He has made up most of them himself, to get through the day, and must now produce a culprit.`,
    genre: 'historical',
    secondaryGenres: ['comedy'],
    format: 'feature',
    shortSynopsis: prose`
      “Armenian Radio is asked: is it possible to build socialism in Switzerland? Armenian Radio answers: yes, but what has
      Switzerland ever done to you?” Gurgen Hakobyan reads listeners’ letters for the real Armenian Radio, cuts whatever is
      unsuitable, and answers them in his head. He tells one to his barber each Friday. By Monday it is in Vladivostok.

      Moscow sends Captain Valentina Orlova, who has no sense of humour and a card index. She appoints the most reliable man
      in the building to assist her: Gurgen. For three months he has to lead an honest investigation away from himself, among
      friends each of whom is ready to denounce another, and he cannot stop. The investigation itself is the funniest thing
      that has ever happened to him.`,
    longSynopsis: prose`
      Orlova’s method is sound. Jokes, like influenza, have a place of first infection. She pins 2,300 of them to a map, and
      the pins converge on one street, one barber’s chair, one customer on Fridays. Gurgen is beside her, handing up the pins.

      He diverts her to the barber’s other clients: a geologist, a bishop, the Minister of Fisheries in a country without a
      coast. Each is interrogated and each confesses, since everybody has told a joke. The cells fill with people telling them.
      The guards start to come in early. Gurgen sees with a craftsman’s dismay that some of the new ones are better than his.

      Orlova never laughs, but one evening asks him to explain one, technically. He does. She wants another. She has grown up
      in an orphanage for the children of enemies of the people and no one has ever told her anything that was not an order.
      By the eleventh she is making notes of a different sort. In the twelfth week she tells him one that she has made up.
      It is terrible, and he falls in love.

      She has known since the second Friday. Her report names as the author “the population”. It is accepted because no one
      dares to laugh at it. They are both transferred: she to Norilsk, he to the weather. Years later, on a bad line, the real
      Armenian Radio is asked whether there is life after the Party. Gurgen leans in to the microphone, live, with the red lamp
      on, and answers.`,
    targetAudience: 'Adults; Eastern Europe, the Caucasus and their diasporas; lovers of political comedy.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 98_000_000_000, currency: 'AMD' },
    stage: 'script',
    country: 'AM',
    location: 'Yerevan and Gyumri',
    language: 'hy',
    comps: [
      { title: 'The Death of Stalin', year: 2017 },
      { title: 'The Lives of Others', year: 2006 },
      { title: 'To Be or Not to Be', year: 1942 },
    ],
    themes: ['Humour as resistance', 'Informers'],
    tags: ['soviet', 'yerevan', 'censorship', 'satire', 'period'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 30,
    popularity: 0.51,
    likedByKeys: ['tamar-beridze', 'demo-production', 'kinga-wojnarowska', 'petra-novotna', 'demo-investor'],
  },
  {
    key: 'lazzaretto-vecchio',
    creatorKey: 'lena-castellano',
    title: 'Lazzaretto Vecchio',
    logline: prose`
      Venice, 1630. A clerk on the quarantine island puts a price on the belongings of the plague dead so that the Republic may
      auction them, and is promoted for it. She has begun to list things that belong to the living.`,
    genre: 'historical',
    secondaryGenres: ['thriller'],
    format: 'limited_series',
    shortSynopsis: prose`
      The Republic of Venice is a business and the plague is a cost. On the Lazzaretto Vecchio five hundred people die each day
      and their effects, smoked with juniper, are sold to meet the bill. Zanetta Moro, a notary’s widow who can read, write
      and not weep, is the only clerk left. Her inventories are so fair that buyers stop haggling.

      Then she makes an error. She lists the ring of a wool merchant who is merely feverish; it fetches a good price; he dies
      that night. She looks back through her ledgers. The dates are wrong in only one direction. Either she has the gift of
      knowing who will die, or somebody on the island is reading her book and seeing to it. Six episodes, forty days.`,
    longSynopsis: prose`
      Each episode is a ledger. The first is Zanetta’s arrival: a boat, a vinegar bath, a table beneath an arcade where the
      queue is made of things. We learn the trade with her, how to price a cradle, how a mattress is never sold. The prior,
      Don Marcantonio, admires her. The physician, Elia Luzzatto, who comes over from the Ghetto with his own soap, warns her
      that she has good handwriting and that this is a dangerous quality.

      The ring is the second episode. In the third she tests it. She enters the silver comb of a woman in perfect health, and
      in the morning crosses herself and goes to look. From there on it is a detective story in which every suspect is dying.
      The gravediggers, called pizzigamorti, bring the dead in by the door on the left and the sick by the one on the right.
      In the crush someone has been moving people from right to left. Not for gain: the auction’s takings pay for bread, and
      bread is short. A committee of decent men has been using her fair list to choose who will be missed least.

      Zanetta is offered a seat on it. She takes it, for an episode that is the worst in the series, as she is good at it.

      In the last, with Luzzatto listed and the count at thirty-nine days, she does the only thing that a clerk can do. She
      prices the committee. She lists them all, with rings and robes, in her clear hand, and lets the queue read it. What the
      queue then does takes place behind a closed door, while we watch her rule a line under the total. The island is let go
      on the fortieth day. In Venice a notary asks her what she did there. She says that she kept the books.`,
    targetAudience: 'Adults 25 and over; premium historical drama; international co-production.',
    budgetRange: 'from_20m_to_50m',
    estimatedBudget: { amountMinor: 2_600_000_000, currency: 'EUR' },
    stage: 'treatment',
    country: 'IT',
    location: 'Venetian lagoon',
    language: 'it',
    comps: [
      { title: 'The Name of the Rose', year: 1986 },
      { title: 'The Zone of Interest', year: 2023 },
      { title: 'The Seventh Seal', year: 1957 },
    ],
    themes: ['Complicity', 'What a life is worth', 'Bookkeeping'],
    tags: ['venice', 'plague', 'six-episodes', 'female-lead', 'period'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 18,
    popularity: 0.21,
    likedByKeys: ['falk-dreyer', 'davide-greco'],
  },
  {
    key: 'komitet-kolejkowy',
    creatorKey: 'kinga-wojnarowska',
    title: 'Komitet kolejkowy',
    logline: prose`
      Gdańsk, 1981. A man who stands in shop queues for money falls for the woman who is always one place ahead. Meat does
      not interest her: she is counting the army lorries across the road, and needs a reason to keep standing there.`,
    genre: 'romance',
    secondaryGenres: ['historical', 'comedy'],
    format: 'feature',
    shortSynopsis: prose`
      Zbyszek Mrozik is a professional. He has stood for refrigerators, for oranges and once, for nine days, for a Fiat. He has
      a folding stool, a thermos and a list of clients, and he is a member of the committee that keeps every queue in
      Wrzeszcz in order, with numbers and a roll-call at six. The title means “The Queue Committee”.

      Hanna always has the place in front of him and never buys anything. She stands with her back to the shop and asks how
      long he thinks they will be. Across the road is a barracks. As autumn goes on there is less and less behind the counters
      and more and more behind the gates. Zbyszek, to whom waiting has been merely work, begins to hope that the meat will
      never come.`,
    longSynopsis: prose`
      Queues have a society. Mrs Lubańska, number one in all of them, knits and rules. A professor of Latin stands for cheese
      and conjugates. There are queue marriages and queue feuds, and there is an etiquette by which one may leave for an hour but
      never for a whole roll-call. Zbyszek, thirty-four, a draughtsman who was dismissed from the shipyard for something he did
      not dare to do, has found in it the one institution in Poland that works.

      Hanna tells him first that she is buying for an aunt. Her lies are bad. She counts under her breath, and her knitting,
      on inspection, is a record: plain for lorries, purl for armoured cars. She works for the union’s radio. The aunt is
      half of Gdańsk.

      He could report her. He has been asked to; a man called Wiesław, who stands now and again at the rear with very good
      shoes, has mentioned the shipyard and how jobs come back. Zbyszek says that he has noticed nothing. He then starts, being
      a professional, to improve her cover. He gets the committee to rule that the butcher’s queue should turn the corner, for
      shade in September, to the very place from which you can see the second gate.

      The courtship is conducted facing forward. They have seen each other’s backs for weeks. He learns to read her scarf;
      she learns that he hums when he is frightened. On All Souls’ they stand for candles. For once there are some, and they
      have nobody in common to light them for, so they give them away down the queue until it is a line of lights four
      hundred metres long, and a soldier at the gate takes off his cap.

      On the evening of the twelfth of December the shop has been empty for three days and the queue is longer than ever.
      Nobody any longer pretends that it is for meat. Mrs Lubańska has assigned everyone a gate, a hatch, a number plate. At
      eleven the lorries come out. Hanna has ten minutes to get to the transmitter, and Wiesław is at the corner.

      Zbyszek, who has never in his life pushed in front of anyone, steps out of line. He walks up to Wiesław and, in the
      full voice of a committee member, accuses him of having jumped the queue. It is the one crime on which two hundred exhausted
      people cannot be neutral. They close round the good shoes. She gets away.

      Martial law. The radio broadcasts for eleven minutes. He gets two years. On the day of his release there is a queue
      outside the prison, of women, with parcels and numbers. He goes from force of habit to the end of it. The woman in front
      of him does not turn round. She asks how long he thinks they will be.`,
    targetAudience: 'Adults; Central European theatrical; romance audiences with a taste for history.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 1_320_000_000, currency: 'PLN' },
    stage: 'financing',
    country: 'PL',
    location: 'Gdańsk',
    language: 'pl',
    comps: [
      { title: 'Cold War', year: 2018 },
      { title: 'In the Mood for Love', year: 2000 },
      { title: 'Man of Iron', year: 1981 },
    ],
    themes: ['Waiting', 'Ordinary courage', 'Courtship'],
    tags: ['solidarity', 'gdansk', 'period', 'queue', 'love-story'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 15,
    popularity: 0.73,
    likedByKeys: ['falk-dreyer', 'demo-investor', 'petra-novotna', 'ilinca-voicu', 'demo-creator', 'demo-production'],
  },
]
