import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Science fiction. */
export const scienceFiction: readonly DemoPitch[] = [
  {
    key: 'night-shift-at-the-observatory',
    creatorKey: 'tomas-vrba',
    title: 'Night Shift at the Observatory',
    originalTitle: 'Noční směna na hvězdárně',
    logline: prose`
      The night cleaner of a condemned Moravian observatory is the only person looking when a star goes out. Nobody will
      believe her without the data, and last week she sold the hard drives.`,
    genre: 'sci_fi',
    secondaryGenres: ['thriller'],
    format: 'feature',
    shortSynopsis: prose`
      In three weeks the observatory above Vsetín becomes a wellness hotel. The astronomers have left. Zdena Hrubá still
      mops the dome at night, because nobody remembered to tell her to stop, and allows herself one look through the old
      refractor before she goes home. On the ninth of November she watches a star in Lyra go out like a lamp.

      She writes it in the visitors’ book. She tells her son, who thinks of dementia, and a professor in Brno, who thinks
      of clouds. The automatic camera would prove her right, but Zdena sold its drives to a scrap dealer to pay the gas
      bill. To find them she has to go from flat to flat through the second-hand computers of a small town, while above
      her, in order and at intervals that she alone has timed, more stars are going out.`,
    longSynopsis: prose`
      Zdena Hrubá is fifty-eight and has cleaned the observatory for twenty-two years. She knows the sky as one knows a
      neighbour’s furniture. She has never been asked about it. When the star beside Vega disappears she does what the
      astronomers always did: she notes the time, 2:41, and signs.

      The professor in Brno is courteous. Stars do not go out. A cloud, a satellite, tired eyes. If only the all-sky
      camera had been recording. Zdena, who sold its drives at eight hundred crowns the lot, says that she will look
      into it.

      The scrap dealer, Ferko, has put them into refurbished computers and sold these at the Saturday market. Zdena and
      Ferko’s daughter Růžena, sixteen, who built them and is ashamed of nothing, set out to recover eleven machines from
      eleven households. Each has something on it that the owner does not want seen. There is a priest who plays poker, a
      couple who have been writing to each other anonymously without knowing it, a boy who has been planning to leave.
      Zdena, who has emptied everybody’s wastepaper for twenty years, is not shocked by anything. People begin to give her
      the machines because of how she asks.

      On the drives is the proof, and more than that. Four stars have gone, each one nearer, on a line. Růžena works out the
      interval. The next is due on the night of the hotel’s opening, and it is not a star but a planet that everybody in
      town could name.

      Zdena telephones the professor again. He has been looking. They have all been looking, in Chile and Hawaii, for a
      week, and have agreed to say nothing until they understand it. He asks her, as a colleague, to do the same. She has
      never been called a colleague before. She considers it for as long as it takes to wring out a mop.

      At the opening she puts on her good dress, walks into the ballroom under the dome and asks the guests to come up
      and look. The mayor is appalled. A hundred people queue for a turn at the eyepiece of a telescope that is about to
      become a chandelier. At 2:41 Saturn goes out. In the silence Zdena hears a sound that she recognises from two
      decades of night work, in other people’s buildings, long after everyone has gone home: somebody, tactfully, turning
      off the lights as they move from room to room.

      The last shot is from above. In the dark valley one window after another is being lit. They are leaving the lights on
      so as to be seen to be in.`,
    targetAudience:
      'Adults who like their science fiction small and human; festival midnight sections; Central Europe.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 15_800_000_000, currency: 'CZK' },
    stage: 'script',
    country: 'CZ',
    location: 'Vsetín, Moravia',
    language: 'cs',
    comps: [
      { title: 'Melancholia', year: 2011 },
      { title: 'The Vast of Night', year: 2019 },
      { title: 'Close Encounters of the Third Kind', year: 1977 },
    ],
    themes: ['Who is believed', 'Working at night', 'The end of things'],
    tags: ['observatory', 'cleaner', 'cosmic', 'small-town', 'older-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 36,
    popularity: 0.55,
    likedByKeys: ['petra-novotna', 'demo-investor', 'thaddeus-price', 'falk-dreyer', 'dele-martins'],
  },
  {
    key: 'low-orbit',
    creatorKey: 'kofi-asante',
    title: 'Low Orbit',
    logline: prose`
      Two salvage pilots from Tema share one air supply, a decaying orbit and a divorce hearing by video link in six
      hours. The judge intends to split the ship between them, and the ship only flies whole.`,
    genre: 'sci_fi',
    secondaryGenres: ['comedy', 'romance'],
    format: 'feature',
    shortSynopsis: prose`
      Efua and Nii Armah Quartey built the Sankofa out of three scrapped tugs and a wedding loan. For nine years they have
      collected dead satellites over the Gulf of Guinea. For the last two they have not spoken except in checklists. The
      family court in Accra has given them a slot at four this afternoon, ship’s time, to dissolve the marriage and divide
      the assets.

      At ten a weather satellite comes apart in the grapple. The command module, with Efua in it, and the cargo module,
      with Nii, drift forty metres apart on a shared oxygen line, sinking. To dock they need to agree on who lets go
      first. The clerk of the court is very sorry, but if either party leaves the call the case is adjourned until March.`,
    longSynopsis: prose`
      The Sankofa is two rooms and a bad smell. In the forward one Efua Quartey rehearses her statement to the court. In
      the after one her husband, Nii Armah, rehearses his. They are wearing ironed shirts over thermal underwear.

      A satellite they have hooked, a derelict Korean weather bird, has fuel left in it that the manifest denies. The
      blast parts the ship at the docking collar. Nobody is hurt. The modules swing slowly on the umbilical, forty metres
      of hose through which Efua’s side supplies the air and Nii’s side the power. Each of them has exactly half of what
      is needed to live. The orbit is decaying. They will meet the atmosphere at about five.

      Mission support is Auntie Gladys, in a container at Tema harbour, who financed the ship and is the only creditor. She
      can talk them through a manual docking in principle. It needs two people to fire two thrusters at once, on a word,
      and these two have not managed to say the same word since the funeral of their son.

      At two the court calls early. Justice Amoah-Mensah, tired, kind, unacquainted with orbits, takes the inventory. Who
      bought the grapple? Who owns the left-hand engine? Every object aboard has a story, and the stories have to be told
      aloud while the tellers are tightening bolts and rationing breath. The lawyers on the ground discover that the best
      outcome for each client kills the other. The clerk, a young man with a physics degree and no prospects, passes up a
      note about tidal forces.

      The first docking fails because Nii says “now” and Efua says “wait”. It costs them the umbilical. From here each has
      forty minutes of something. In the pause Efua finds, in her module, the box that neither would let the other throw
      away: their boy’s drawings of the ship, in which it is always drawn in two pieces, a red and a blue, holding hands.

      Justice Amoah-Mensah does what she has wanted to do for thirty years, and overrules the parties. She awards the
      ship, whole, to the minor child, deceased; appoints both parents as trustees; and orders them to preserve the asset.
      It is bad law. It gives them a word. On the clerk’s count, from a courtroom in Accra full of strangers holding their
      breath, they fire together.

      They dock at four fifty-one. The decree is granted at five. They fly home divorced, in one ship, and the last line is
      Auntie Gladys asking who is going to pay for her satellite.`,
    targetAudience:
      'Broad adult audience 18 to 45; African mainstream and diaspora; fans of two-hander science fiction.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 860_000_000, currency: 'USD' },
    stage: 'script',
    country: 'GH',
    location: 'Tema and Accra; virtual production stage',
    language: 'en',
    comps: [
      { title: 'Gravity', year: 2013 },
      { title: 'Marriage Story', year: 2019 },
      { title: 'The Martian', year: 2015 },
    ],
    themes: ['Divorce', 'Shared grief', 'Interdependence'],
    tags: ['space', 'two-hander', 'courtroom', 'ghana', 'real-time'],
    aiUse: 'assisted',
    aiNote:
      'Image models were used for the first round of set sketches, since redrawn by the production designer. No AI in the script.',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 22,
    popularity: 0.49,
    likedByKeys: ['thaddeus-price', 'demo-production', 'wambui-njenga', 'folarin-adebisi', 'demo-investor'],
  },
  {
    key: 'halfway',
    creatorKey: 'marcus-hale',
    title: 'Halfway',
    logline: prose`
      On a ship whose passengers will all be dead before it lands, the baker notices that her dough is rising too fast.
      Somebody is slowing the engines, and the only officer who will listen once voted to turn back.`,
    genre: 'sci_fi',
    secondaryGenres: ['mystery', 'drama'],
    format: 'feature',
    shortSynopsis: prose`
      The Perennial left Earth ninety-one years ago and will arrive in another ninety. Everybody aboard was born on it and
      will die on it. Ines Calloway bakes for four thousand of them, from a starter older than anyone alive, and writes
      the rising times in a book that goes back to departure. Bread does not lie about acceleration. For eleven days hers
      has been rising as it did in the first year.

      The bridge denies it. The engineers cannot see their own instruments for the filters placed on them. The one officer
      who believes her, Aurelio Stamm, lost his rank for proposing that the ship turn round. At the mid-point of the voyage
      there will be a party. After it there will be no fuel left to change anybody’s mind.`,
    longSynopsis: prose`
      Ines is not a rebel. She wants to know what to do about her loaves. She carries the book to the engineers, who are
      kind; to the captain’s office, which takes a copy; and to Stamm, who has been teaching schoolchildren knots since
      his demotion. He reads nine decades of rising times and asks her to lock the door.

      Someone is bleeding off speed by night. Stamm assumes mutiny, and that he will be blamed. With the help of a girl
      from his class who can fit through the ducts, they trace the command to the navigators’ chapel, where six elderly
      officers have been preparing to do what they were secretly appointed to do ninety-one years ago. The founders had
      built in a question. At the halfway point the living were to be asked, once, whether they consented to a voyage that
      other people had chosen for them. Every captain since has promised to ask, and the last one lost his nerve. The old
      navigators are slowing the ship to make time for a vote.

      Ines has uncovered a conspiracy on behalf of democracy and reported it to the police. She spends the last act
      undoing that. The ballot, when it happens, is a loaf: a piece taken for going on, a piece left for going home. We see
      everybody choose. The film ends on the morning after, with Ines weighing what is left.`,
    targetAudience: 'Worldwide mainstream audience for serious science fiction.',
    budgetRange: 'over_50m',
    estimatedBudget: { amountMinor: 6_800_000_000, currency: 'USD' },
    stage: 'concept',
    country: 'US',
    location: 'Stages in Atlanta or Budapest',
    language: 'en',
    comps: [
      { title: 'Interstellar', year: 2014 },
      { title: 'Snowpiercer', year: 2013 },
      { title: 'Aniara', year: 2018 },
    ],
    themes: ['Consent of the unborn', 'Craft as science', 'Democracy'],
    tags: ['generation-ship', 'baker', 'tentpole', 'female-lead'],
    aiUse: 'generated',
    aiNote:
      'The lookbook pictures and much of this outline’s first version were generated from the writer’s notes, then rewritten by hand.',
    status: 'published',
    visibility: 'unlisted',
    publishedDaysAgo: 9,
    popularity: 0,
  },
  {
    key: 'warranty',
    creatorKey: 'lim-hui-min',
    title: 'Warranty',
    logline: prose`
      A widow in Toa Payoh queues to return the household robot that has learned her late husband’s cough. The warranty
      covers defects, and she has to convince a counter clerk, in front of strangers, that this is one.`,
    genre: 'sci_fi',
    secondaryGenres: ['drama'],
    format: 'short',
    shortSynopsis: prose`
      Service centre, third floor, ticket number 88. Madam Goh, seventy-four, has brought a helper unit in a shopping
      trolley, with its receipt. It cleans well. It cooks. In the last year of her husband’s emphysema it was set to learn
      his breathing, so as to wake her when it changed. He has been dead for five months. The unit still coughs for him at
      ten past three each night.

      The clerk is twenty-three and cannot find a code for it. A function that works as trained is not a defect. A factory
      reset would remove the cough, and with it the only recording of the man. While the queue behind her offers advice,
      Madam Goh is asked to sign a form that gives two choices, keep or erase, and takes out her own pen.`,
    longSynopsis: prose`
      The whole film is the counter. We never see her flat. What we know of the marriage comes from the form: date of
      purchase, reason for purchase, hours of use. The clerk, Faizal, reads the questions off a screen and Madam Goh
      answers each of them truthfully, which takes longer than the four minutes allowed.

      The people in the queue take sides. A man with a broken rice cooker says that she should be grateful. A student says
      that it is a violation, and cannot say of what. An old colleague of her husband’s, who happens to be there about a
      fan, asks if he could hear it.

      Faizal switches the unit on. It stands in the trolley, looks about, and coughs. Everyone in the room hears a man who
      is not there clear his throat and settle. Madam Goh straightens her back, as she must have done every night.

      Faizal does something that is not in the manual. He moves the cough to a feast day: once a year, on the Hungry
      Ghost Festival, at ten past three. He writes the reason in the box as “timing fault, corrected”. She reads it twice
      before she signs, corrects his spelling of her husband’s name, and wheels the machine to the lift.`,
    targetAudience: 'Short film festivals; adults; science-fiction anthologies.',
    budgetRange: 'under_250k',
    estimatedBudget: { amountMinor: 11_500_000, currency: 'SGD' },
    stage: 'completed',
    country: 'SG',
    location: 'Toa Payoh, Singapore',
    language: 'en',
    comps: [
      { title: 'Her', year: 2013 },
      { title: 'After Yang', year: 2021 },
      { title: 'Robot & Frank', year: 2012 },
    ],
    themes: ['Widowhood', 'Machines and memory'],
    tags: ['robot', 'one-location', 'singapore', 'older-lead'],
    aiUse: 'assisted',
    aiNote: 'The robot’s cough was synthesised from recordings of the actor, with his written consent.',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 154,
    popularity: 0.03,
    likedByKeys: ['ravi-menon', 'juno-park', 'dele-martins'],
  },
  {
    key: 'winter-clock',
    creatorKey: 'yael-ben-ami',
    title: 'שעון חורף',
    logline: prose`
      At 1:40 on the night the clocks go back, a Haifa ambulance dispatcher loses a caller. At 1:40 the telephone rings
      again with the same voice, and she has twenty minutes and a rule book that has not heard of this.`,
    genre: 'sci_fi',
    secondaryGenres: ['thriller'],
    format: 'short',
    shortSynopsis: prose`
      Once a year the hour between one and two happens twice, and in the ambulance control room in Haifa they draw straws
      for it because of the paperwork. Dafna loses. At 1:40 a man calls from Wadi Nisnas: his wife has fallen, he is
      guessing at the address, he is polite. The ambulance goes to the wrong end of a street with two names. He is still
      saying thank you when the breathing stops.

      The clock goes back. At 1:40 he calls again, for the first time. “Shaon Horef”, winter time, is the eighteen minutes
      in which Dafna tries to use what she should not know: an address that he has not given yet, an ambulance that is not
      free, and a colleague who watches her enter a call before it comes.`,
    longSynopsis: prose`
      The film has one room, six desks and two passages through the same twenty minutes. In the first we understand the
      work: how calm is manufactured, how a bad address kills. Dafna does everything as she was taught. It takes the crew
      seven minutes to find that Mar Yuhanna Street has a Hebrew name and an Arabic name and that the map has one.

      At two the wall clock jumps. Her colleague Rami pours coffee. The telephone rings and it is Mr Khoury, politely, about
      his wife. Dafna’s hands know before she does.

      She sends the crew to the right door before he has said a word about it. But the only free ambulance is the one that,
      in the first passage, saved a boy in Neve Sha’anan at 1:52. She never knew that boy as anything but a line on Rami’s
      screen. Now she has diverted his ambulance. She is the only person in the world who could have known that there was
      a choice.

      She spends the remaining minutes talking the boy’s mother through a tourniquet, in her bad Russian, with Mr Khoury on
      the other line saying that the men have come, God bless her, how did they find it so fast. Both live. At two, for the
      second time, Rami asks how she had the address. She opens the log to correct it and finds both calls there, at 1:40,
      in her own handwriting. She staples them together. Next year she asks for the shift.`,
    targetAudience: 'Short film festivals; audiences for single-room thrillers.',
    budgetRange: 'under_250k',
    estimatedBudget: { amountMinor: 31_000_000, currency: 'ILS' },
    stage: 'post_production',
    country: 'IL',
    location: 'Haifa',
    language: 'he',
    comps: [
      { title: 'The Guilty', year: 2018 },
      { title: 'Source Code', year: 2011 },
      { title: 'Run Lola Run', year: 1998 },
    ],
    themes: ['Triage', 'A street with two names'],
    tags: ['one-location', 'real-time', 'time-loop', 'haifa'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 201,
    popularity: 0.01,
    likedByKeys: ['petra-novotna', 'tomas-vrba'],
  },
]
