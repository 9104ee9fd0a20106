import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Further documentaries and formats that have no drawer of their own. */
export const documentariesAndOthers: readonly DemoPitch[] = [
  {
    key: 'a-navy-without-a-sea',
    creatorKey: 'soledad-quispe',
    title: 'A Navy Without a Sea',
    originalTitle: 'Una marina sin mar',
    logline: prose`
      Each March Bolivia’s navy rehearses the recovery of a coast that it lost in the nineteenth century. A cadet from the
      altiplano graduates first in seamanship without ever having seen the sea.`,
    genre: 'coming_of_age',
    secondaryGenres: ['biography'],
    format: 'documentary',
    shortSynopsis: prose`
      Bolivia has five thousand sailors, an admiral, and a lake. On the Day of the Sea its children dress in white and its
      speakers promise to return. Yesenia Choque, nineteen, from a quinoa village at four thousand metres, enlisted because
      the navy had dormitories and taught people to swim. She has turned out to be brilliant at it.

      The film spends her final year with her on Lake Titicaca: navigation without tides, rescue without waves, rope-work at an
      altitude where rope freezes. The prize for the best cadet is a voyage as a guest on a foreign ship. Her instructors, who
      have waited all their lives for the ocean, prepare her for it with an intensity that she begins to find alarming.`,
    longSynopsis: prose`
      The academy at Tiquina is run with great seriousness, and the film respects it. Cadets stand watch over a flat blue
      horizon with mountains on the other side. Commander Rojas teaches tides from a book, with a bucket. He has served for
      thirty-one years and was once flown to Valparaíso for a conference; there was fog.

      Yesenia’s family take the bus to see her on parade. Her grandmother, who speaks Aymara, asks her what the ship is for. She
      says: for practice. In the evening she translates for the director what the grandmother said next, which was that
      everything is.

      The Day of the Sea. A hundred thousand children file past a small blue urn of water that was brought up from Antofagasta in
      1979. Yesenia is in the guard of honour. The camera stays on her hands.

      She wins. The voyage is on a Peruvian training ship out of Callao. We expect a great scene and so does she. The bus
      comes over the last hill and there it is, grey, making a noise that no one had mentioned. She does not weep. She is
      seasick for four days, to the delight of the Peruvians, and on the fifth takes the helm in a swell and laughs like a child.

      Back at Tiquina the commander asks her how it is. He would like to know about the tide. She looks for a word. Then she takes
      the bucket from his desk, fills it, and shows him, with her hand, very slowly, how it goes out.`,
    targetAudience: 'Documentary audiences; Latin American broadcasters; festivals.',
    budgetRange: 'under_250k',
    estimatedBudget: { amountMinor: 21_000_000, currency: 'USD' },
    stage: 'post_production',
    country: 'BO',
    location: 'Tiquina, Lake Titicaca',
    language: 'es',
    comps: [
      { title: 'The Eagle Huntress', year: 2016 },
      { title: 'Utama', year: 2022 },
      { title: 'Whale Rider', year: 2002 },
    ],
    themes: ['Longing as policy', 'Skill'],
    tags: ['bolivia', 'navy', 'titicaca', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 60,
    popularity: 0.19,
    likedByKeys: ['consuelo-ibarra', 'nahuel-ferreyra', 'benedicte-vauclair'],
  },
  {
    key: 'de-fietsenvisser',
    creatorKey: 'elske-de-wit',
    title: 'De fietsenvisser',
    logline: prose`
      The crane operator who lifts twelve thousand bicycles a year out of Amsterdam’s canals has kept one other thing from each
      season’s catch. A museum wants the collection, and the police would like a look at it first.`,
    genre: 'biography',
    secondaryGenres: ['comedy', 'crime'],
    format: 'documentary',
    shortSynopsis: prose`
      Cor Bakels has worked the grab on a city barge since 1985. Bicycles go to scrap. Everything else is supposed to go with
      them, but every year Cor takes home a single object to his shed in Noord: a trombone, a wedding dress in a plastic bag, a
      safe, shut. Thirty-eight objects, labelled with date and bridge.

      “De fietsenvisser”, the bicycle fisherman, follows a winter in which the Amsterdam Museum asks for a loan and a detective
      on the cold-case desk asks for a list. The film traces six of the objects back to their owners. Some would rather not have
      them. Cor, who has never opened the safe, on principle, is asked by everybody he knows what the principle is.`,
    longSynopsis: prose`
      The rhythm is that of the barge: swing, dip, lift, drip. Cor has a theory of the city that is based on what it throws away,
      and a colleague, Sjaak, who has heard it. Between shifts the director cycles off to find the owners.

      The trombone belonged to a man who had been told that he would never be any good, and who turns out to be excellent on it
      still. The wedding dress went in on purpose, from a bridge, at the age of twenty-three; its owner tries it on for the film
      and finds that it very nearly fits. A shop till leads to a robbery that nobody reported since the shop itself was a front.
      A prosthetic arm has a story that its owner tells so well, and so differently each time, that we use all three versions.

      Detective Bouzidi is looking for something that would have gone into the Kostverlorenvaart in 1991. Cor’s label for that
      year reads: suitcase, child’s, empty, dry inside. He remembers it. He had wondered about the dry. What the police make of
      it is outside the film, at their request, apart from a phone call that Cor takes on deck with his back to us.

      The exhibition opens with thirty-seven objects. At the end he opens the safe. It contains canal water, perfectly clear, and
      a small live eel, which he puts back.`,
    targetAudience: 'Documentary audiences; Dutch broadcast and cinema; lovers of small objects.',
    budgetRange: 'under_250k',
    estimatedBudget: { amountMinor: 18_500_000, currency: 'EUR' },
    stage: 'completed',
    country: 'NL',
    location: 'Amsterdam',
    language: 'nl',
    comps: [
      { title: 'The Gleaners and I', year: 2000 },
      { title: 'Searching for Sugar Man', year: 2012 },
    ],
    themes: ['What cities throw away', 'Discretion'],
    tags: ['amsterdam', 'canals', 'objects', 'portrait'],
    aiUse: 'none',
    status: 'archived',
    visibility: 'public',
    publishedDaysAgo: 310,
    popularity: 0.02,
    likedByKeys: ['demo-investor'],
  },
  {
    key: 'bitte-warten',
    creatorKey: 'hanna-brandt',
    title: 'Bitte warten',
    logline: prose`
      On the night a small river in the Eifel bursts its banks, a trainee at the emergency control room has more callers than
      lines. The viewer sits in her chair and chooses who is put on hold.`,
    genre: 'thriller',
    secondaryGenres: ['drama'],
    format: 'other',
    formatOther: 'Interactive film',
    shortSynopsis: prose`
      Leni Kasper is three weeks into her training. The experienced dispatcher has gone to move his car and does not come back.
      From 21.40 to 0.10 the screen in front of her, which is our screen, fills with calls: a camp site, an old people’s home, a
      man who is sitting on a bus roof and wants to talk about something else.

      Every choice is between answering and waiting. No button saves everybody and none is a trick. The film runs for two and a
      half hours in real time and cannot be paused, and whoever is on hold can be heard. “Bitte warten”, please hold, was
      developed with control-room staff from four counties, who asked for one thing: that there should be no right ending.`,
    longSynopsis: prose`
      There are forty-one callers, all of them filmed, each with a life that goes on whether or not we pick up. If we leave the
      woman with the horses she copes, and helps a neighbour, who otherwise would have been our next call. If we stay with the
      boy on the roof until the helicopter comes, we lose eleven minutes, and will hear later who was ringing then. Nothing is
      random. A second viewing is a different evening in the same flood.

      Leni is not an avatar. She has a mother in the valley whose number comes up on the display at 22.15, and the system lets us
      do what she is forbidden to do. Some will take that call at once, and others will look at it for the whole film.

      Behind her the room changes. The deputy arrives with his trousers wet to the waist and sits down at the next desk; what
      we have told him to do by then decides whether he can. The water reaches the car park at 23.30. The generator is in the
      cellar.

      All paths end at ten past midnight, when the lines go dead. In the silence Leni takes off her headset. Then each of the
      forty-one is shown for a few seconds in the morning light, in the order in which they first rang. Some doorways are empty.
      A list of names scrolls past with the number of seconds for which each of them waited.`,
    targetAudience: 'Adults; players of narrative games; broadcasters’ digital departments; training institutions.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 195_000_000, currency: 'EUR' },
    stage: 'treatment',
    country: 'DE',
    location: 'Eifel, Rhineland-Palatinate',
    language: 'de',
    comps: [
      { title: 'The Guilty', year: 2018 },
      { title: 'United 93', year: 2006 },
      { title: 'Victoria', year: 2015 },
    ],
    themes: ['Triage', 'Attention'],
    tags: ['interactive', 'real-time', 'flood', 'control-room'],
    aiUse: 'assisted',
    aiNote:
      'A language model checked the branch graph for contradictions. All dialogue was written and performed by people.',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 27,
    popularity: 0.09,
    likedByKeys: ['yael-ben-ami', 'dele-martins', 'demo-investor'],
  },
]
