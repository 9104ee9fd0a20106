import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Comedies. */
export const comedies: readonly DemoPitch[] = [
  {
    key: 'paper-tigers-club',
    creatorKey: 'lena-castellano',
    title: 'Paper Tigers Club',
    originalTitle: 'Il club delle tigri di carta',
    logline: prose`
      Five stunt performers in their seventies plan to rob Cinecittà’s vault of the only footage proving that they, and not
      the star, did the fall that made him famous. Between them they have six good knees.`,
    genre: 'comedy',
    secondaryGenres: ['crime'],
    format: 'feature',
    shortSynopsis: prose`
      In 1974 a man fell from the dome of a Roman church, through three awnings, on to a moving Vespa, in one take. The
      film made Massimo Ferri a star. Massimo was in make-up at the time. The fall was done by five people wearing the same
      jacket, cut together, and their names went out with the rushes.

      Fifty years later Ferri is to receive a lifetime award, for courage. The original negative is coming out of Vault 6 to
      be restored, after which the joins will be painted away for good. Rita, Otello, the Colombo twins and a widow known
      as Dynamite decide to steal it. They have the skills, if not the vertebrae. The plan needs a fall.`,
    longSynopsis: prose`
      Rita Fantini, seventy-six, has run a riding school in Ostia since her last horse-fall. She learns of Ferri’s award from
      the television above a chemist’s counter, waiting for her anti-inflammatories. He is telling the story again: the
      dome, the awnings, God in the sunlight. Rita throws a jar of arnica at the screen and finds that her arm still works.

      She collects the others. Otello Sanna sells mobility scooters. The Colombo twins, Gino and Pino, have not spoken since
      1991, when one of them was credited for the other. And Dynamite, born Immacolata Russo, was the explosives woman,
      whose left hand has three fingers and whose right has opinions. Each did one piece of the fall. None has ever been able
      to prove it to a grandchild.

      The heist is planned like a stunt: rehearsed in cardboard, walked at half speed, with someone always spotting. Vault 6
      stands under the old pool stage. The guard changes at four, when the twins go in as one another. There is a training
      sequence in a municipal aquagym class. There is a young archivist, Samira, who catches them on the second rehearsal and
      wants in. She has been ordered to erase the joins and cannot sleep.

      Ferri finds out. He comes to Rita’s stable in a good coat, and he is not what they need him to be. He knows that he did
      not fall. He says that in fifty years no one has offered him a part in which he did not have to talk about it. He is
      more afraid of heights than ever. He would be grateful, in fact, if someone took the wretched thing away.

      On the night of the gala everything goes wrong in the order in which they rehearsed it. The lift jams, and Otello’s
      scooter with it. Pino’s hip gives way. The way out with the can of negative is by the roof of Stage 5, twelve metres
      above the red carpet, and the only thing below it is an awning. Rita looks at the awning. She has always maintained that
      she did the top third and that the top third was the hard part.

      They do it again, all five, in evening dress: the dome by Rita, the first awning by Gino, the second by Pino, the
      third by Otello, with Dynamite bringing down the sponsor’s banner at exactly the right instant, in front of the whole
      Italian film industry, on to a moving scooter. Ferri is on the carpet with the microphone in his hand. For once
      somebody asks him a real question. “No,” he says. “Them.”

      They are charged with theft of a film that they turn out, by a clause nobody had read, to own in part. The award is cut
      into six with a bandsaw. In the last shot Samira’s restoration plays to a full house with every join left in.`,
    targetAudience: 'Broad adult audience, especially over 45; Italian theatrical; English-language remake interest.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 690_000_000, currency: 'EUR' },
    stage: 'packaging',
    country: 'IT',
    location: 'Rome and Ostia',
    language: 'it',
    comps: [
      { title: 'Big Deal on Madonna Street', year: 1958 },
      { title: 'Going in Style', year: 1979 },
      { title: 'Cinema Paradiso', year: 1988 },
    ],
    themes: ['Credit', 'Old age and the body', 'Friendship'],
    tags: ['heist', 'stunts', 'ensemble', 'older-leads', 'rome'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 20,
    popularity: 0.64,
    likedByKeys: ['demo-investor', 'demo-production', 'consuelo-ibarra', 'priya-nair', 'peg-sorensen', 'davide-greco'],
  },
  {
    key: 'the-long-way-to-tashkent',
    creatorKey: 'rustam-aliev',
    title: 'The Long Way to Tashkent',
    logline: prose`
      Two brothers who have not spoken since their father’s funeral must drive his concert grand from Almaty to Tashkent, in
      a truck whose steering only turns left, before their sister finds out that they are not the removal men.`,
    genre: 'comedy',
    secondaryGenres: ['adventure', 'music'],
    format: 'feature',
    shortSynopsis: prose`
      Professor Karimov left his Steinway to the conservatory in Tashkent, and eight hundred kilometres of debts to his
      sons. Sherzod is a customs broker. Anvar plays the piano in a hotel in Almaty, badly, out of spite. Their sister Dilya
      has paid a real removal firm. The brothers, each meaning to get to the instrument before the other, have locked up the
      firm’s driver in a sauna by mistake and are now obliged to make the delivery themselves.

      The truck is a KamAZ from 1983. After an argument at a petrol station its steering turns only to the left. Across
      three borders they navigate by loops, sleep under the piano and pick up a bride, a sheep and a tuner who is wanted in
      Bishkek. By the last loop they have had to play together, which is the thing that they swore not to do.`,
    longSynopsis: prose`
      The route on the map looks like handwriting. Every right turn is three lefts, and every three lefts bring them through
      somebody’s village, and in each village there is someone who knew their father. He turns out to have toured this road
      with the same piano in 1961, with a Party minder and a cook, playing Schubert on the back of a truck to cotton brigades.
      He told his sons about none of it. At home he was a man who corrected their posture.

      Sherzod has a buyer in Shymkent who will pay a fortune for the Steinway. Anvar means to push it off a bridge. Each
      learns the other’s plan at the worst moment, on a bridge, near Shymkent. The quarrel lets the sheep out. While they are
      chasing it, the tuner, Madam Roza, opens the lid and finds inside forty years of pawn tickets: the Professor pledged
      his piano every winter and redeemed it each spring, to pay for Anvar’s lessons and for Sherzod’s way out of the army.

      At the Uzbek border the officer needs proof that it is a musical instrument and not scrap. The brothers sit down side
      by side, which they have not done since a competition in 1994 that one of them threw. They play the four-hand Fantasia
      in F minor until the queue of trucks switches off its engines.

      They reach Tashkent from the wrong side, by a left turn against a one-way street, with Dilya and two hundred guests
      on the steps. The removal driver, released, has come to admire the loading. The piano is carried in. It is, of course,
      completely out of tune, and their father’s chair has been set for one.`,
    targetAudience: 'Family and arthouse comedy audiences; Central Asia, Germany, Korea.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 360_000_000, currency: 'USD' },
    stage: 'financing',
    country: 'UZ',
    location: 'Almaty, Shymkent and Tashkent',
    language: 'uz',
    comps: [
      { title: 'The Straight Story', year: 1999 },
      { title: 'Little Miss Sunshine', year: 2006 },
      { title: 'Tulpan', year: 2008 },
    ],
    themes: ['Brothers', 'Inheritance', 'Music and discipline'],
    tags: ['road-movie', 'central-asia', 'piano', 'truck'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 76,
    popularity: 0.16,
    likedByKeys: ['consuelo-ibarra', 'falk-dreyer'],
  },
  {
    key: 'the-census',
    creatorKey: 'ioanna-kalfa',
    title: 'Η Απογραφή',
    logline: prose`
      An Aegean island will lose its winter ferry unless the census finds a hundred residents. The census-taker, sent from
      Athens because she cannot be bribed, counts ninety-nine and is eight months pregnant.`,
    genre: 'comedy',
    secondaryGenres: ['drama'],
    format: 'feature',
    shortSynopsis: prose`
      Evgenia Laskari reports people to the tax office for a living and sleeps well. The Statistical Authority sends her to
      Anafonisi, where five islands’ worth of figures have looked too round. She is to count everybody twice. Below one
      hundred, no ferry from November to March, and then no doctor, no school, no island.

      The mayor has prepared. There are cousins from Piraeus in borrowed aprons, a monk who is a waiter, a grandfather who
      is being kept on in spite of having died in June. Evgenia, sea-sick and enormous, strikes them out one after another.
      “I Apografi”, The Census, is a comedy about an honest woman who arrives at ninety-nine and a village that very slowly
      begins to look at her stomach.`,
    longSynopsis: prose`
      The ferry is late and Evgenia throws up over the mayor’s welcoming committee, which includes, she notes, two people
      whom she has seen selling sunglasses at the port of Rafina. She begins at once.

      Anafonisi is a white village on a brown rock. In summer it has four thousand guests. In winter it has a baker, a priest,
      a school with three pupils and a wind. Mayor Stratos Vamvakas, who is also the plumber, walks Evgenia from door to door
      with a tray of spoon sweets. Behind them a small crowd runs through back yards so as to be at home in the next house.
      She says nothing. She has marked their wrists with a pencil dot while shaking hands.

      At dinner she reads out the true number: eighty-four. There is silence, and then, from the back, applause, since no
      one from Athens has ever troubled to find out. She is given the good room. The next day the village comes to argue.
      Is a sailor a resident? Is a daughter who comes each weekend? Evgenia opens the regulations and, because she is
      honest, applies them as strictly in their favour as she did against. Eighty-four becomes ninety-one. The lighthouse
      keeper, who has been officially dead since a clerical error in 1998, makes ninety-two. An Albanian mason and his
      family, whom nobody has thought of counting in twenty-two years of building the place, make ninety-eight. The mason
      wants an apology first. He gets it from the priest, in the square.

      The ninety-ninth is Kyra Lemonia, a hermit on the far side whom half the island takes to be a legend. Evgenia walks
      there in the midday sun against advice. The two women talk about being alone. Lemonia, who was a midwife, puts a hand on
      the belly and says: not December. This week.

      The rule is place of birth, if the mother is resident. Evgenia is not resident. She lives in a rented flat in Kypseli
      with a cactus. The father is a married colleague in Demography. The whole village now sets about making her stay, by
      kindness, blackmail and a leaking ceiling in the mayor’s spare house, until she shouts from the terrace that she cannot
      be bought. It is the first sentence she has uttered for days that sounds less like a fact than a complaint.

      The last boat before the deadline is at the quay, her bag is aboard, and the contractions start. She could have the
      child on deck, at sea, in no municipality. She stands on the gangway with the form on her knee. In box 14, current
      residence, she has to write the truth, and for some minutes she honestly does not know it.

      The baby is registered number one hundred by a woman who countersigns herself as number one hundred and one. “You only
      needed a hundred,” says the mayor. Evgenia, exhausted, tells him to round down.`,
    targetAudience: 'Broad adult audience; Mediterranean theatrical; comedies that travel.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 185_000_000, currency: 'EUR' },
    stage: 'financing',
    country: 'GR',
    location: 'Small Cyclades',
    language: 'el',
    comps: [
      { title: 'Local Hero', year: 1983 },
      { title: 'Waking Ned', year: 1998 },
      { title: 'Mediterraneo', year: 1991 },
    ],
    themes: ['Honesty', 'Who counts', 'Depopulation'],
    tags: ['island', 'ensemble', 'greece', 'female-lead', 'bureaucracy'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 5,
    popularity: 0.7,
    likedByKeys: [
      'consuelo-ibarra',
      'demo-production',
      'demo-investor',
      'isaura-pinho',
      'petra-novotna',
      'demo-creator',
    ],
  },
  {
    key: 'tamada',
    creatorKey: 'tamar-beridze',
    title: 'თამადა',
    logline: prose`
      The most sought-after toastmaster in Kakheti is told that one more glass will kill him, a month before he is to lead
      the toasts at his former wife’s wedding. The only possible stand-in is his teetotal daughter, who stammers.`,
    genre: 'comedy',
    secondaryGenres: ['family', 'drama'],
    format: 'feature',
    shortSynopsis: prose`
      A Georgian feast has a “Tamada”, who must make twenty-six toasts in a fixed order, each better than the one before, and
      drain a horn after every one. Vakhtang Gelashvili has not repeated himself for thirty years. His liver has.

      His former wife Nani is marrying a dentist from Batumi. She asks for one thing, that Vakhtang lead the table, because
      whatever else he was, no one has ever said it better. To refuse would look like jealousy. So he sends for Keti, his
      daughter, who keeps accounts, drinks tea and has not finished a sentence in company since she was seven. He has four
      weeks to teach her to speak, and she has four weeks to find out what he has been saying all these years instead of
      talking to her.`,
    longSynopsis: prose`
      Vakhtang’s method is to begin with the dead. A toast to the departed, he says, can go wrong in only one direction.
      They practise among the rows of his vineyard, where no one can hear. Keti’s stammer is worst on names. His solution is
      a toast without any, which turns out to be the most beautiful he has ever composed and is of no use at a wedding.

      He cannot stop drinking in secret and she cannot stop counting his glasses. In the village the lessons become
      known. The men of the table, each of whom has expected to inherit it, offer to step in. There is a disastrous rehearsal
      at a christening, during which Keti gets as far as the second word of the toast to the homeland and the guests, out of
      love, try to say it for her. That is the lowest point, and the key: she sees that a table wants to finish your
      sentences, and that a pause makes forty people lean forward.

      At the wedding she leads. She stops where she has to. By the tenth toast nobody is breathing in the gaps. By the
      eighteenth, to parents, her father, stone sober at the end of the table for the first time in his adult life, hears his
      marriage described by the person who was in the next room.

      The last toast belongs by custom to the tamada’s successor. She hands it to him with a glass of water. He gets up, and
      for once he cannot find the word. They wait for him.`,
    targetAudience: 'Adults and families; Georgian theatrical; festivals; wine-growing regions everywhere.',
    budgetRange: 'from_250k_to_1m',
    estimatedBudget: { amountMinor: 240_000_000, currency: 'GEL' },
    stage: 'pre_production',
    country: 'GE',
    location: 'Telavi, Kakheti',
    language: 'ka',
    comps: [
      { title: 'Another Round', year: 2020 },
      { title: 'The King’s Speech', year: 2010 },
      { title: 'Babette’s Feast', year: 1987 },
    ],
    themes: ['Speech and silence', 'Fathers and daughters', 'Ritual'],
    tags: ['georgia', 'wine', 'wedding', 'stammer', 'feast'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 49,
    popularity: 0.3,
    likedByKeys: ['consuelo-ibarra', 'anahit-sargsyan', 'oksana-hnatiuk', 'demo-production'],
  },
  {
    key: 'the-yellow-book',
    creatorKey: 'isaura-pinho',
    title: 'Livro Amarelo',
    logline: prose`
      Demoted for honesty, a Lisbon tax inspector joins the four civil servants in a basement who must answer by hand every
      complaint written against the state. Her first fifteen are about her.`,
    genre: 'comedy',
    secondaryGenres: [],
    format: 'series',
    shortSynopsis: prose`
      Every public counter in Portugal keeps a Yellow Book, in which a citizen may complain and must receive an answer within
      fifteen working days. Somebody has to write the answers. They sit in a former coal cellar beneath the Praça do Comércio
      which floods at spring tides.

      Graça Meireles was the best inspector in the tax office until she audited a minister. Now she has a fountain pen, a
      Wellington boot for each foot, and colleagues who have perfected the art of the regretful paragraph. Her first box holds
      fifteen complaints about one rude, inflexible official at counter nine. She was counter nine. She begins to answer them
      truthfully, and the public, which is not used to it, writes back.`,
    longSynopsis: prose`
      Ten half-hours. The department has a style guide from 1974 and three schools of thought. Senhor Abílio believes in
      sympathy, Dona Fernanda in delay, and young Tiago in forms that refer to other forms. Cidália, the head, has not
      answered a letter since the euro and is waiting for her pension behind a screen.

      Graça’s letters cause the first recorded replies to a reply. A man who complained of her in 2019 asks for her advice
      on his bins. A widow complains every fortnight about a different office, and when Graça goes to see her it transpires
      that these are the offices that her husband worked in. Correspondences develop, and one of them, about a parking fine,
      becomes by the sixth episode the best love letter in the series.

      The minister whom she audited arrives to close the cellar and digitise complaint. The new system answers at once. It
      is courteous, tireless and never wrong, and the number of complaints doubles, because it turns out that what people
      wanted was for somebody to have had to think about them for fifteen days. Draft status: pilot written, series outline to
      episode six, ending still under discussion with myself.`,
    targetAudience: 'Comedy audiences 25 to 60; Portuguese public television; remake-friendly.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 240_000_000, currency: 'EUR' },
    stage: 'treatment',
    country: 'PT',
    location: 'Lisbon',
    language: 'pt',
    comps: [
      { title: 'Ikiru', year: 1952 },
      { title: 'Brazil', year: 1985 },
    ],
    themes: ['Honesty', 'Public service'],
    tags: ['workplace', 'half-hour', 'lisbon', 'letters'],
    aiUse: 'none',
    status: 'draft',
    visibility: 'public',
    publishedDaysAgo: 0,
    popularity: 0,
  },
]
