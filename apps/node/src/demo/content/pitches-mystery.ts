import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Mysteries. */
export const mysteries: readonly DemoPitch[] = [
  {
    key: 'halogen',
    creatorKey: 'juno-park',
    title: 'Halogen',
    originalTitle: '할로겐',
    logline: prose`
      Twenty years after a singer vanished in mid-song, her lighting technician is hired to rebuild that night cue by cue
      for an anniversary concert. The original cue sheet contains a blackout that she did not program.`,
    genre: 'mystery',
    secondaryGenres: ['music'],
    format: 'feature',
    shortSynopsis: prose`
      Seoul, 2004. In the bridge of her last encore the pop star Hae-in walked out of a spotlight and was never seen again.
      Baek Mi-ran was on the lighting desk. She was twenty-four, and her best friend. She has since lit weddings, car shows
      and a great deal of processed ham.

      For the anniversary the label wants the concert back exactly, with a hologram for a star. Mi-ran still has the show
      disk. When she runs it in an empty arena she sees, after cue 118, a blackout of six seconds that is not in her notes.
      Six seconds is enough to cross a stage. Someone else had a hand on her desk that night, the crew of 2004 has been
      rehired to a man, and every rehearsal brings the dark a little closer to the moment when one of them must stand
      where he stood.`,
    longSynopsis: prose`
      Lighting technicians remember time in cues. Mi-ran can say what she was doing on the fourteenth of October 2004 at cue
      40 (laughing on the headset), at cue 90 (eating a mandarin) and at cue 117 (looking down). She was looking down
      because Hae-in had sent her a note, and by the time she looked up there was an empty spot of light with dust in it.

      The label has rebuilt the stage to the centimetre. The choreographer is back, and the stage manager, the security
      chief, the bassist who was to marry Hae-in. All are older and better paid than they ought to be. Mi-ran restores the
      halogen lamps by hand since the client has specified the exact warmth. The new ones, LED, have no afterglow. Halogen
      takes a moment to die.

      She finds the blackout. It has been typed into the show from her own desk, in her own style, between the sound-check
      and the doors. The stage manager says that she must have done it and forgotten; everyone was exhausted. She begins to
      think so too. She had a key. She had a reason: the note said that Hae-in was leaving the business and would not be
      taking anyone along.

      In rehearsal after rehearsal she stands the crew on their old marks and runs the six seconds. In the dark people do
      again what their bodies did. The security chief turns his back. The choreographer takes two steps left to let
      somebody pass. The bassist does not move at all, and weeps. One by one they tell her, and each thinks that he alone
      did it: Hae-in had asked every one of them separately for a small favour. Turn round. Step left. Keep playing. She had
      seven people, who did not know of each other, to carry her off that stage, because a contract was going to keep her
      on it for eleven more years. The one she could not ask was Mi-ran, who would have wanted to come.

      The blackout was Hae-in’s own. She had watched those hands on the desk for four years and could type like them.

      The label’s chairman, who had the disappearance investigated as a theft, has always known that she was alive. The
      anniversary is bait: a perfect copy of that night, broadcast worldwide, with a new last verse sung by a machine in
      her voice. He thinks that she will not be able to bear it and will come forward to sue.

      On the night Mi-ran runs the show as written up to cue 117. The hologram opens its mouth. She takes out every lamp in
      the arena, six seconds, then ten, then thirty, until forty thousand people have lit their telephones and are singing
      the verse themselves, rather badly. In a kitchen in a small harbour town a woman of forty-six watches the dark screen,
      and reads in the slow orange dying of the lamps a cue that only two people ever used. It means: you’re clear. Go.`,
    targetAudience: 'Adults 18 to 45, K-pop literate and otherwise; thriller and music audiences across Asia.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 4_200_000_000, currency: 'KRW' },
    stage: 'script',
    country: 'KR',
    location: 'Seoul and Sokcho',
    language: 'ko',
    comps: [
      { title: 'Blow Out', year: 1981 },
      { title: 'Perfect Blue', year: 1997 },
      { title: 'Decision to Leave', year: 2022 },
    ],
    themes: ['Friendship', 'Exploitation', 'Memory in the body'],
    tags: ['k-pop', 'backstage', 'cold-case', 'female-lead', 'seoul'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 31,
    popularity: 0.53,
    likedByKeys: ['kim-dohyun', 'yoon-seojin', 'demo-investor', 'saeki-mio', 'dele-martins'],
  },
  {
    key: 'the-quiet-parliament',
    creatorKey: 'noor-el-sayed',
    title: 'The Quiet Parliament',
    logline: prose`
      A deaf ranger on Vancouver Island, hired to count owls by their heat instead of their calls, is the only witness that
      they are vanishing. The public inquiry into the logging will accept nothing but sound recordings.`,
    genre: 'mystery',
    secondaryGenres: ['drama'],
    format: 'feature',
    shortSynopsis: prose`
      The law protects a forest for as long as owls are heard in it. Every spring the timber company’s acoustic contractor
      leaves recorders in the Walbran, and each spring, on the recordings, the owls are there. Wendeline Joe is deaf and
      works with a thermal camera for a university that could afford nothing better. She has not seen an owl for seven weeks.

      Her supervisor assumes that she has the wrong valley. The contractor plays her the calls through a speaker, and she
      puts her hand on it and says that they are the same owl. In front of an inquiry that has no word for what she does,
      with an interpreter who is engaged to a logger, Wendeline has to prove that what everybody has heard is not there.`,
    longSynopsis: prose`
      Wendeline Joe grew up in Port Renfrew with five hearing brothers who taught her the woods by pointing. She is
      thirty-six, divorced, exact, and funny in a language that few people round her can follow. The survey is her first
      contract. She walks grids at night with a camera that turns heat into white. Deer are lanterns. An owl is a
      candle on a branch. For seven weeks no candles.

      The company, Halloran Timber, has clean recordings from nineteen stations. The ministry’s biologist, Trevor, hears a
      breeding population. Wendeline is told, kindly and in writing, that thermal is unreliable in wet canopy. She
      goes on walking. Beneath one tree she finds four owls laid side by side and no mark on them.

      Her interpreter, Kit, was hired for the inquest and stays on for the forest. He is talkative with both hands. He is
      also to be married in June to a faller on Halloran’s crew, and the closing of the valley would cost them their
      house. He translates her evidence with scruple, though the sentences hurt him, and the film’s central relationship is
      between a witness and the man who has to say it for her in the first person.

      The hearing is in a curling rink. The chair, Madam Justice Ferrier, is fair-minded and lost. The Act says “vocal
      presence”. Wendeline asks for the recordings. She cannot hear them, so she has them printed, four hundred metres of
      sonogram, and rolls these out along the ice. In an hour she sees what nobody has heard in three years: between the
      calls there is rain falling, and it is always the same rain.

      The contractor, a careful widower called Ashdown, breaks under it. He had made one true recording in 2019, in the last
      good spring. When the owls thinned he played it back to call them in, as surveyors do. They came, and defended the
      territory against a rival that did not exist, and starved defending it. He had killed them with their own voices. After
      that he could not bear to submit a silence.

      No one is a villain and the forest is empty. Under the Act it may now be felled, and it is Wendeline who has proved
      it. Kit has to speak that sentence too. He begins it in her voice and finishes in his own, which is misconduct, and
      he is dismissed.

      In the last week before cutting she walks the grid a final time, and he comes along to carry batteries. At four in the
      morning he stops and turns his head. She has seen it already. High in the canopy there is a candle, and as they
      watch it is joined by a second, and then, unsteadily, by three small ones. He starts to raise his hand to tell her
      that they are calling. She shakes her head. She knows. She lifts the camera and holds it very still.`,
    targetAudience: 'Adults 25 and over; deaf and hearing audiences alike; environmental drama.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 260_000_000, currency: 'CAD' },
    stage: 'script',
    country: 'CA',
    location: 'Port Renfrew, British Columbia',
    language: 'en',
    comps: [
      { title: 'Sound of Metal', year: 2019 },
      { title: 'Night Moves', year: 2013 },
      { title: 'Blow-Up', year: 1966 },
    ],
    themes: ['Evidence', 'Interpretation', 'Forests'],
    tags: ['deaf-lead', 'sign-language', 'logging', 'owls', 'inquiry'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 44,
    popularity: 0.26,
    likedByKeys: ['benedicte-vauclair', 'demo-creator', 'demo-investor', 'rewi-tamihana'],
  },
  {
    key: 'danarvottord',
    creatorKey: 'synnove-hauge',
    title: 'Dánarvottorð',
    logline: prose`
      Iceland’s only scientist licensed to declare a glacier dead must sign the certificate for the one into which her
      husband disappeared. Once it is no longer a glacier, the insurers are allowed to dig.`,
    genre: 'mystery',
    secondaryGenres: ['drama'],
    format: 'feature',
    shortSynopsis: prose`
      When ice is too thin to move it stops being a glacier, and in Iceland somebody has to fill in the form. Sigrún
      Hallsdóttir has declared nine dead. “Dánarvottorð”, death certificate, is about the tenth. Kvísljökull took her
      husband Bjarki in 2006 along with the expedition’s petty cash, and has been both his grave and her alibi.

      Living ice is protected; dead ice is gravel. An insurance investigator from Copenhagen, Mikkel, has been waiting
      seventeen years for the change of category. Sigrún is asked to measure it for one last season. She moves her stakes
      by night. A woman who has spent her career telling ministers that the figures are the figures starts to falsify a
      glacier’s pulse.`,
    longSynopsis: prose`
      To be alive a glacier needs to creep under its own weight. Sigrún’s stakes show that Kvísljökull has not moved since
      March. She writes down eleven centimetres.

      Mikkel takes the room across from hers at the guesthouse. He is courteous, he admires her papers, and he has read
      Bjarki’s policy so often that he speaks of him in the present tense. He suspects that Bjarki never went into the ice
      at all. Sigrún would let him think so, if it were not that their daughter Una, now twenty, is to lead the season’s
      hikes across it, and has been finding things: a crampon, a tin, a page.

      The truth comes out of the melt in the order it went in. Bjarki had falsified too. In 2006 he had been paid to report
      that the glacier was safe for a power company’s tunnel. Sigrún found out on the ice. They quarrelled and he walked
      off without a rope, and she waited forty minutes to raise the alarm, because she was so angry. Those forty minutes
      are what she has been keeping frozen.

      At the end of August, before the minister, a brass band and a school choir, Sigrún is to read the certificate. She
      reads the true figures instead, those of this year and those of 2006, and the times. Mikkel closes his notebook. It
      is not an insured event. Una walks out over the dead ice to the place where the stream comes out, and waits there in
      the cold, for forty minutes, to know how long it is.`,
    targetAudience: 'Adults; Nordic noir viewers open to something quieter; climate-minded audiences.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 430_000_000, currency: 'ISK' },
    stage: 'treatment',
    country: 'IS',
    location: 'Vatnajökull region',
    language: 'is',
    comps: [
      { title: 'A White, White Day', year: 2019 },
      { title: '45 Years', year: 2015 },
      { title: 'Force Majeure', year: 2014 },
    ],
    themes: ['Scientific honesty', 'Widowhood', 'Climate'],
    tags: ['glacier', 'iceland', 'insurance', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 3,
    popularity: 0.17,
    likedByKeys: ['falk-dreyer', 'demo-investor'],
  },
  {
    key: 'the-breaking-of-the-calliope',
    creatorKey: 'tahmina-rahman',
    title: 'The Breaking of the Calliope',
    logline: prose`
      A ship-cutter on the beach at Chattogram is sent to dismantle the freighter his brother sailed on and never came home
      from. He volunteers for nights, and cuts it up in the wrong order.`,
    genre: 'mystery',
    secondaryGenres: ['thriller'],
    format: 'feature',
    shortSynopsis: prose`
      Ships come to Sitakunda to die. They are run up the mud at high tide and taken apart by barefoot men with gas torches.
      Rafiq has cut forty. The forty-first, a rusted bulk carrier whose name has been painted over four times, has
      CALLIOPE under the last coat. His brother Selim signed on to her in 2011 as an oiler. The company wrote that he had
      left the ship at Durban.

      A ship is meant to be cut from the stern forward. Rafiq, working alone at night, cuts inward, towards the compartment
      that is on no plan. He has nineteen days before the yard gets there from the other side, and the foreman has counted
      his gas bottles.`,
    longSynopsis: prose`
      Working notes towards a treatment. The film is set wholly on the beach and inside the hull, which shrinks by some
      metres with each scene, so that the location itself is a clock.

      Rafiq’s days belong to the yard: the gang, the money-lender, the foreman Haji Kamal, who was kind to him as a boy. His
      nights belong to the ship. In the cabins he finds what crews leave behind, and reads it as evidence: a calendar
      stopped at June, a prayer mat nailed over a vent, tallies scratched beside a bunk by somebody counting days and then
      by somebody counting men.

      A woman from a seafarers’ union in Manila, Corazon, is looking for the same ship for the sake of four other families.
      She gets him the original drawings. Between frames 88 and 91 the drawings show water ballast. The steel he knocks on
      there does not sound like water.

      What is inside is not gold or guns. It is bunks. The Calliope had been carrying a second crew, unpaid and unlisted, to
      work in the ports where the first was ashore. Selim found them and stayed below with them when the hatch was welded, to
      keep talking. His handwriting covers a wall. Rafiq has until the tide to cut out that plate, whole, two tonnes of it,
      and somehow bring it up the beach as scrap.`,
    targetAudience: 'Adults; thriller and social-realist audiences; festivals.',
    budgetRange: 'from_250k_to_1m',
    estimatedBudget: { amountMinor: 9_200_000_000, currency: 'BDT' },
    stage: 'concept',
    country: 'BD',
    location: 'Sitakunda, Chattogram',
    language: 'bn',
    comps: [
      { title: 'Captain Phillips', year: 2013 },
      { title: 'Atlantics', year: 2019 },
    ],
    themes: ['Brothers', 'Invisible labour'],
    tags: ['shipbreaking', 'bangladesh', 'night', 'workers'],
    aiUse: 'none',
    status: 'draft',
    visibility: 'public',
    publishedDaysAgo: 0,
    popularity: 0,
  },
]
