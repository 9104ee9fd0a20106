import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Stories of music and of sport. */
export const musicAndSport: readonly DemoPitch[] = [
  {
    key: 'recouvrement',
    creatorKey: 'aminata-sow',
    title: 'Recouvrement',
    logline: prose`
      À Dakar, une griotte dont les louanges ne nourrissent plus personne se fait embaucher dans un centre d’appels pour
      recouvrer des dettes. Elle connaît la généalogie de chaque mauvais payeur et se met à la chanter.`,
    genre: 'music',
    secondaryGenres: ['comedy'],
    format: 'feature',
    shortSynopsis: prose`
      Kiné Mbaye descend de sept siècles de griots et doit trois mois de loyer. Les mariages se font désormais avec un DJ.
      Une nièce lui trouve une place chez Solva Sénégal, au quatrième étage d’un immeuble climatisé des Almadies, où cent
      vingt jeunes gens lisent le même texte à des gens qui ne répondent pas.

      Le premier débiteur de Kiné raccroche. Au deuxième, elle reconnaît le nom, et au lieu du texte elle chante son
      arrière-grand-père, qui rendit un cheval emprunté après trente ans. L’homme pleure et paie dans l’heure. En une semaine
      elle bat tous les records de la plateforme. Puis on lui confie le dossier d’un ministre, dont elle connaît aussi
      l’ascendance, et que sa propre famille chante depuis toujours comme un homme généreux.`,
    longSynopsis: prose`
      Le film est construit en appels. On ne voit jamais les débiteurs. On voit Kiné, casque sur les tresses, qui ferme les
      yeux, cherche la lignée, la trouve. Sa cheffe, Mademoiselle Ba, diplômée de Lille, voudrait en faire une procédure. On
      enregistre Kiné, on la transcrit, on distribue ses formules aux cent vingt postes. Cela ne marche pas. Une louange qui se
      trompe de grand-mère est une insulte, et trois clients portent plainte.

      Kiné forme alors les meilleurs. Elle leur apprend à écouter d’abord : le bruit de fond, l’accent du Fouta, la gêne. Ils
      découvrent des gens qui ont honte et non des gens qui ne veulent pas payer. Pour certains, Kiné efface la dette dans le
      système et chante quand même.

      Le dossier du ministre Demba Gaye porte sur quatre milliards. Son oncle, chef de la famille des griots, lui interdit d’y
      toucher : les Mbaye chantent les Gaye, c’est ce qui les fait vivre depuis l’empire du Djolof. Kiné va aux archives, puis
      chez les vieilles femmes, et retrouve les couplets que sa famille a cessé de chanter. Ils disent d’où vient la générosité
      des Gaye, et à qui elle a été prise.

      Elle appelle le ministre un vendredi, sur haut-parleur, devant la plateforme entière. Elle chante tout, en commençant par
      le cheval. Il ne raccroche pas. Elle est renvoyée à dix-sept heures. Le lundi, le virement arrive, sans un mot, et l’oncle
      vient frapper à sa porte pour apprendre les couplets.`,
    targetAudience:
      'Public adulte francophone, Afrique de l’Ouest et diaspora, amateurs de comédies musicales inattendues.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 760_000_000, currency: 'XOF' },
    stage: 'financing',
    country: 'SN',
    location: 'Dakar',
    language: 'fr',
    comps: [
      { title: 'Hyènes', year: 1992 },
      { title: 'Toni Erdmann', year: 2016 },
      { title: 'Sorry to Bother You', year: 2018 },
    ],
    themes: ['Dette', 'Mémoire orale', 'Travail'],
    tags: ['dakar', 'griot', 'call-center', 'wolof', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 13,
    popularity: 0.47,
    likedByKeys: ['benedicte-vauclair', 'demo-production', 'wambui-njenga', 'demo-investor'],
  },
  {
    key: 'the-ground-floor-band',
    creatorKey: 'youssef-mansour',
    title: 'فرقة الدور الأرضي',
    logline: prose`
      Four doormen on one street in Zamalek form a band and play in the stairwells, where the echo is good. Their songs become
      hits across Cairo, since every line is some resident’s private conversation.`,
    genre: 'music',
    secondaryGenres: ['comedy'],
    format: 'feature',
    shortSynopsis: prose`
      A bawab sits by the door, carries the shopping and hears everything. Abdel-Sabour has kept 14 Ismail Mohamed Street for
      thirty years and plays the simsimiyya; across the way there is a drummer, next door a voice. “The Ground-Floor Band”
      records on a telephone under the stairs of number 16, and by Ramadan it is in every taxi.

      The residents dance to it at weddings until a dentist hears her own divorce in a chorus. The tenants of Zamalek begin
      to whisper, then to bribe, then to compete to be sung about. When a colonel’s wife recognises a verse that her husband
      must not hear, the four men, who have never been asked their opinion, find that they have been publishing a newspaper.`,
    longSynopsis: prose`
      At first the words come without malice. The men come from Aswan and Sohag and have sung their days to each other in
      Saidi verse for as long as they have been lonely. Hagg Sultan, the singer, has a memory like a cupboard. A producer from
      Faisal Street, Bosy, hears a recording and adds a beat. Nobody upstairs understands who they are; the voice on the radio
      is not one that they connect with the man who parks the car.

      Success is awkward. Abdel-Sabour is asked by the resident in 7 to find out who writes these songs. The widow in 3 begins
      to leave her door ajar while she telephones, with better sentences than before. The young couple in 11 hear themselves in
      a ballad about two people who eat at different times, and start to eat together.

      The colonel’s wife comes down in person. There is a verse about a red car. She does not threaten; she asks them to sing
      it again, slowly, so that she may learn how much is known. Her husband does threaten. The band is offered a choice
      between a stadium concert with approved lyrics and a van to the south.

      They play the stadium. They sing, as agreed, nothing about anybody: the sound of the lift, a gas bottle, slippers,
      a key. Every person in the audience hears a staircase and fills in the words. It is the quietest riot ever held in
      Cairo. Next day Abdel-Sabour is back on his chair, and the colonel, carrying his own shopping, says good morning to him
      by name.`,
    targetAudience: 'Arabic-speaking mainstream; music-comedy audiences; Egyptian theatrical at Eid.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 9_500_000_000, currency: 'EGP' },
    stage: 'packaging',
    country: 'EG',
    location: 'Zamalek, Cairo',
    language: 'ar',
    comps: [
      { title: 'The Band’s Visit', year: 2007 },
      { title: 'The Commitments', year: 1991 },
      { title: 'The Yacoubian Building', year: 2006 },
    ],
    themes: ['Being overheard', 'Class', 'Street song'],
    tags: ['cairo', 'band', 'doormen', 'ensemble', 'satire'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 34,
    popularity: 0.27,
    likedByKeys: ['noura-almuhairi', 'layla-haddad', 'demo-production'],
  },
  {
    key: 'version',
    creatorKey: 'simone-bogle',
    title: 'Version',
    logline: prose`
      Kingston, 1968. A record-cutter’s apprentice presses a dance tune without its singer by mistake, and the crowd goes wild.
      It makes her name in the trade and ends her career on the stage: the missing singer is herself.`,
    genre: 'music',
    secondaryGenres: ['historical', 'drama'],
    format: 'feature',
    shortSynopsis: prose`
      By day Pearl Lindo sweeps swarf off the cutting lathe at Federal Lane Studio; by night she is “Little Pearl”, with one
      recorded side and a borrowed frock. One Friday, short of sleep, she cuts the dubplate of her own single with the vocal
      track switched off. The sound-system man plays it before anyone can stop him.

      Eight hundred people sing the words back at the speakers. He plays it nineteen times. By Monday each sound in Kingston
      wants a “version”, which is to say a record without a singer, and Pearl is the only person who knows how it is done.
      The better she becomes at taking voices out, the less anybody needs hers.`,
    longSynopsis: prose`
      Pearl’s ear was trained in a church where women sang and men counted the collection. She hears a song as a building
      and knows which walls are holding up the roof. Mr Chin-See, who owns the lathe, lets her stay after hours. With two
      machines and an echo made out of a length of garden hose she starts to take records apart, and leaves a drum, a
      breath, one word, silence.

      The men who play them call her “Engineer” and will not let her into the dance by the front. Her boyfriend Errol, a
      singer with a real future, asks her to do one of his. She takes him out so beautifully that he is never booked again.
      They do not survive it.

      In 1969 a London label wants Little Pearl for a tour: her side has sold abroad, with the words on. The boat leaves on the
      same Saturday as the biggest clash in the island’s history, for which she is to cut the deciding plate. The gunman who
      backs the sound has explained what losing would mean.

      She cuts two. On Saturday night the plate goes on and it is her own song, with everything taken away except for the voice,
      dry, close, as loud as the wire can bear. No one has ever heard a singer that way. No drum. Eight hundred people who have
      always filled in the words for themselves stand still and listen to them. The ship is at sea by then. Pearl is on the
      roof of the studio with a headphone to one ear, checking the level.`,
    targetAudience: 'Music lovers of all ages; Caribbean and diaspora audiences; festivals.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 380_000_000, currency: 'USD' },
    stage: 'script',
    country: 'JM',
    location: 'Kingston',
    language: 'en',
    comps: [
      { title: 'The Harder They Come', year: 1972 },
      { title: 'Lovers Rock', year: 2020 },
      { title: 'Once', year: 2007 },
    ],
    themes: ['Invention by accident', 'Erasure', 'Women in sound'],
    tags: ['dub', 'kingston', 'sound-system', 'period', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 61,
    popularity: 0.13,
    likedByKeys: ['dele-martins', 'juno-park', 'thaddeus-price'],
  },
  {
    key: 'the-thirtieth-kilometre',
    creatorKey: 'hiwot-tesfaye',
    title: 'ሠላሳኛው ኪሎ ሜትር',
    logline: prose`
      A runner from Bekoji earns her living as a pacemaker, paid to lead marathons and step off the road at thirty
      kilometres. In Rotterdam, with a record bonus promised to the friend behind her, her legs feel better than ever before.`,
    genre: 'sport',
    secondaryGenres: ['drama'],
    format: 'feature',
    shortSynopsis: prose`
      Almaz Worku has led twenty-two marathons and finished none. Pacemakers keep a metronome’s pace, break the wind and at
      thirty kilometres step behind a barrier and are forgotten before they have stopped sweating. It has built her parents a
      house with a tin roof. “The Thirtieth Kilometre” of the title is where she gets off.

      In Rotterdam she is pacing Zinash, whom she has known since they carried water together, and who needs a world record
      to pay a clinic in Addis. The race is run almost in real time: two hours and nine minutes of breath, wind and memory.
      Somewhere past the twenty-fifth kilometre Almaz notices that she is not tired. Nothing in her contract says that she
      must stop. It only says what happens to the other woman’s money if she does not.`,
    longSynopsis: prose`
      The gun. Sixty bodies, three pacemakers in striped vests, a car with a clock on its roof. Almaz, twenty-nine, has the
      splits written on her forearm in biro. Her job is to run each kilometre in three minutes and four seconds until the
      thirtieth one. She is a human wall with a pay slip.

      The film goes back while the feet go forward. Bekoji, 2,800 metres up, dawn, forty children running up a hill behind a
      schoolteacher. Two girls at the rear with jerrycans. Almaz and Zinash learn to race by racing home with water without
      spilling any. Zinash wins because she always goes at the end; Almaz loses because she always looks round. Their coach
      sees two gifts and says that only one of them is a champion’s.

      At ten kilometres the first pacemaker drops out, injured. At eighteen the second. A race director on a motorcycle
      draws level with Almaz to shout that she must hold on to thirty at any price. He tells her that the bonus clause
      forbids outside pacing after that; if a pacemaker goes on, she becomes a competitor, and the record attempt will be
      examined. Behind her Zinash’s breathing has a catch in it that Almaz has known for twenty years.

      Zinash’s daughter, six, has a valve that needs replacing. The figure is exact, and the bonus covers it with eleven
      hundred euros to spare. We learn as well what was not said on the aeroplane. Five years ago, in Hengelo, they agreed to
      run a trial together and to let the clock choose. Zinash went early. She apologised with a job: she got Almaz her
      first contract as a pacemaker.

      Twenty-six, twenty-seven. The wind comes in off the Maas and Almaz feels it, and feels that she can go through it.
      Everything that she has been paid for ten years not to know is in her legs. At twenty-nine she looks round. Zinash sees
      her face and understands. She cannot spare the breath to say anything. She nods, once. It could mean go, and it could
      mean thank you, get off.

      The thirtieth marker comes up. Almaz moves to the right, to the gap in the barrier where an official is holding a
      blanket. Her foot comes off the racing line. Then she moves back.

      She does not run away from Zinash. She drops in behind her. For twelve kilometres the wall is at her back instead of at
      her front, and the one who always went at the end has somebody behind her whom she cannot shake. Nobody has ever run
      so fast. On the Coolsingel they are side by side and Almaz, for the first time in her life, does not look round.

      We never see the clock. In the recovery tent there is one blanket for two women. An official with a tablet asks which
      of them he should congratulate, and they are laughing too much, and coughing, to tell him. The last shot is a hill at
      dawn; a six-year-old, at the back, carrying something carefully.`,
    targetAudience: 'General audiences; runners by the million; Ethiopian and diaspora cinema-goers.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 290_000_000, currency: 'EUR' },
    stage: 'packaging',
    country: 'ET',
    location: 'Bekoji, Addis Ababa and Rotterdam',
    language: 'am',
    comps: [
      { title: 'Chariots of Fire', year: 1981 },
      { title: 'The Loneliness of the Long Distance Runner', year: 1962 },
      { title: 'Difret', year: 2014 },
    ],
    themes: ['Loyalty and ambition', 'Female friendship', 'Work'],
    tags: ['marathon', 'ethiopia', 'real-time', 'female-lead', 'rotterdam'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 7,
    popularity: 0.59,
    likedByKeys: ['demo-investor', 'wambui-njenga', 'demo-creator', 'elske-de-wit', 'peg-sorensen'],
  },
  {
    key: 'kokpar',
    creatorKey: 'aigerim-seitova',
    title: 'Көкпар',
    logline: prose`
      When a Kazakh village’s riders all leave for the oil fields, the coach’s widow enters its kokpar team with the only
      horsemen it has left, seven mothers. The rules nowhere forbid women, as nobody ever imagined it.`,
    genre: 'sport',
    secondaryGenres: ['comedy'],
    format: 'feature',
    shortSynopsis: prose`
      Kokpar is played by two teams on horseback with the carcass of a goat, thirty-five kilos, to be dragged out of a
      scrum and thrown into a tiled pit. Saule’s late husband coached Aksu to nine provincial finals and no titles. When the
      last of his players signs up for Tengiz, the federation proposes to give the village’s place, and its stadium grant, to
      the town.

      Saule reads the regulations. Seven riders, a horse each, boots. Nothing else. In Aksu the women milk mares twice a day,
      lift calves, lift drunk husbands and have opinions about the goat. They begin to train in secret in a dry reservoir,
      in headscarves, with a sack of potatoes. They lose the first match 14–0 and nobody who was there stops talking about it.`,
    longSynopsis: prose`
      Saule is fifty-three, a bookkeeper, and she has never sat on a kokpar horse. What she has is thirty years of listening to
      her husband shout. She recruits by need: Gulnara, who was a judo champion until her wedding; the twins Aizhan and
      Ainur, who share a husband’s salary and a saddle; Baba Rosa, who is sixty-eight and rides like a sack of knives.

      The village men at Tengiz hear of it through a video. Some send money. One sends divorce papers. The imam declares
      himself to be neither for nor against and turns up at every practice with a stop-watch. The federation’s chairman,
      Yerlan, who was once engaged to Saule, sends a vet, an inspector and finally a commission to find the rule that they are
      breaking. All it can find is a paragraph about beards.

      They discover their way of playing. The men’s game is to be strong in a scrum. The women cannot win one and decline to
      be in one. They pass. Nobody has ever passed a goat.

      At the provincial final the horses’ owners, husbands on leave, line the rail and discover their wives at a gallop. With
      a minute left, one point down, Saule has to ride because Gulnara has broken her wrist. She comes off at the pit and lies
      on top of the goat, and the law is that the carcass must go in. It does not say without whom. She is rolled in with it,
      the whole team on top of her. The goal stands. The commission has met twice since then to draft an amendment.`,
    targetAudience: 'Families and sport audiences; Central Asia and Turkey; festivals that like a crowd-pleaser.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 115_000_000_000, currency: 'KZT' },
    stage: 'pre_production',
    country: 'KZ',
    location: 'Turkistan Region',
    language: 'kk',
    comps: [
      { title: 'A League of Their Own', year: 1992 },
      { title: 'The Eagle Huntress', year: 2016 },
      { title: 'Dangal', year: 2016 },
    ],
    themes: ['Women and tradition', 'Labour migration'],
    tags: ['horses', 'kazakhstan', 'team-sport', 'ensemble', 'crowd-pleaser'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 43,
    popularity: 0.24,
    likedByKeys: ['consuelo-ibarra', 'rustam-aliev', 'gus-pappas'],
  },
  {
    key: 'se-alquila-hinchada',
    creatorKey: 'nahuel-ferreyra',
    title: 'Se alquila hinchada',
    logline: prose`
      En Rosario, un exbarrabrava reformado alquila hinchadas a equipos chicos que juegan ante tribunas vacías. Para el clásico
      del ascenso firma dos contratos: tiene que llenar las dos cabeceras y lograr que se odien.`,
    genre: 'comedy',
    secondaryGenres: ['sport'],
    format: 'feature',
    shortSynopsis: prose`
      Rubén «el Tero» Galván estuvo preso por lo que hizo en una cancha y salió con un solo oficio: sabe hacer cantar a la gente.
      Ahora tiene una empresa. Por una suma módica, ochenta jubilados, estudiantes y repartidores alientan noventa minutos a
      Defensores de Empalme o a quien pague, con bombos, banderas y factura.

      El negocio va bien hasta que los dos clubes del clásico lo contratan por separado para la final. Con ciento sesenta
      personas que se conocen, que comparten colectivo y choripán, el Tero debe inventar en cuatro semanas una rivalidad de cien
      años. Ensaya insultos. Reparte agravios. Y descubre, con horror profesional, que empieza a funcionar.`,
    longSynopsis: prose`
      La empresa funciona en el fondo de una gomería. Está Nélida, maestra jubilada, que escribe las canciones y no admite
      faltas de ortografía en una bandera. Está el Chino Paz, repartidor, que alienta con el casco puesto. Está Ludmila, la hija
      del Tero, contadora, que lleva los papeles y no le habla de otra cosa desde que él volvió.

      Para dividir a su gente, el Tero la sortea. A unos les toca el azul y a otros el verde. Primero se ríen. Después alguien
      canta una estrofa de Nélida sobre los del otro lado del arroyo, y alguien del otro lado del arroyo, que es profesora de
      yoga, contesta con otra mejor. Aparecen pintadas. Se rompe una pareja. Los verdes dejan de llevar mate a los ensayos.
      Nadie recuerda ya que los colores salieron de una bolsa.

      El Tero, que conoce ese camino hasta el final, quiere parar y no puede: los verdaderos barras de ambos clubes, ociosos
      hace años por falta de público, han vuelto a la cancha atraídos por el ruido.

      El día de la final hay ciento sesenta actores y cuarenta tipos que no actúan. El Tero entra al campo con el megáfono y
      hace lo único que nunca hizo, cantar solo, desafinado, una canción de cuna que le cantaba a Ludmila por teléfono desde la
      cárcel. Ludmila, en la platea, contesta el segundo verso. Después Nélida. Las dos tribunas terminan alentando al
      árbitro, que llora. El partido sale cero a cero y es, según la crónica, el peor en la historia del torneo.`,
    targetAudience: 'Público general en Argentina, Uruguay y España; aficionados al fútbol y a quienes los soportan.',
    budgetRange: 'from_250k_to_1m',
    estimatedBudget: { amountMinor: 88_000_000, currency: 'USD' },
    stage: 'financing',
    country: 'AR',
    location: 'Rosario, Santa Fe',
    language: 'es',
    comps: [
      { title: 'Luna de Avellaneda', year: 2004 },
      { title: 'The Full Monty', year: 1997 },
      { title: 'El secreto de sus ojos', year: 2009 },
    ],
    themes: ['Pertenencia', 'Violencia y canto', 'Segundas oportunidades'],
    tags: ['futbol', 'rosario', 'satira', 'ensemble', 'padre-e-hija'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 21,
    popularity: 0.33,
    likedByKeys: ['consuelo-ibarra', 'emilio-zertuche', 'jurema-bastos'],
  },
]
