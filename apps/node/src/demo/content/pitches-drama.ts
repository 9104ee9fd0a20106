import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Dramas in English, or told to the reader in English. */
export const dramas: readonly DemoPitch[] = [
  {
    key: 'marigold',
    creatorKey: 'ximena-duarte',
    title: 'Marigold',
    originalTitle: 'Cempasúchil',
    logline: prose`
      The best flower broker in Oaxaca has three days before the Day of the Dead to move nine tonnes of marigolds and
      bury her husband. If she stops selling in order to mourn, she cannot pay for the funeral.`,
    genre: 'drama',
    secondaryGenres: [],
    format: 'feature',
    shortSynopsis: prose`
      Every October, Amparo Ruiz borrows against her house, buys the valley’s marigolds in the field and sells them by
      the truckload before the second of November, when they become compost. This year her husband Chuy dies on the
      first day of the harvest, in the cab of the truck, with the delivery notes in his pocket.

      There is no time to grieve and, it turns out, no money. Chuy pledged the crop twice. Amparo keeps the body on ice
      meant for carnations and starts to sell: to the municipal cemetery, to a hotel that wants an authentic altar, to
      the rival who has been waiting for her to fail. Her daughter, home from Monterrey, wants a wake. Her customers,
      all of them buying flowers for their dead, keep asking after her husband, and she keeps saying that he is fine.`,
    longSynopsis: prose`
      Thirty-first of October, before dawn, the fields outside San Antonino are orange to the hills. Amparo Ruiz walks
      the rows with a torch, pricing by smell. She has done this for twenty-six years and can tell on Thursday what a
      marigold will be worth on Saturday. Her husband Chuy drives. He has never been able to add.

      At the weighing station he does not wake. The doctor says heart. The buyer behind her in the line says, with
      respect, that her truck is blocking the scale. Amparo moves the truck. It is the first decision of the film and
      she will regret it for the rest of her life and would do it again.

      She has three days. Nine tonnes are cut and wilting, the loan falls due on the second, and the undertaker, a
      cousin, will not open his ledger for family. When she looks for the delivery notes she learns that Chuy sold half
      the crop a second time, to a hotel chain, and used the deposit to pay for their daughter’s last year of
      university. Nobody knew. He is in the cold store behind the carnations, and she goes in to shout at him.

      Belén arrives from Monterrey with a black dress and a list of things that must be done properly. Amparo sends her
      to collect payments. Mother and daughter work the same streets from opposite ends, one selling and one collecting,
      and through other people’s kitchens Belén learns who her father was: the man who always delivered a little more
      than was on the note. That is why the business is failing. It is also why, house by house, people pay what they
      owe and then a little more.

      The rival broker, Don Wilfrido, offers to take the whole crop at a third of its price. Amparo accepts, takes his
      deposit, and uses it to hire his own drivers away from him for a night. Two hundred families find their flowers on
      the doorstep by morning. The hotel gets its altar, built by Belén, with a photograph of an unknown man in the
      middle whom the guests admire for his expression.

      On the second of November the cemetery is a field of candles. Amparo has sold everything. She comes to bury Chuy
      and finds that she, of all women, has kept no flowers back. The mourners at the neighbouring graves notice. One
      after another they get up and bring her some of theirs, and for once in her life she does not count them.`,
    targetAudience: 'Adults 25 and over, Latin American and Latino audiences, awards-season arthouse.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 3_800_000_000, currency: 'MXN' },
    stage: 'financing',
    country: 'MX',
    location: 'San Antonino Castillo Velasco, Oaxaca',
    language: 'es',
    comps: [
      { title: 'Roma', year: 2018 },
      { title: 'Two Days, One Night', year: 2014 },
      { title: 'Tótem', year: 2023 },
    ],
    themes: ['Work as mourning', 'Marriage and money', 'Generosity'],
    tags: ['day-of-the-dead', 'oaxaca', 'three-days', 'female-lead', 'market'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 63,
    popularity: 0.44,
    likedByKeys: ['emilio-zertuche', 'demo-investor', 'peg-sorensen', 'jurema-bastos', 'demo-creator'],
  },
  {
    key: 'nobody-is-from-here',
    creatorKey: 'synnove-hauge',
    title: 'Nobody Is From Here',
    originalTitle: 'Ingen er herfra',
    logline: prose`
      Svalbard has no maternity ward and no open graveyard, so people leave it to be born and to die. A pregnant mine
      engineer and her dying mother each refuse the last flight out before the polar night.`,
    genre: 'drama',
    secondaryGenres: ['family'],
    format: 'feature',
    shortSynopsis: prose`
      Longyearbyen sends its pregnant women to the mainland three weeks before they are due, and its dying as soon as
      they can no longer look after themselves. Marit, who is closing down the last coal mine, is eight months gone. Her
      mother Gerd, who came for one summer in 1978 and drove the first bus, has been given until Christmas. Each has
      privately decided not to go, and each is counting on the other to board the plane and leave her the house.

      A storm closes the airport for nine days. With the governor’s officer trying politely to evict them both, the two
      women share one kitchen, one bathroom and the question of who has the right to belong to a place that keeps no
      one.`,
    longSynopsis: prose`
      The sun sets on the twenty-sixth of October and will be back in February. Marit Solheim, thirty-eight, has six
      weeks of work left: flood the lower galleries of Mine 7, pull the cables, hand in the keys. The father of her
      child has gone home to Katowice with the first shift that was let go. She is booked on Thursday’s flight to Tromsø,
      where she will wait in a hotel for the birth, like every woman on the island.

      Gerd is booked on the same flight. She has a cancer that she refers to as “the tenant”. A bed is ready for her in
      Trondheim, a town where she has not lived since she was twenty-two and where she knows nobody but the dentist.

      On Thursday each goes to the airport to see the other off. It takes them some time to understand why neither has
      any luggage. Then the wind comes, the flight is cancelled, and the quarrel is moved to the kitchen.

      For nine days they are shut in with it. Marit’s case is practical: she can do this, there is a doctor, her own
      grandmother bore six on a farm. Gerd’s is simpler: she has never asked the town for anything. Eirik, the governor’s
      young officer, comes by sledge to explain the regulations, which he knows by heart and dislikes. It is not
      forbidden to die, he says. It is only that there is nobody to look after you and the frost pushes up the coffins.
      Gerd gives him waffles and asks what he would do with a very old bus driver who simply would not get on.

      Marit goes down the mine a last time to shut the pumps. Her waters break two hundred metres in, beside a fossil
      forest she has known since childhood: trees that grew here when this island lay near the equator and belonged to
      nobody. Gerd, who cannot walk to the end of the road, gets the old bus started and drives into the mountain to
      fetch her.

      The child is born in the bus garage at four in the morning with Eirik holding the telephone and a retired
      veterinary surgeon on the other end of it. Gerd cuts the cord. She dies eleven days afterwards in her own bed,
      against advice, while the sky is at its darkest.

      The flight that takes off on the first of December carries a coffin, which cannot stay, and an infant, who must be
      registered somewhere. The clerk in Tromsø asks for the place of birth. There is no code for Longyearbyen in his
      list. Marit waits while he looks for one, and says that she has time.`,
    targetAudience:
      'Adults 30 and over; Nordic and international arthouse; older women who are tired of being asked to leave.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 3_200_000_000, currency: 'NOK' },
    stage: 'financing',
    country: 'NO',
    location: 'Longyearbyen, Svalbard',
    language: 'no',
    comps: [
      { title: 'The Worst Person in the World', year: 2021 },
      { title: 'Tokyo Story', year: 1953 },
      { title: 'Rams', year: 2015 },
    ],
    themes: ['Belonging', 'Mothers and daughters', 'Birth and death'],
    tags: ['arctic', 'polar-night', 'two-hander', 'mine', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 29,
    popularity: 0.29,
    likedByKeys: ['falk-dreyer', 'demo-creator', 'petra-novotna', 'aino-lehtola'],
  },
  {
    key: 'third-bell',
    creatorKey: 'priya-nair',
    title: 'तीसरी घंटी',
    logline: prose`
      A Lucknow theatre is about to become a shopping mall, and the prompter who has whispered every line in it for
      thirty-four years is asked to play the lead on the last night. He knows all the parts, but has never learned where
      to stand.`,
    genre: 'drama',
    secondaryGenres: ['comedy'],
    format: 'feature',
    shortSynopsis: prose`
      Three bells are rung before a play begins. Munawwar Ali has heard the third one six thousand times from inside a
      wooden box under the stage of the Naubahar in Lucknow, where he feeds lines to actors who have never thanked him.
      In “Teesri Ghanti”, at the age of sixty-one, he comes out of the box.

      The Naubahar has been sold. The leading man has left for a web series a month before the closing performance, and
      nobody else alive knows the text. Munawwar steps out of the box and finds that he cannot cross a stage, cannot bear
      to be looked at, and answers every other actor’s cue from habit. The young director, who has invested her dowry in
      the farewell, has to teach a man who knows everything about plays how to be in one.`,
    longSynopsis: prose`
      The play is “The Blind Nawab”, a melodrama that has closed every season since 1988. Munawwar prompts it without the
      book. When Rana-ji, the star, walks out for four days’ work in Mumbai, the company looks for a replacement and
      gradually, one by one, looks down at the box.

      Rehearsals are a disaster. Under the lights Munawwar whispers. He mouths along with the heroine. He walks like a
      man who has a ceiling eighty centimetres above his head. Ismat, the director, tries ropes, chalk, a blindfold. What
      works in the end is a tea boy in the prompt box, Chhotu, who cannot read and simply says, at the right moments,
      “Now you’re angry.”

      Meanwhile the wreckers are measuring. Munawwar’s wife, who has not seen a play since their wedding because he was
      always underneath it, asks for a ticket. He has never told her that he wrote a third of the Nawab’s speeches himself
      over the years, slipping them up to forgetful actors who took them for the text.

      On the last night Rana-ji returns and wants his part. The audience would prefer him. Munawwar gives it up, goes back
      to the box, and in the third act, when Rana-ji dries, says nothing. The silence goes on until the star looks down,
      and Munawwar climbs out and finishes the speech himself, in the light, to his wife in row C.`,
    targetAudience: 'Family audiences in north India, the diaspora, and anyone who has worked backstage.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 14_500_000_000, currency: 'INR' },
    stage: 'packaging',
    country: 'IN',
    location: 'Lucknow',
    language: 'hi',
    comps: [
      { title: 'The Lunchbox', year: 2013 },
      { title: 'The Dresser', year: 1983 },
      { title: 'Drive My Car', year: 2021 },
    ],
    themes: ['Invisible work', 'Authorship', 'Late courage'],
    tags: ['theatre', 'lucknow', 'backstage', 'hindi', 'urdu'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 52,
    popularity: 0.09,
    likedByKeys: ['meera-iyengar', 'petra-novotna'],
  },
  {
    key: 'nota-dez',
    creatorKey: 'jurema-bastos',
    title: 'Nota Dez',
    logline: prose`
      A Rio schoolteacher is the one Carnival judge nobody has ever managed to bribe. This year’s favourite parade tells,
      float by float, how she walked out on her daughter, and she has to give it a mark.`,
    genre: 'drama',
    secondaryGenres: ['music'],
    format: 'feature',
    shortSynopsis: prose`
      Dalva Nogueira teaches mathematics in Madureira and for one week in the year is the most feared woman in Rio. She
      marks harmony for the samba parades, in steps of a tenth, and has returned four televisions, a holiday and a live
      pig. A ten from Dalva, a “nota dez”, has been given twice.

      The favourites, Unidos do Rio Seco, keep their theme secret until the day. It is called “The Woman Who Counted”.
      It has been written by their new drum queen, Jussara, whom Dalva left with a grandmother at the age of six in order
      to study. Dalva must watch her own life go by at walking pace, with four thousand dancers, and decide whether to
      punish it, reward it or step down, in front of everyone, before the sun comes up.`,
    longSynopsis: prose`
      The film runs from the judges’ briefing on Sunday afternoon to the reading of the marks on Ash Wednesday, with the
      parade, seventy minutes long, at its centre.

      Beforehand Dalva hears rumours. A costume maker will not meet her eye. The school’s patron, who runs the numbers
      game in three districts, does not send her a gift this year, and that alarms her more than the pig. On Monday night
      in the judges’ booth, without a telephone, she sees the first float: a giant bus, a small girl at its window, and a
      woman made of exercise books with her back turned.

      It is not a denunciation. That would be easy to mark. Jussara’s samba gives the mother the best verse. The third
      section is a classroom of two hundred dancing pupils, every one of them with a name, because Jussara has traced them
      all. Dalva finds that she is listening for faults and that there is one: in the fifth sector the singing and the
      drums drift apart by half a beat. It would cost a tenth. A tenth will decide the championship.

      She finds her daughter in the dispersal area at dawn and they have four minutes between a tow truck and a television
      crew. Jussara says, you’d better not give me anything.

      On Wednesday the marks are read out. Dalva has given 9.9. The school loses by a tenth; the patron’s men come to her
      door, and Jussara gets there first. “It was the fifth sector,” she says. “I heard it too.”`,
    targetAudience: 'Brazilian mainstream audiences, music lovers, Latin American and Lusophone territories.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 1_650_000_000, currency: 'BRL' },
    stage: 'script',
    country: 'BR',
    location: 'Rio de Janeiro',
    language: 'pt',
    comps: [
      { title: 'Central Station', year: 1998 },
      { title: 'Black Orpheus', year: 1959 },
      { title: 'Tár', year: 2022 },
    ],
    themes: ['Fairness', 'Ambition and motherhood', 'Carnival'],
    tags: ['samba', 'carnival', 'mother-daughter', 'rio', 'one-night'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 11,
    popularity: 0.12,
    likedByKeys: ['consuelo-ibarra', 'ximena-duarte', 'nahuel-ferreyra'],
  },
]
