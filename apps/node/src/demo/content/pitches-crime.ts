import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Crime. */
export const crimeStories: readonly DemoPitch[] = [
  {
    key: 'seventeen-floors',
    creatorKey: 'deon-mbeki',
    title: 'Seventeen Floors',
    logline: prose`
      During a six-day blackout in a Hillbrow tower, a retired court stenographer climbs from door to door taking statements
      about the missing girl in 4C, from neighbours who trust her more than the police and have no reason to.`,
    genre: 'crime',
    secondaryGenres: ['drama', 'mystery'],
    format: 'limited_series',
    shortSynopsis: prose`
      The lights go out in Marlborough Heights on a Monday. By Tuesday Palesa Dube, nine, of flat 4C, has not been seen
      since the lift stopped. The police send a constable, who gets as far as the fifth floor.

      Mrs Constance Radebe on the ninth took down other people’s words in the Johannesburg High Court for thirty-one years,
      at two hundred a minute, and was never once asked what she thought. She has a shorthand pad, bad knees and a head
      torch. Seventeen floors, six days, one statement after another by candlelight. Everyone knows one thing. No one knows
      that the others know theirs. And one of the voices she is writing down is familiar from a trial in 1989 in which,
      for the only time in her career, Mrs Radebe changed a word.`,
    longSynopsis: prose`
      Six episodes, one to each day of the blackout. Every episode climbs. Mrs Radebe’s method is that of the court: she
      asks nothing, she sits, she lifts her pencil, and people fill the silence. We see their accounts as they tell them,
      and in later episodes see the same minutes again with the people whom the first witness left out.

      Monday is the power cut itself, as told on the ground floor by those who like to be first: the guard, the spaza
      owner, the pastor with the generator. Tuesday is the fourth floor, where Palesa’s mother Lindiwe cleans offices at
      night and left her, as she always does, with the Zimbabwean couple in 4D, who have no papers and so have not come
      forward. Wednesday is students and a sex worker named Blessing, who saw a torch on the stairs. Thursday is the
      landlord’s agent, Mr Pillay, who has been switching off the water to empty the building, and who is hiding on the
      twelfth floor from the tenants he has to evict.

      By Friday the building is organised. There is a roster for water and a choir on the landing. Mrs Radebe’s pad has
      become its archive, and people come to her for rulings. It suits her, and it frightens her. The man in 15A, Mr
      Swanepoel, is an old neighbour, a reader, who carries her water up. He was a security policeman. She took down his
      evidence in 1989. He said of a dead boy, “I let him fall,” and the prosecutor asked her quietly to read it back as
      “I saw him fall”. She was twenty-six and had a child. She read it back.

      Saturday is the seventeenth floor and the roof. Palesa is alive. She has been in the lift motor room since Monday,
      first trapped, then hiding: she was riding on top of the lift, as the older children do, when the power went, and
      climbed up instead of down. Mr Swanepoel found her on Tuesday. He has been carrying her food as well as Mrs Radebe’s
      water. Palesa has asked him not to tell, because on the way up through the shaft she saw, through a gap on the
      twelfth floor, Mr Pillay cutting the main cable, and he saw her.

      The blackout was a crime, and the gentlest witness to it is a man whose own crime Mrs Radebe wrote out of the record.
      If she brings him to court his word will be tested, and so will hers.

      In the last half-hour she takes her own statement. Alone, by torch, at two hundred words a minute, she puts back the
      verb. The lights come on in the middle of it, floor by floor. She finishes the line before she blows out the candle.`,
    targetAudience:
      'Adult crime audiences worldwide; premium cable and streaming; South African free-to-air second window.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 16_500_000_000, currency: 'ZAR' },
    stage: 'packaging',
    country: 'ZA',
    location: 'Hillbrow, Johannesburg',
    language: 'en',
    comps: [
      { title: 'Rear Window', year: 1954 },
      { title: 'Tsotsi', year: 2005 },
      { title: 'Anatomy of a Fall', year: 2023 },
      { title: 'Rashomon', year: 1950 },
    ],
    themes: ['Testimony', 'Complicity', 'Neighbours'],
    tags: ['johannesburg', 'blackout', 'ensemble', 'six-episodes', 'older-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 58,
    popularity: 0.91,
    likedByKeys: [
      'demo-investor',
      'demo-production',
      'wambui-njenga',
      'noura-almuhairi',
      'kofi-asante',
      'demo-creator',
      'petra-novotna',
    ],
  },
  {
    key: 'amprenta',
    creatorKey: 'ilinca-voicu',
    title: 'Amprenta',
    logline: prose`
      A dentist in Cluj who crowns bargain-hunting foreigners is asked by the police to identify a body by its teeth. The
      work is her own, and according to her diary the patient has an appointment on Thursday.`,
    genre: 'crime',
    secondaryGenres: ['mystery', 'thriller'],
    format: 'limited_series',
    shortSynopsis: prose`
      Dr Smaranda Bota fits forty crowns a week for Italians and Austrians who fly in with a discount code. Twice a month
      she does a quieter job for the county police. She recognises her own bridgework in a jaw from the Someșul Mic, as a
      painter knows a brushstroke. It belongs to Matteo Gherardi of Brescia, who confirmed by text this morning.

      On Thursday Matteo Gherardi sits down in her chair. His face matches his passport. His mouth is full of somebody else’s
      dentistry. Smaranda has to finish the treatment in five visits, without letting him see that she has noticed, while
      she finds out how many of the six hundred people she has given new smiles have used them to become someone else.
      “Amprenta” means a dental impression. It also means a fingerprint.`,
    longSynopsis: prose`
      Six episodes. Each has one appointment in it.

      Visit one. Smaranda, forty-four, divorced from the head of her own clinic, photographs the stranger’s teeth as she
      would anyone’s and sends the pictures to nobody. If she goes to the police she must explain why her records are kept
      in two versions: the clinic pays tax on one. Her assistant Csilla, who does both sets, suggests that they simply do
      the root canal.

      Visit two. The dead man’s teeth lead to an address in Brescia where a wife has been receiving cheerful messages. She
      has noticed that he no longer complains. Inspector Dragoș Moldovan, methodical, gap-toothed and afraid of dentists,
      asks Smaranda again whether she can name the body. She says that she needs more time with the jaw. It is her first
      lie to him, and he knows that it is one because she stops teasing him about the gap.

      Visit three. Csilla finds eleven patients who share a referral code and never left a review. All came with healthy
      teeth and paid for full reconstruction. Someone has understood that a police force that can be bribed about papers
      cannot be bribed about teeth, and has been ordering matching mouths. Smaranda has been manufacturing alibis at four
      hundred euros a crown. The code belongs to her former husband, Radu.

      Visit four. Under local anaesthetic and unable to speak, “Matteo” listens to her tell him all that she knows. He
      writes his answer on the bib. He was a courier for the same people; the real Matteo was his friend; he did not kill
      him, and he is next. He came back to this chair because she is the only person who could prove who he is not.

      Visit five. Radu comes in person to watch the final fitting. The clinic is closed, the drill is running, and three
      people are being extremely professional. Smaranda fits the last crown. It is a perfect copy of the dead man’s upper
      left six, flaw and all.

      In the final episode a body is found in the river whose teeth identify it beyond doubt as Matteo Gherardi of Brescia, and
      the file is closed. It is Radu’s. The courier, with an honest mouth and his own name, takes a bus to Brescia to tell
      a woman the truth. Moldovan, who has worked it out, makes an appointment at last. “Nothing unnecessary,” he says,
      lying back. Smaranda asks him to open wide, and for the first time since the jaw, she laughs.`,
    targetAudience: 'Adult crime audiences; European public broadcasters; fans of clever procedural hooks.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 2_850_000_000, currency: 'RON' },
    stage: 'script',
    country: 'RO',
    location: 'Cluj-Napoca',
    language: 'ro',
    comps: [
      { title: 'Police, Adjective', year: 2009 },
      { title: 'The Talented Mr. Ripley', year: 1999 },
      { title: 'Marathon Man', year: 1976 },
    ],
    themes: ['Identity', 'Professional pride', 'Two sets of books'],
    tags: ['dentist', 'transylvania', 'six-episodes', 'female-lead', 'dark-humour'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 4,
    popularity: 0.68,
    likedByKeys: ['demo-investor', 'falk-dreyer', 'demo-production', 'kinga-wojnarowska', 'petra-novotna'],
  },
  {
    key: 'neon-apprentice',
    creatorKey: 'lau-wingsum',
    title: '霓虹學徒',
    logline: prose`
      The last neon bender in Sham Shui Po takes on an apprentice with a master’s hands and a paying job: to rebuild,
      stroke for stroke, a demolished sign under which a triad boss intends to have been photographed in 2003.`,
    genre: 'crime',
    secondaryGenres: ['drama'],
    format: 'feature',
    shortSynopsis: prose`
      Master Fung, seventy-three, bends glass over a ribbon burner in a shop the size of a lift. The government is taking
      down the last signs of Hong Kong for safety. He has decided to die out in an orderly way when Ah Yan, twenty-six,
      asks to be taught, and then bends the character 酒 freehand on her first morning.

      Her father went to prison for a killing in 2003. The real killer wants to remain unsuspected, and an old photograph of
      him beneath the Golden Carp restaurant’s sign, streets away at the hour, would do it. There is no such photograph.
      There is no longer such a sign. Fung made it. The English title is “The Neon Apprentice”.`,
    longSynopsis: prose`
      Fung agrees because the work is beautiful. It is eleven metres of glass, six colours, a carp with sixty-one scales,
      and he had thought that he would never see it lit again. For the first half the film is about a craft: the gas, the
      breath, the burn on the thumb where everyone has it. He does not ask what the client wants a dead sign for. Ah Yan
      does not say that she took the job to find out who placed the order.

      She learns it from the colour. The client insists on a flicker in the third scale, a fault that lasted for just one
      week in November 2003. Only somebody who stood under it that week would know. Her father, a waiter at the Golden Carp,
      described it to her in a letter from Stanley Prison.

      Fung now has to admit that he knew as well. He repaired the flicker on the night of the killing. He was up a ladder,
      he saw who was in the street and who was not, and he has said nothing for twenty years, because the man paid for his
      wife’s hospital bed.

      They finish the carp, down to the flicker. On the night of the shoot, on a rooftop in Kwun Tong, the boss poses in a
      2003 suit. The photograph is perfect. But Fung has bent one character as it was only written after the repair. Any
      sign-maker in the city could date it, and there is one sign-maker left. He goes to the police with the photograph in
      one hand and his own confession in the other. Ah Yan keeps the shop. The carp hangs in a museum, switched off.`,
    targetAudience: 'Hong Kong and diaspora audiences; crime and craft lovers; festivals.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 2_200_000_000, currency: 'HKD' },
    stage: 'packaging',
    country: 'HK',
    location: 'Sham Shui Po, Hong Kong',
    language: 'zh',
    comps: [
      { title: 'Infernal Affairs', year: 2002 },
      { title: 'Chungking Express', year: 1994 },
      { title: 'The Conversation', year: 1974 },
    ],
    themes: ['Craft', 'A vanishing city', 'Silence as guilt'],
    tags: ['neon', 'cantonese', 'triad', 'master-and-pupil', 'forgery'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 19,
    popularity: 0.39,
    likedByKeys: ['ravi-menon', 'kim-dohyun', 'chen-yingchieh', 'yoon-seojin'],
  },
  {
    key: 'corrido-for-next-friday',
    creatorKey: 'ximena-duarte',
    title: 'Corrido for Next Friday',
    originalTitle: 'Corrido para el viernes',
    logline: prose`
      A Culiacán songwriter is paid in advance for a ballad about a shooting dated next Friday. If he warns the victim he is
      dead, and once he delivers the song the day is fixed, so he keeps failing to find the rhyme.`,
    genre: 'crime',
    secondaryGenres: ['music', 'comedy'],
    format: 'limited_series',
    shortSynopsis: prose`
      Heliodoro “Lolo” Beltrán writes corridos to order: births, racehorses, the occasional escape. He charges by the verse
      and never asks. One Saturday a polite young man pays triple for a ballad on the death of a certain Chema Urías,
      outside a certain seafood restaurant, on Friday at nine. Chema is Lolo’s brother-in-law and owes him money.

      Five episodes, Monday to Friday. Nothing will happen until the song is ready, because the client wants it playing on
      the radio by ten. Lolo discovers that the most dangerous man in Sinaloa respects an artist’s process. So he has a
      process. He needs an accordion, then another accordion. He needs to meet the victim’s mother. Nothing rhymes with Urías.`,
    longSynopsis: prose`
      Monday: Lolo asks for more time and gets a bodyguard, Nico, who wants to be a songwriter. Tuesday: he invents the
      custom that a corrido must be approved by a notary. Wednesday: he makes Chema so sympathetic in the second verse that
      the client’s mother, hearing a demo, asks what the boy did to deserve it. The client, Don Rigo, begins to have notes.

      Chema is no innocent. He has been skimming fuel and lying to Lolo’s sister, and Lolo finds while researching that he
      would quite like to see him shot. The series turns on that. Up to Thursday Lolo has been stalling out of fear. Now he
      has to write the song truthfully to find out whether he would save him.

      What he writes is about the man who orders songs. It has Don Rigo in it, ageing, vain, afraid of being forgotten by
      a town that no longer dances. It is the best thing Lolo has done and would get him killed by any audience but its
      subject. Nico learns it by ear and sings it at the restaurant on Friday at nine, with everybody in his place and the
      rifles in the truck. Don Rigo hears it to the end. He asks for the last verse again.

      There is no shooting. The date in the song is changed in pencil to “one of these days”, for all of them. Chema leaves
      town with the fuel money. Lolo is never paid the second half, and for years people request the tune at weddings
      without listening to the words.`,
    targetAudience: 'Adults across Latin America, Spain and the US Hispanic market.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 11_800_000_000, currency: 'MXN' },
    stage: 'treatment',
    country: 'MX',
    location: 'Culiacán, Sinaloa',
    language: 'es',
    comps: [
      { title: 'Inside Llewyn Davis', year: 2013 },
      { title: 'Miss Bala', year: 2011 },
      { title: 'Shoot the Piano Player', year: 1960 },
    ],
    themes: ['Art and patronage', 'Cowardice', 'Fame'],
    tags: ['corrido', 'sinaloa', 'five-episodes', 'black-comedy', 'ticking-clock'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 8,
    popularity: 0.23,
    likedByKeys: ['emilio-zertuche', 'consuelo-ibarra', 'nahuel-ferreyra'],
  },
]
