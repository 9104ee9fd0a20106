import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Shorts, documentaries and one interactive film. */
export const shortsAndDocumentaries: readonly DemoPitch[] = [
  {
    key: 'une-minute',
    creatorKey: 'aminata-sow',
    title: 'Une minute',
    logline: prose`
      At a second-division ground in Liège the announcer reads out the wrong name for the minute’s silence. The man is alive,
      in row F, and it is the first time in his life that nine thousand people have stood up for him.`,
    genre: 'drama',
    secondaryGenres: ['comedy'],
    format: 'short',
    shortSynopsis: prose`
      Jean-Pol Wathelet has had a season ticket since 1979, between two men whose names he does not know. On a wet Saturday the
      loudspeaker asks the ground to rise in memory of a faithful supporter, Jean-Pol Wathelet. Everybody gets up. So does he,
      out of politeness.

      The film lasts as long as the silence, sixty seconds stretched to nine minutes, and travels along the rows in that hush:
      the steward who knows the mistake, the announcer who is realising it, a boy who tries not to laugh, the other Jean-Pol’s
      widow in the main stand with a wreath. Only the man himself has the power to stop it. He looks at nine thousand bowed
      heads and does not wish to be any trouble.`,
    longSynopsis: prose`
      It begins with a sheet of paper in the rain: two season tickets, one surname, a wet thumb over the initial. The
      announcer, Didier, twenty-two, on his first day, reads what he can see.

      From the referee’s whistle all sound is interior. The man on Jean-Pol’s left thinks how odd, there used to be a chap of
      that name hereabouts. The one on his right is thinking about a scan on Tuesday. Jean-Pol’s thoughts are practical to begin
      with. His sister may hear of it. His pension. Then they are less so: how still it is. He counts the flags. He notices that
      the opposing end has taken its caps off. At his mother’s funeral there were seven.

      Across the pitch Mme Wathelet, the real widow, has seen on the screen the photograph of someone who is not her husband.
      She looks at the face, shy, astonished and sixty-eight years old, and finds him by following the camera. Their eyes meet
      over a hundred metres of wet grass. She could raise her hand. She lowers the wreath instead, very slightly, in his
      direction.

      The whistle blows, and nine thousand people roar, as they do, to let it out. It sounds exactly like joy. Jean-Pol sits
      down. The man on his left offers him a chip and, after forty-four years, asks him his name.`,
    targetAudience: 'Short film festivals; football grounds at half-time.',
    budgetRange: 'under_250k',
    estimatedBudget: { amountMinor: 6_200_000, currency: 'EUR' },
    stage: 'financing',
    country: 'BE',
    location: 'Liège',
    language: 'fr',
    comps: [
      { title: 'Paterson', year: 2016 },
      { title: 'About Schmidt', year: 2002 },
    ],
    themes: ['Being seen', 'Silence'],
    tags: ['football', 'liege', 'one-location', 'real-time'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 64,
    popularity: 0.1,
    likedByKeys: ['ravi-menon', 'demo-creator', 'dele-martins', 'petra-novotna'],
  },
  {
    key: 'thanda',
    creatorKey: 'pasang-lama',
    title: 'ठण्डा',
    logline: prose`
      A Namche porter who is paid by the kilo carries a refrigerator for six days to a lodge above the snow line, where, as his
      ten-year-old daughter keeps pointing out, it is already cold.`,
    genre: 'comedy',
    secondaryGenres: ['family', 'adventure'],
    format: 'short',
    shortSynopsis: prose`
      Eighty-four kilos, a hundred and ten litres, two doors. Dawa has carried cement, a piano stool and a Belgian. The fridge
      is worth eleven days’ wages if it gets to Gorak Shep without a dent. His daughter Pema comes along because the school is
      shut and because somebody has to walk behind to say when it leans.

      “Thanda” means cold. For six days up through the pines and the moraine Pema asks questions about the object on her
      father’s back, and people whom they meet ask the same ones: a monk, a helicopter pilot, three Australians. Dawa has a
      professional’s answer for each. Why it is needed he has not been told. At the top the lodge has had electricity since
      Tuesday.`,
    longSynopsis: prose`
      Day one is a matter of balance. Day two it rains, and they shelter by sitting inside, Pema in the freezer. On day three a
      suspension bridge is too narrow for the doors, so they take these off and Pema wears one. Each camp is a little stage with
      a white cupboard in the middle of the Himalaya and somebody else’s opinion of it.

      The helicopter pilot offers to fly it up for nothing, as he is going anyway. It is the only dramatic moment in the film.
      Dawa looks at the machine that is going to put an end to his trade, and at his daughter, who is waiting to hear what he
      will say. He says thank you, no, he is paid to carry it.

      At five thousand one hundred metres the lodge-keeper is delighted. She plugs it in and there is a hum. Everyone gathers
      to see. It is minus eleven outside. She fills it with eggs, tomatoes and Coca-Cola, shuts the door and explains at last: up
      here everything freezes solid and bursts. The fridge is the one place on the mountain that stays at four degrees. It is
      there to keep things warm.

      Pema puts a hand in. It is quite true. On the way down, unloaded, her father lets her ride in the basket. She asks him
      how much she weighs.`,
    targetAudience: 'Short film and mountain festivals; families.',
    budgetRange: 'under_250k',
    estimatedBudget: { amountMinor: 620_000_000, currency: 'NPR' },
    stage: 'pre_production',
    country: 'NP',
    location: 'Khumbu, Nepal',
    language: 'ne',
    comps: [
      { title: 'Himalaya', year: 1999 },
      { title: 'Lunana: A Yak in the Classroom', year: 2019 },
    ],
    themes: ['Pride in work', 'Father and daughter'],
    tags: ['himalaya', 'porter', 'deadpan', 'child-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 73,
    popularity: 0.14,
    likedByKeys: ['ravi-menon', 'peg-sorensen', 'benedicte-vauclair'],
  },
  {
    key: 'lost-mittens',
    creatorKey: 'liga-ozolina',
    title: 'Kadunud kindad',
    logline: prose`
      In the cellar of the Tallinn tram depot a single mitten runs the office where lost mittens are matched. After thirty
      winters of finding partners for strangers, she is handed a claim form with her own pattern on it.`,
    genre: 'animation',
    secondaryGenres: ['family'],
    format: 'short',
    shortSynopsis: prose`
      “Kadunud kindad”, lost mittens, go down a chute at the end of the line. Below, in a room made of drawers, a grey mitten
      from the island of Muhu sorts them by wool, by hand and by grief. She is patient with the ski gloves and firm with the
      leather. On a good night she makes nineteen pairs, and at the wedding-like little ceremony for each of them she stamps
      the card.

      She came down the chute herself in 1993 and has never been claimed. Then one evening an old woman fills in a form at the
      counter upstairs, with a drawing. It is her own pattern, in mirror image. To be fetched she would have to leave the desk,
      and there are four hundred in the drawers who are still waiting. Eleven minutes, felt and wire, hardly any words.`,
    longSynopsis: prose`
      We see the routine first. The chute, the thump, the small shake to get the snow off. New arrivals are always sure that
      they have not been lost but merely put down. She has a gesture for this, two pats on the cuff. We see her make a match of
      a child’s red mitten with one that is faded by three more years of washing; they are not the same any more and she stamps
      them all the same.

      The form comes down in the pneumatic tube. She knows the pattern before she has unrolled it and puts it at the bottom
      of the tray. All night it works its way up. An orphaned fingerless glove, a busker’s, who has been learning the job from
      her, takes it out and reads it, and starts to climb the drawers to the counter, which is very high for a glove.

      Above, the old woman has brought the other one. It has had a life: it is darned, stretched, stained with beetroot, and has
      been worn, alone, with an odd partner. The busker’s glove pushes the grey mitten on to the counter and runs away. The two
      lie side by side under the lamp. They hardly match.

      The woman looks for a long time. Then she takes off her good gloves, leaves them on the counter as a donation, and puts
      on the pair. In the cellar the fingerless glove straightens the stamp pad. There is a thump in the chute. Two pats on
      the cuff.`,
    targetAudience: 'Families; animation festivals; broadcasters’ winter programming.',
    budgetRange: 'under_250k',
    estimatedBudget: { amountMinor: 17_800_000, currency: 'EUR' },
    stage: 'production',
    country: 'EE',
    location: 'Tallinn and Riga',
    language: 'et',
    comps: [
      { title: 'Toy Story 2', year: 1999 },
      { title: 'The Snowman', year: 1982 },
      { title: 'Mary and Max', year: 2009 },
    ],
    themes: ['Being needed', 'Wear and love'],
    tags: ['stop-motion', 'felt', 'winter', 'nearly-wordless'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 82,
    popularity: 0.07,
    likedByKeys: ['camille-astruc', 'benedicte-vauclair', 'ravi-menon'],
  },
  {
    key: 'the-moon-club-of-goma',
    creatorKey: 'wanjiru-kamau',
    title: 'The Moon Club of Goma',
    logline: prose`
      In Goma, where a volcano lights up the sky and power cuts darken the streets, six schoolgirls build a telescope from bus
      mirrors. Their physics teacher has until the dry season to find a hill that is both dark and safe.`,
    genre: 'family',
    secondaryGenres: ['adventure'],
    format: 'documentary',
    shortSynopsis: prose`
      Nyiragongo glows red on the clouds above Goma every night, and it is beautiful, and it spoils the seeing. Mr Bahati
      Kasereka teaches physics to fifty-eight girls with one book. Six of them have read in it about Galileo, who also had no
      telescope, and made one.

      The film follows two years of grinding a mirror out of the glass of a wrecked bus, by hand, with volcanic grit. The girls
      lose a member to a marriage, gain one from a displacement camp, and become expert at explaining to soldiers at roadblocks
      what is in the pipe. They hope to see the rings of Saturn. The adults hope that they will all be there at the end. We
      were allowed to film because we held the torch.`,
    longSynopsis: prose`
      There is no narrator. The girls interview each other, with a microphone that they enjoy rather too much. Neema, the
      treasurer, keeps accounts in toothpaste tubes and grams of grit. Furaha polishes; she has a touch for glass and can feel
      an error of a thousandth of a millimetre as warmth. Esther has decided to become the first person to see something, and
      has not settled what.

      In the first year the city is simply difficult. There is school, water to fetch, a mirror that cracks in March and has to
      be begun again. Mr Kasereka is courted by a mining company that pays four times his wage and which he turns down, on camera,
      without being able to say why.

      In the second the front line comes nearer. The dark hill that they have found is on the wrong side of it. The girls
      do the obvious thing and write to the officers. The reply is a photograph. Beyond that our film is about a night on the
      roof of a parish hall in the middle of town, during a power cut over the whole city, that nobody planned, and a volcano
      which happens for three hours to be wrapped in cloud.

      The rings are on screen for nine seconds, wobbling, filmed through the eyepiece with a telephone. Off screen six people
      are screaming. An old priest waits his turn in the queue. He looks, stands up straight, and says, “But it is really
      there.”`,
    targetAudience: 'Families, schools, science festivals; public broadcasters; documentary theatrical.',
    budgetRange: 'from_250k_to_1m',
    estimatedBudget: { amountMinor: 46_000_000, currency: 'USD' },
    stage: 'post_production',
    country: 'CD',
    location: 'Goma, North Kivu',
    language: 'fr',
    comps: [
      { title: 'Science Fair', year: 2018 },
      { title: 'Nostalgia for the Light', year: 2010 },
      { title: 'Virunga', year: 2014 },
    ],
    themes: ['Curiosity', 'Girls in science', 'Living beside danger'],
    tags: ['astronomy', 'congo', 'schoolgirls', 'observational'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 119,
    popularity: 0.25,
    likedByKeys: ['wambui-njenga', 'benedicte-vauclair', 'peg-sorensen', 'demo-creator'],
  },
  {
    key: 'the-registrar-of-tuvalu',
    creatorKey: 'sefina-tuilagi',
    title: 'The Registrar of Tuvalu',
    logline: prose`
      Tuvalu’s registrar is scanning every tree, song and grave on nine islands so that her country may go on existing as data
      once the sea has taken it. Her own mother declines to be scanned.`,
    genre: 'biography',
    secondaryGenres: ['family'],
    format: 'documentary',
    shortSynopsis: prose`
      Losa Taufatu has registered the births, deaths and marriages of some eleven thousand people in a room next to the
      airstrip. Since the government resolved to become the first digital nation she has had a second job and a backpack with
      a laser in it. She walks the islands, and behind her on a screen a copy of her home appears in grey dots.

      Her mother Teuila, seventy-nine, plants pulaka in a pit that turns saltier every year. She will not stand still for the
      laser. She is not ill-tempered about it; she only asks what the other Tuvalu will be needing an old woman for. The film is a
      conversation between them over three king tides, about what a country is.`,
    longSynopsis: prose`
      The laws of nations require a state to have a territory. Losa explains this to fishermen, to a class of six-year-olds and
      to a lawyer in Geneva on a poor connection. She is humorous and precise. She believes in records because in 1997 a cyclone
      took the books of the outer islands, and she spent ten years asking people when they were born.

      We watch her scan: a church, a breadfruit tree that is the boundary between two families, a runway which is also the
      playing field and the place where people sleep in the heat. The scanner cannot deal with water. Wherever there is a puddle
      there is a hole in the copy. At the king tides the whole of the middle of Funafuti is a hole.

      Songs are the second chapter. The best singer on Nanumea will perform a fatele for the archive, but asks who is to dance it
      there. In the third, families who have taken up visas for Australia come to be unregistered, and Losa, stamping, begins to
      leave off the date.

      Teuila’s refusal turns out to be an argument. She has dug her pit down to the lens of fresh water for sixty years, and
      knows what no scan shows: the island grows. Coral, sand, leaves, work. “It is not a thing,” she says, “it is something we
      do.” In the last scene Losa puts down the laser and gets into the pit beside her mother, up to her knees. The copy of that
      place has been left with two gaps in it, standing side by side.`,
    targetAudience: 'Documentary audiences; Pacific communities; climate and culture institutions.',
    budgetRange: 'from_250k_to_1m',
    estimatedBudget: { amountMinor: 92_000_000, currency: 'AUD' },
    stage: 'production',
    country: 'TV',
    location: 'Funafuti and Nanumea',
    language: 'en',
    comps: [
      { title: 'Anote’s Ark', year: 2018 },
      { title: 'Cameraperson', year: 2016 },
      { title: 'Honeyland', year: 2019 },
    ],
    themes: ['What a country is', 'Mothers and daughters', 'Copies'],
    tags: ['pacific', 'climate', 'archive', 'king-tide'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 55,
    popularity: 0.09,
    likedByKeys: ['gus-pappas', 'benedicte-vauclair', 'rewi-tamihana', 'demo-creator'],
  },
  {
    key: 'the-twelfth-voice',
    creatorKey: 'liga-ozolina',
    title: 'The Twelfth Voice',
    originalTitle: 'Divpadsmitā balss',
    logline: prose`
      A village choir in Latvia, average age seventy-one, wants to sing among sixteen thousand at the Song Festival. A choir
      must have twelve members. They have eleven, and the only bass is engaged to both of the altos.`,
    genre: 'music',
    secondaryGenres: ['comedy'],
    format: 'documentary',
    shortSynopsis: prose`
      Every five years all Latvia sings in one place. The choir of Vecpiebalga’s outlying hamlet of Gaiķi has taken part since
      1948, including the years in which the songs that people wanted were not on the programme. It has been shrinking by one
      funeral at a time. Conductor Ausma Kalniņa, eighty-three, has ten months to find a twelfth voice and to pass the audition.

      The hamlet has forty inhabitants. Ausma visits all of them, with cake. There is a Swedish forester who claims to be
      tone-deaf, a teenager who sings exclusively in the bath, and Modris, the bass, whose private life has divided the alto
      section. It is a comedy in four parts about what it takes for people to breathe in at the same time.`,
    longSynopsis: prose`
      Autumn is the search. Ausma’s technique is to visit at dusk and hum in the doorway until someone joins in from annoyance.
      The forester, Göran, does so and is a third flat with perfect consistency. She writes him a part a third higher.

      Winter is the feud. Velta and Dzidra have each been promised marriage by Modris, who is seventy-six and says that he was
      being polite. They will not stand beside one another. Ausma turns the choir into a horseshoe. He proposes to a soprano.

      In spring they fail the audition. The jury is kind; it speaks of “an authentic sound”. Ausma does not appeal. She spends a
      week in bed, and for the first time the choir comes to her house and sings in the doorway until she gets up. The teenager,
      Elīna, has joined, and with her comes the sort of top line that they have not had since 1988. That was the year when
      people came on to the stage in Mežaparks and sang what was forbidden, and in the archive film you can see Ausma, with
      her mouth wide open.

      A cancellation lets them in. Summer: sixteen thousand singers on a hillside, and the camera stays on twelve. Modris loses
      his place because he is crying, and Velta and Dzidra, from either side, without looking, point to the bar. The film ends on
      the inhalation before the last chord.`,
    targetAudience: 'Music and documentary audiences; Baltic and Nordic broadcasters; every amateur choir there is.',
    budgetRange: 'under_250k',
    estimatedBudget: { amountMinor: 19_500_000, currency: 'EUR' },
    stage: 'post_production',
    country: 'LV',
    location: 'Vecpiebalga and Riga',
    language: 'lv',
    comps: [
      { title: 'Young@Heart', year: 2007 },
      { title: 'The Singing Revolution', year: 2006 },
      { title: 'Buena Vista Social Club', year: 1999 },
    ],
    themes: ['Singing together', 'Old age'],
    tags: ['choir', 'latvia', 'ensemble', 'four-seasons'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 91,
    popularity: 0.12,
    likedByKeys: ['benedicte-vauclair', 'petra-novotna', 'consuelo-ibarra'],
  },
]
