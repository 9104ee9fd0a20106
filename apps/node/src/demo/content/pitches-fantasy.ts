import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Fantasy and the supernatural, mostly in daylight. */
export const fantasies: readonly DemoPitch[] = [
  {
    key: 'glasswing',
    creatorKey: 'isaura-pinho',
    title: 'Glasswing',
    originalTitle: 'Asa de vidro',
    logline: prose`
      A Lisbon restorer who forges extinct butterflies for private collectors is found out when one of her fakes, pinned in a
      museum drawer, lays eggs. The curator does not want her arrested. She wants more species.`,
    genre: 'fantasy',
    secondaryGenres: ['drama'],
    format: 'feature',
    shortSynopsis: prose`
      Leonor Teles can make a Xerces blue out of two common species, watercolour and patience. Collectors pay her well for
      insects that nobody will see alive again, and she has never pretended to herself that they were anything but paper
      with a history. Then Dr Amélia Vaz of the natural history museum rings to ask why specimen 4471, dead since 1941, has
      laid eleven eggs on its label.

      They hatch. The museum, short of money and of visitors, gives Leonor a bench, a key and a list of the lost. She makes
      them, more truthfully each time, and some wake. What decides it she cannot tell, and the things she leaves out come
      back too, in whatever they were made from.`,
    longSynopsis: prose`
      Leonor, forty-six, restores altarpieces by day in a workshop in Alfama and at night makes what she calls corrections.
      Her mother, who taught her to paint, no longer knows her name, though she can still mix any blue. Of every butterfly
      Leonor forges she gives her the first wing to colour.

      Specimen 4471 was among her early ones. Dr Vaz, who runs the insect rooms alone since the last cut, ought to have gone
      to the police. She has instead put a lamp over the drawer and spent six nights watching it. She is the kind of scientist
      who lost her faith in the Church at ten and in the budget at fifty. “I don’t want to know how you do it,” she says. “I
      want the Large Copper.”

      They set up in the closed east wing. Leonor makes the Large Copper, perfectly. Nothing. She makes a Madeiran white, in
      tears, on the day her mother is moved into a home; it beats its wings at dawn. They try to be rigorous. Temperature,
      glue, pigment, grief. The notebook of results is funny, and then it is not: those that wake are the ones that Leonor
      made for someone.

      Word gets about. The museum’s director sees queues, a donor sees a patent. And in the wing there begin to be other
      things. Each forged insect was made from real ones, ordinary whites and blues by the hundred, and where a lost species
      wakes the common ones on which it was built fail that summer in all the gardens of the city. Amélia works it out and
      says nothing for a fortnight. It is the one dishonest act of her life.

      The donor commissions a great auk. Leonor draws it out on the floor, sees how many seabirds it would need, and
      understands that she has never made anything. She has only been moving it.

      Her mother is failing. Leonor’s hands know what they could do, with a lock of hair, a glove, a photograph and enough of
      whatever it is that she herself is made of. She prepares the bench. Amélia finds her there at four in the morning with
      the wing already painted in the blue that only her mother can mix, and sits down beside her, and they do nothing,
      together, until it gets light. That is the climax of the film.

      Leonor burns the remaining forgeries in the courtyard. The living ones she lets go, and she tells the city why the
      whites did not come this year. The last image is a school class in the museum in front of an open, empty drawer with its
      labels in place: name, year, and in Leonor’s handwriting, “Not here.” On the sill outside, a small, common, cabbage-eating
      white.`,
    targetAudience: 'Adults 25 and over; fans of restrained fantasy; European festivals and quality streamers.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 490_000_000, currency: 'EUR' },
    stage: 'packaging',
    country: 'PT',
    location: 'Lisbon',
    language: 'pt',
    comps: [
      { title: 'The Duke of Burgundy', year: 2014 },
      { title: 'Pan’s Labyrinth', year: 2006 },
      { title: 'Certified Copy', year: 2010 },
    ],
    themes: ['Extinction', 'Forgery and love', 'Letting go'],
    tags: ['butterflies', 'museum', 'lisbon', 'female-lead', 'craft'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 54,
    popularity: 0.22,
    likedByKeys: ['benedicte-vauclair', 'demo-creator', 'saeki-mio', 'lau-wingsum'],
  },
  {
    key: 'apartment-for-ghosts',
    creatorKey: 'priya-nair',
    title: 'Apartment for Ghosts',
    logline: prose`
      A letting agent in Kolkata at last finds perfect tenants for an unlettable mansion: quiet, punctual, no visitors. They
      died there in 1911, and under the old Rent Act they have more rights than she does.`,
    genre: 'comedy',
    secondaryGenres: ['fantasy'],
    format: 'series',
    shortSynopsis: prose`
      Mithu Basak works on commission for the worst letting agency in north Kolkata. Her listing is Mullick Lodge: forty
      rooms, no lift, a fig tree growing through the roof. One evening a very correct old gentleman enquires about terms. He
      has six dependants, references from a Viceroy and exact change.

      The Chaudhuris have been in the house since before they died in it. What they have never had is a lease. With one they
      become, to their delight, protected tenants, and the developer who means to pull the place down by Durga Puja must
      evict them through the courts. Mithu, who only wanted her eleven per cent, is now agent, advocate and the sole living
      person with a key. Eight half-hours, each of them a clause.`,
    longSynopsis: prose`
      Every episode takes its title from the lease. “Quiet Enjoyment” concerns a daughter of the house who has been playing
      the same raga, with one wrong note, since the cholera. “Subletting” brings a family of Armenian ghosts from a demolished
      building on Free School Street. In “Wear and Tear” the developer’s surveyor falls in love with the fig tree.

      Mithu, thirty-one, divorced and lodging with an aunt who advertises her in the Sunday paper, is afraid of spirits for
      about ninety seconds. After that they are clients. The old gentleman, Rai Bahadur Nirmalendu, was a judge, and begins to
      take an alarming interest in case law since 1911. His widowed sister Binodini wants to go to the cinema. The cook has
      been waiting a century for someone to ask how he died, and it is always a bad moment.

      The court case provides the spine. Tenants must appear in person. In the seventh episode they do, in a sunlit courtroom
      where the judge can hear them and counsel cannot, and Nirmalendu, cross-examined about his date of death, discovers that
      he perjured himself in 1909 and evicted a family from this very plot. They too are still in the house, under it.

      The season closes with a new lease, in which the Chaudhuris move down to the cellar, and the others come up to the light.
      Mithu charges commission to both parties.`,
    targetAudience: 'Families and adults in India and the diaspora; lovers of gentle supernatural comedy.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 28_000_000_000, currency: 'INR' },
    stage: 'treatment',
    country: 'IN',
    location: 'Kolkata',
    language: 'bn',
    comps: [
      { title: 'Bhooter Bhabishyat', year: 2012 },
      { title: 'Beetlejuice', year: 1988 },
      { title: 'The Ghost and Mrs. Muir', year: 1947 },
    ],
    themes: ['Housing', 'Old debts', 'Found family'],
    tags: ['ghosts', 'kolkata', 'half-hour', 'sitcom', 'bengali'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 16,
    popularity: 0.41,
    likedByKeys: ['meera-iyengar', 'demo-production', 'nattawara-srisuk', 'tahmina-rahman'],
  },
  {
    key: 'eclipse-county',
    creatorKey: 'marcus-hale',
    title: 'Eclipse County',
    logline: prose`
      For four minutes every eighteen years, the dead of one Missouri county may vote. The new election clerk has been sent to
      end the practice quietly, and this year’s ballot stands at a tie with her mother still to be counted.`,
    genre: 'fantasy',
    secondaryGenres: ['thriller', 'drama'],
    format: 'series',
    shortSynopsis: prose`
      The state auditor thinks that Sabine County has a turnout problem: every eighteen years it reaches a hundred and sixty
      per cent. Lorna Teague, who grew up there and got out, is appointed clerk to clean the rolls before November. She knows
      what the numbers are. She was nine at the last eclipse but one, and watched her grandfather queue.

      They come up the courthouse steps in order of burial, they are civil, and they have four minutes. They have always voted
      as the town has needed them to. This time the question is whether to flood the valley for a reservoir, cemetery and
      all. The living stand at 2,114 each way. Lorna’s mother died in March, and had not decided.`,
    longSynopsis: prose`
      The first season counts down eight weeks to totality, an episode a week. Lorna Teague, forty-five, arrives with two boxes,
      a state laptop and instructions to remove deceased persons from the register. In most counties this takes an afternoon.

      In Sabine everybody helps her. Retired judge Amos Trimble explains the custom as one would explain a parade: after the
      eclipse of 1869 the county tried to stop it, and the dead stood in the square with their hats in their hands until dark.
      It seemed rude. There has been an ordinance since. They may not speak to the living, who may not speak to them, and each
      marks one ballot. Nobody has ever told Jefferson City.

      The reservoir would drown the valley and pay every household two hundred thousand dollars. Young people want to take the
      money. The old are waiting to see what their parents think. Each episode follows one undecided voter and one dead relation
      they are counting on: the farmer whose father never forgave him; the pastor who has been preaching a heaven without a
      polling place; the girl who has registered everybody in the county’s unmarked Black cemetery, eighty-seven people who
      were never on a roll in life, and who mean to be there.

      That is the season’s real fight, and the pleasant custom shows its teeth. For a hundred and fifty years the dead who vote
      have been those with headstones. Trimble’s ordinance says so. Lorna, sent to take names off, finds herself with the power
      to put them on.

      Meanwhile the water company’s man, Dale Pruitt, has realised that one can campaign among the dying. He sits at bedsides.
      The hospice fills with unaccustomed visitors, and there is a question about the timing of three deaths. Lorna’s mother’s
      was one. Her absentee form, dated the day before she died, is in Pruitt’s briefcase.

      In the finale the sun goes. They come up the hill in order of burial and at the end of the line, for the first time,
      eighty-seven people with no order at all, who join wherever they are let in. They are let in. It takes three of the four
      minutes, and so not everyone will have time to vote. The dead do not hurry. Lorna’s mother reaches the table with nine
      seconds left and looks at her daughter, which is not allowed, and asks her a question, which has never happened: “What
      do you want, honey?” The light comes back before Lorna has answered.

      The count is a tie. Under Missouri law a tie is broken by lot. The season ends on the coin, and on the clerk who has to
      throw it.`,
    targetAudience: 'Adults 18 to 54; premium drama; readers of Shirley Jackson and election law.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 1_120_000_000, currency: 'USD' },
    stage: 'concept',
    country: 'US',
    location: 'The Missouri Ozarks',
    language: 'en',
    comps: [
      { title: 'Les Revenants', year: 2004 },
      { title: 'Wild River', year: 1960 },
      { title: 'Get Out', year: 2017 },
    ],
    themes: ['Who is on the roll', 'Inheritance', 'Democracy'],
    tags: ['eclipse', 'missouri', 'elections', 'eight-episodes', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 10,
    popularity: 1,
    likedByKeys: [
      'demo-investor',
      'demo-production',
      'thaddeus-price',
      'peg-sorensen',
      'wren-abernathy',
      'dele-martins',
      'demo-creator',
      'deon-mbeki',
    ],
  },
  {
    key: 'act-of-taniwha',
    creatorKey: 'rewi-tamihana',
    title: 'Act of Taniwha',
    logline: prose`
      An Auckland loss adjuster is sent up the Whanganui to refuse a flood claim that names a taniwha as the cause. Company
      procedure requires her to interview all the parties.`,
    genre: 'fantasy',
    secondaryGenres: ['comedy'],
    format: 'feature',
    shortSynopsis: prose`
      Donna Rangihuna has refused nine hundred claims and takes a quiet pride in her letters. The marae at Te Pūwaha flooded on
      a dry day, and on the form, under “cause of loss”, an aunty has written the name of the river’s guardian, and under
      “witnesses”, forty-one people. Donna drives up for the afternoon to write a short report.

      Legally the Whanganui has been a person since 2017. A person can be a third party. If there was a taniwha, then the
      insurer must pay or sue it. If there was not, then forty-one policyholders have committed fraud. Donna’s estranged
      father is one of the forty-one. He hands her a life jacket.`,
    longSynopsis: prose`
      Everyone is very helpful. Aunty Mereana has photographs, all of them of water. The children have drawn the taniwha, and
      disagree about the number of eyes. Donna takes statements at a trestle table in the mud and is fed until she cannot hold
      a pen. Her supervisor, Craig, rings from Auckland to remind her that acts of God are excluded. Nobody has said that it was
      God, she tells him.

      Her father, Hemi, left for the river when she was twelve and she has never forgiven it. He runs the jet boat. He says that
      the old fellow is angry about a culvert that the council put in upstream, and that he will show her the place. What she
      sees there is a log. It is travelling upstream.

      The interview takes place at night, in her company jacket, standing to the thighs in the river. The film shows her face
      and a great deal of moving water. She asks him to confirm his name and whether he has read the policy wording. Her
      questions become, without her noticing, the ones she has been wanting to put to her father. The answers come in levels:
      the river rises a hand’s breadth for no and falls a hand’s breadth for yes.

      Her report runs to one page. Cause of loss: the council’s culvert. Witness: the river, a person, who is willing to
      testify. The insurer pays and sues the council. In the tribunal’s car park, on a cloudless day, there is an inch of water
      that was not there that morning, waiting politely to be called.`,
    targetAudience: 'Families and adults; Aotearoa theatrical; fans of deadpan New Zealand comedy.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 540_000_000, currency: 'NZD' },
    stage: 'script',
    country: 'NZ',
    location: 'Whanganui River',
    language: 'mi',
    comps: [
      { title: 'Hunt for the Wilderpeople', year: 2016 },
      { title: 'Whale Rider', year: 2002 },
      { title: 'Border', year: 2018 },
    ],
    themes: ['Personhood', 'Fathers and daughters', 'Paperwork'],
    tags: ['maori', 'river', 'insurance', 'deadpan', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 26,
    popularity: 0.34,
    likedByKeys: ['gus-pappas', 'demo-production', 'noor-el-sayed', 'sefina-tuilagi'],
  },
]
