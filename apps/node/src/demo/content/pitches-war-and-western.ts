import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** War films and westerns, none of them set in the West. */
export const warsAndWesterns: readonly DemoPitch[] = [
  {
    key: 'the-glazier',
    creatorKey: 'oksana-hnatiuk',
    title: 'Скляр',
    logline: prose`
      Харківський скляр Гнат третю зиму вставляє вікна в тих самих квартирах. Коли в місті закінчується скло, він береться за
      церковний вітраж, який сам зробив на честь сина, що досі не повернувся з полону.`,
    genre: 'war',
    secondaryGenres: ['drama'],
    format: 'feature',
    shortSynopsis: prose`
      Гнатові шістдесят дев’ять. Після кожного обстрілу він вантажить на дитячі санчата скло, різак і замазку та йде за списком:
      Наукова, вісім, квартира сорок. Мешканці знають його ходу. Дехто вже втретє обирає, яку кімнату засклити, а яку забити
      фанерою.

      У лютому скла більше немає. Постачальник загинув, дорога перерізана, а морози тримаються до мінус двадцяти. Єдине велике
      скло в районі вціліло дивом: вітраж над входом до церкви Трьох Святителів, сто дванадцять шматків, робота самого Гната. У
      нижньому кутку він сховав обличчя свого сина Матвія, який зник під Бахмутом і, можливо, живий.

      Сусідка Рая, колишня вчителька креслення, рахує: вітража вистачить на дев’ятнадцять вікон. Вона нічого не просить, тільки
      кладе аркуш на стіл. Гнат бере драбину. Він вирішує різати з верхнього краю, від неба донизу, щоб дійти до обличчя якомога
      пізніше, і щовечора дивиться, скільки неба ще залишилося.`,
    longSynopsis: prose`
      Фільм складається з вікон. Кожне вставлене скло — окрема історія на кілька хвилин: музикант, який просить прозоре, бо
      мусить бачити двір; молода пара, якій дістається клаптик червоного з одягу святого, і відтоді їхня кухня вранці рожева;
      стара, що відмовляється від скла взагалі, бо не хоче більше чути, як воно падає.

      Місто потроху стає кольоровим. Люди, які не ходили до церкви, сваряться за синій. Отець Василь приходить до Гната сварити
      його, але бачить, що той не спить, і залишається тримати драбину. Рая веде креслення: хто який шматок отримав, у якій
      квартирі, на якому поверсі. Вона каже, що після війни все складуть назад.

      Раз на тиждень Гнат телефонує до штабу з питань полонених. Йому відповідає завжди та сама дівчина, Леся, і їхні розмови
      стають довшими за потрібне. Він описує їй вікна. Вона не має що сказати йому про сина, але пам’ятає кожну адресу.

      Наприкінці березня залишається один шматок, обличчя. Того ж дня влучає в сусідній будинок, і сім’я з немовлям сидить у
      кімнаті без скла. Гнат вирізає обличчя Матвія й вставляє його у дитячу кватирку. Виходить маленький чоловік, який дивиться
      надвір.

      У травні дзвонить Леся. У списку обміну є ім’я. Гнат їде автобусом, повертається з худим мовчазним чоловіком і веде його
      пішки через увесь район. Син не питає, чому вони йдуть так повільно. Під вечір у вікнах запалюють світло, по одному, у
      червоному, у синьому, у золотому. Рая стоїть у дворі з кресленням. Матвій зупиняється під кватиркою на третьому поверсі й
      довго дивиться вгору на себе.`,
    targetAudience: 'Українська та міжнародна аудиторія авторського кіно; фестивалі; глядачі від 16 років.',
    budgetRange: 'from_250k_to_1m',
    estimatedBudget: { amountMinor: 3_600_000_000, currency: 'UAH' },
    stage: 'financing',
    country: 'UA',
    location: 'Харків',
    language: 'uk',
    comps: [
      { title: 'Atlantis', year: 2019 },
      { title: 'Klondike', year: 2022 },
      { title: 'Ida', year: 2013 },
    ],
    themes: ['Ремесло', 'Очікування', 'Сусідство'],
    tags: ['kharkiv', 'craft', 'father-and-son', 'stained-glass'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 25,
    popularity: 0.37,
    likedByKeys: ['demo-production', 'falk-dreyer', 'tamar-beridze', 'demo-creator', 'kinga-wojnarowska'],
  },
  {
    key: 'the-armistice-runner',
    creatorKey: 'deon-mbeki',
    title: 'The Armistice Runner',
    logline: prose`
      Northern Rhodesia, November 1918. A Bemba runner who cannot read is given a telegram and told to find the German column.
      For two days he is shot at by both armies while carrying the end of their war.`,
    genre: 'war',
    secondaryGenres: ['adventure', 'historical'],
    format: 'feature',
    shortSynopsis: prose`
      The Great War ended on the eleventh of November, except on the Chambeshi River. There the last German army in Africa is
      still marching, with the British behind it, and neither knows. Mulenga, twenty-four, is a mail runner whose brothers were
      taken as carriers by one side and then by the other. A motorcyclist with a broken axle gives him a paper and points south.

      Mulenga assumes that it is another order to requisition maize. He has seen what such papers do to villages. He can
      deliver it, lose it or have it read. Everybody he meets who can read it is dying, is lying, or wants to keep the war going
      until Thursday. By the time he learns what is in his hand he has every reason in the world not to stop them.`,
    longSynopsis: prose`
      The film keeps to his pace: a trot, seven miles an hour, through tall grass. He carries a cleft stick with the telegram in
      it, which is supposed to make him safe.

      On the first day a British patrol fires on him because he comes from the German side, and then a German askari picket
      because he comes from the British. A dying carrier begs him to read out the paper in case it is about pay. A White
      Father at a burnt mission reads it at last, laughs until he weeps, and tells him that it is a shopping list. He fears
      that if peace comes before he has buried his dead they will never be counted.

      Mulenga meets Chilufya, who is walking the other way with sixty women and children in search of men who were taken for
      porters. She can read; she was the mission’s cook. She reads it twice and sits down. Hostilities have ceased. She begs him
      to run faster. He starts to walk. Both armies are camped within sight of one another, and in the morning the British
      will attack. He thinks of his brothers, and of what these people have done to the land, and that if he should stop to
      sleep there would be fewer of them.

      He does stop. It is a night’s scene of two people and a fire. In the morning he gets up and runs, not for their sake.
      On both sides of the river the front rank is made of porters.

      He reaches the German general at noon with a bullet through the stick. The general reads, folds it, and offers him a
      cigarette. Nobody thinks of telling the men at the front for another hour. Mulenga, who now knows the words by heart,
      goes along the line himself, shouting them in Bemba.`,
    targetAudience: 'Adults; war and history audiences; Southern African theatrical and international arthouse.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 780_000_000, currency: 'USD' },
    stage: 'script',
    country: 'ZM',
    location: 'Chambeshi River, Zambia',
    language: 'en',
    comps: [
      { title: '1917', year: 2019 },
      { title: 'Days of Glory', year: 2006 },
      { title: 'Gallipoli', year: 1981 },
    ],
    themes: ['Whose war', 'Messages', 'Carriers'],
    tags: ['first-world-war', 'zambia', 'chase', 'period'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 40,
    popularity: 0.18,
    likedByKeys: ['wambui-njenga', 'thaddeus-price', 'folarin-adebisi'],
  },
  {
    key: 'a-pound-of-candles',
    creatorKey: 'nahuel-ferreyra',
    title: 'A Pound of Candles',
    originalTitle: 'Una libra de velas',
    logline: prose`
      Patagonia, 1921. Ranchers hire a Tehuelche horse-breaker to track forty shepherds who have struck for candles and a clean
      bed. She walks the posse in wide circles, hoping for the thaw to come before the army does.`,
    genre: 'western',
    secondaryGenres: ['historical'],
    format: 'feature',
    shortSynopsis: prose`
      The list of demands is short: one packet of candles a month, instructions on the medicine chest in Spanish and not in
      English, no more than three men to a room. For this the shepherds of Estancia La Constancia have ridden off into the
      winter with the owner’s rifles. The society of ranchers raises a posse of eleven gentlemen. None of them can find water.

      Kámer breaks horses and is paid half. She can read a track four days old by touch. For a sack of flour a day she leads
      the gentlemen after the strikers, always one valley to the side, while a tall young Scottish manager among them begins to
      notice that they have passed the same dead guanaco three times.`,
    longSynopsis: prose`
      It is a western without a gunfighter. Its suspense lies in how long a lie can be kept up by a person who hardly speaks.
      Kámer, forty, has no politics. The strikers never invited her in, either; their list does not mention anybody like her. She
      knows merely that the colonel who is coming up from the coast was in the valley when she was a child, and what he counted
      then, and that ears were the unit.

      She uses everything: a river in spate, a lame horse that is not lame, weather. At night the gentlemen talk as if she
      were one of the animals. McAllister, the manager, learns from her how to look at the ground, and as he learns he sees
      what she is doing. He says nothing. He is not brave; he would simply like, for once in his life, not to arrive.

      The strikers send a boy, Facón, to find out why nobody has attacked. He rides into the posse’s camp and is taken. Kámer
      has to choose between him and the forty. She cuts him loose, in plain view, and then there is nothing left to pretend.

      The thaw comes a day late. On the plain the colonel accepts the surrender of men who have been promised their candles.
      We stay with Kámer and McAllister on a ridge five miles off. They see lights lit one after another, forty of them, then
      hear the volley, and watch how long it takes the lights to go out. In the spring McAllister puts a packet of candles in
      every bunk of his sheds. It is what he can think of. Kámer has ridden on, breaking horses for nobody.`,
    targetAudience: 'Arthouse western audiences; Southern Cone; festivals.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 2_300_000_000, currency: 'CLP' },
    stage: 'packaging',
    country: 'CL',
    location: 'Magallanes, Chilean Patagonia',
    language: 'es',
    comps: [
      { title: 'The Settlers', year: 2023 },
      { title: 'Meek’s Cutoff', year: 2010 },
      { title: 'Rebellion in Patagonia', year: 1974 },
    ],
    themes: ['Complicity and delay', 'Land', 'Labour'],
    tags: ['patagonia', 'strike', 'tracker', 'slow-western', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 69,
    popularity: 0.05,
    likedByKeys: ['consuelo-ibarra', 'soledad-quispe'],
  },
  {
    key: 'dzud',
    creatorKey: 'aigerim-seitova',
    title: 'Dzud',
    originalTitle: 'Зуд',
    logline: prose`
      A debt collector rides a motorcycle four hundred kilometres into the Mongolian winter to seize a herd from the wrestler
      who brought him up. The frost is killing the animals by the dozen, and each night the collateral shrinks.`,
    genre: 'western',
    secondaryGenres: ['drama'],
    format: 'feature',
    shortSynopsis: prose`
      A dzud is a winter in which the grass is under ice and the herds starve standing up. Batu works for a savings bank in
      Ulaanbaatar. On his list is Chuluun, once Elephant of the National Festival, who borrowed against eight hundred sheep
      and lost most of them in a month. Chuluun also took in an orphan of six, fed him, and taught him to fall.

      Batu arrives with a court order for three hundred head. There are two hundred and sixty. He may drive them to the railway,
      five days off, and come away with whatever is alive; or wait for the weather while they die. The old man refuses to sign
      and refuses as well to let a guest travel alone. So the two drive the herd together, towards a train that one of them
      means to miss.`,
    longSynopsis: prose`
      The count is on screen at the end of each day. 260. 244. 201. Neither man mentions it. They ride, dig for grass with
      iron bars, take turns to sleep against the windward flank of the herd. They talk about animals. What they do not
      discuss is that Batu left at sixteen with the prize money from Chuluun’s last championship in his boot.

      On the second day the motorcycle is burned for warmth. On the third they find a family frozen in among their goats, and
      a girl of ten, Nomin, alive in the stove pit. She cannot be left. She joins the drive, names the sheep, and keeps her own
      tally in which none of them is ever subtracted.

      At 118 Batu does the sum that his employer will do. The diesel and the days now cost more than the animals. By rule he
      should abandon the claim and write off the debt, and that would release Chuluun from everything. He need only stop
      trying to save them. He goes on. For the first time it is not the bank’s herd he is driving.

      The railway. Forty-one. The buyer offers a price that would cover the cost of the ticket home. Chuluun, snow-blind by now,
      asks for the paper and signs it. He tells Batu how much was in the boot: he had counted it out and put it there himself.
      Then, on the platform, in front of the freight crew, he takes up the stance, and Batu, thirty-one, in an office coat, is
      obliged by every rule that he was brought up with to wrestle. He is thrown, gently and completely. He lies in the snow
      and laughs. The train goes. Nomin counts the sheep back up the valley: two hundred and sixty.`,
    targetAudience: 'Arthouse and western audiences; Central and East Asia; festivals.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 210_000_000, currency: 'USD' },
    stage: 'script',
    country: 'MN',
    location: 'Arkhangai Province',
    language: 'mn',
    comps: [
      { title: 'The Story of the Weeping Camel', year: 2003 },
      { title: 'The Searchers', year: 1956 },
      { title: 'Red River', year: 1948 },
    ],
    themes: ['Debt', 'Foster fathers', 'Climate'],
    tags: ['mongolia', 'winter', 'cattle-drive', 'wrestling'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 96,
    popularity: 0.05,
    likedByKeys: ['gus-pappas', 'peg-sorensen'],
  },
]
