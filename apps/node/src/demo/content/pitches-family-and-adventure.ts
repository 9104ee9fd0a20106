import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Family films, adventures and animation. */
export const familyAndAdventure: readonly DemoPitch[] = [
  {
    key: 'the-moving-of-ben-arrow',
    creatorKey: 'callum-reyes',
    title: 'The Moving of Ben Arrow',
    logline: prose`
      In 1791 an apprentice of the Ordnance Survey is sent to fix the height of a Highland mountain that comes out different
      every morning. The laird wants it measured and sold before it finishes waking up.`,
    genre: 'fantasy',
    secondaryGenres: ['adventure', 'family'],
    format: 'feature',
    shortSynopsis: prose`
      Tibbie Carr is thirteen and carries chains for the Ordnance, disguised as a boy because the pay is better. Her captain
      has measured half of Britain and has never been wrong by more than a foot. Ben Arrow is wrong by forty, then sixty, then
      a hundred and two. He begins to doubt his instruments, and after that himself.

      Tibbie sleeps on the mountain and can feel it breathe. It is a giant who lay down in grief a thousand years ago, and the
      people of the glen have been living quietly in her elbow ever since. The laird is clearing them out to sell the ground
      by the acre. An acre of what, he does not know. The sale needs a map, and a map needs a mountain that keeps still.`,
    longSynopsis: prose`
      Tibbie’s gift is that she believes her figures. When they change, she concludes that the mountain did. She finds the
      glen’s oldest tenant, Morag, who sings to the hillside each night at dusk, in a drone that is not quite a tune, and who
      asks her politely to put the theodolite down on the other shoulder, as that one is ticklish.

      The giant, Beira, went to sleep over a daughter, who lies beneath the loch. Singing keeps her under. The laird’s factor is
      evicting the singers one family at a time, and with every emptied cottage Beira turns a little in her sleep. Captain
      Roy-Mackay, precise and unhappy, sees in her movement the end of geometry. He would like it to be an earthquake.

      At the great set piece the last families are marched to the boats and there is nobody left to sing. Ben Arrow gets up.
      The sequence lasts nine minutes: forests slide off, deer run along her arms, a church hangs from her belt by its bell
      rope, and she looks about for the voices. Tibbie, on her collarbone with the survey’s flags, signals her as one would a
      ship: left, left, stop.

      Beira lifts the emigrants’ ship out of the sea, sets it in the laird’s park, and lies down on his estate, taking up most
      of it. The captain’s map of the district is the only sheet in the survey to bear a note in place of a height: “sleeping;
      do not disturb”. Tibbie signs it with her own name. It is still accurate on most days.`,
    targetAudience: 'Families, 8 and over; worldwide theatrical.',
    budgetRange: 'over_50m',
    estimatedBudget: { amountMinor: 4_600_000_000, currency: 'GBP' },
    stage: 'treatment',
    country: 'GB',
    location: 'Wester Ross and Leavesden',
    language: 'en',
    comps: [
      { title: 'The BFG', year: 2016 },
      { title: 'The Iron Giant', year: 1999 },
      { title: 'Trollhunter', year: 2010 },
    ],
    themes: ['Land and who owns it', 'Measuring', 'Grief'],
    tags: ['giants', 'scotland', 'clearances', 'teen-lead', 'tentpole'],
    aiUse: 'assisted',
    aiNote: 'Concept art for scale was made with an image model trained on the artist’s own paintings.',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 51,
    popularity: 0.12,
    likedByKeys: ['camille-astruc', 'rewi-tamihana', 'dele-martins'],
  },
  {
    key: 'khipu',
    creatorKey: 'soledad-quispe',
    title: 'Khipu',
    logline: prose`
      A tax accountant from Cusco is the first person in four centuries to read an Inca khipu, because it is a ledger. Its last
      knot records an unpaid debt, and the village to which it is owed would still like the money.`,
    genre: 'adventure',
    secondaryGenres: ['comedy', 'mystery'],
    format: 'feature',
    shortSynopsis: prose`
      Scholars have taken khipus for poems, calendars and prayers. Hilda Ccori, sent by the tax office to value a museum’s
      collection, looks at the knotted cords and sees a cash-flow problem. Someone in 1532 delivered nine hundred llamas to
      the army of Atahualpa, on credit, and was never paid.

      The creditors are the people of Q’ara, population sixty-one, who have been told about those llamas by every grandmother
      since. They have no documents. They now have Hilda. With compound interest at the Inca rate the debt exceeds the annual
      budget of Peru. The ministry would like the khipu to be a poem again, a Yale professor wants it to be his, and Hilda, who
      has never had a parking ticket, puts it in her handbag and gets on a bus.`,
    longSynopsis: prose`
      The chase goes uphill. Hilda, fifty-two, in office shoes, is pursued along the old road by Dr Preston Alder of Yale,
      who is charming and desperate, and by Inspector Mamani of the Ministry of Culture, who is a distant cousin. At each stage
      she needs a knot explained, and every explanation is in the hands of somebody whom no one has consulted: a weaver, a
      bus conductor who tallies fares on string, a blind man who sorts potatoes.

      Her skill is a comic one, taken seriously. She can tell from the way a cord is tied that its maker was left-handed, tired
      and padding his expenses. She comes to love him. His name, she believes, was a knot with three turns.

      At Q’ara the village assembly thanks her and asks about the interest. She lays out the sums. It is then that the oldest
      woman brings out the other half, the debtor’s copy, kept for five hundred years in a potato store. The two do not agree.
      There is a cord that Hilda has misread. The llamas were not sold. They had been lent by Q’ara’s neighbours across the
      valley, whose own grandmothers have a story as well.

      The final hearing takes place on a mountain pass with both villages, the Ministry, Yale and a good band. Hilda presents
      a consolidated statement. Everyone in the Andes owes everyone else and it comes out at zero, give or take a llama. The
      llama is produced. Professor Alder is allowed to hold the rope.`,
    targetAudience: 'Families and adults; Latin American theatrical; adventure audiences who like to learn something.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 720_000_000, currency: 'PEN' },
    stage: 'script',
    country: 'PE',
    location: 'Cusco and the Vilcanota range',
    language: 'qu',
    comps: [
      { title: 'Romancing the Stone', year: 1984 },
      { title: 'Local Hero', year: 1983 },
      { title: 'Raiders of the Lost Ark', year: 1981 },
    ],
    themes: ['Debt and memory', 'Who may read the past'],
    tags: ['andes', 'quechua', 'accountant', 'chase', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 28,
    popularity: 0.15,
    likedByKeys: ['consuelo-ibarra', 'ximena-duarte', 'demo-production'],
  },
  {
    key: 'rare-angon',
    creatorKey: 'ketut-wiratni',
    title: 'Rare Angon',
    logline: prose`
      When Bali’s airport bans kites, a nine-year-old with the largest one in her village offers it for hire as a bird-scarer.
      The contract puts her kite in the only sky where it was never allowed, above the runway.`,
    genre: 'family',
    secondaryGenres: ['adventure', 'comedy'],
    format: 'feature',
    shortSynopsis: prose`
      Rare Angon is the Balinese god of kites, a naughty child with a flute. Every July he is thanked with kites ten metres long
      that hum as they fly. This July a jet swallows one. Nobody is hurt, and all kites within fifteen kilometres are banned,
      including the Black Crow, which Luh Sari’s brothers built over eleven months and which needs forty men to launch.

      Sari, the smallest of the team, reads a notice at the market: the airport seeks a solution to its egrets. Birds fear one
      shape above all. She sends in a tender. It is neat, and cheap, and signed by a director whose age is not stated. When the
      airport accepts, she has to fly a ten-metre crow, every dawn, beside a working runway, without anyone from the airport
      meeting the management.`,
    longSynopsis: prose`
      The comedy is one of appearances. The village provides a director (the temple priest, in a borrowed tie), a safety officer
      (Sari’s grandmother) and an office (a warung with the karaoke switched off). The airport sends Captain Made Wirawan, a
      retired pilot who is terrified of nothing except kites.

      It works. The egrets leave. Landings are smooth for the first time since the paddies were drained. Captain Wirawan learns
      to read the wind from Sari as she stands at the fence pretending to be somebody’s child. He finds out who she is when she
      corrects him over a crosswind, and decides, for the present, not to have noticed.

      The brothers, though, want the festival. To win it the Crow must fly at noon on the great field, which is inside the ban.
      On the day a storm comes in from Java, the airport’s radar goes down, and eleven aircraft are circling with nothing to
      tell them what the wind is doing over the threshold. Sari has a thing that does.

      They launch the Crow in the storm with forty men, two ground crews and a fire engine. It stands above the runway, humming,
      visible for thirty kilometres, leaning with the wind, and a pilot from Surabaya lands by it as his great-grandfather would
      have come home from sea. The ban stays, for everyone but the Black Crow. Its licence is framed in the warung. Under
      “type of aircraft” it says: god.`,
    targetAudience: 'Families with children of 6 to 12; South-East Asian theatrical; children’s festivals.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 195_000_000, currency: 'USD' },
    stage: 'packaging',
    country: 'ID',
    location: 'Sanur and Denpasar, Bali',
    language: 'id',
    comps: [
      { title: 'Children of Heaven', year: 1997 },
      { title: 'Whale Rider', year: 2002 },
      { title: 'Laskar Pelangi', year: 2008 },
    ],
    themes: ['Tradition and regulation', 'Being small'],
    tags: ['kites', 'bali', 'child-lead', 'airport'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 38,
    popularity: 0.11,
    likedByKeys: ['ravi-menon', 'gus-pappas', 'benedicte-vauclair'],
  },
  {
    key: 'the-last-stall',
    creatorKey: 'chen-yingchieh',
    title: '夜市最後一攤',
    logline: prose`
      高雄夜市拆遷前夕，賣了三十年蚵仔煎的阿秀必須說服六十八個攤販一起搬家。唯一不肯簽字的，是早已離婚、在隔壁攤賣同一道菜的前夫。`,
    genre: 'family',
    secondaryGenres: ['comedy', 'drama'],
    format: 'series',
    shortSynopsis: prose`
      港埔夜市要改建成停車場。市政府開出條件：三十天內，六十九攤全數同意，就能整批遷到河堤下的新市場；少一個簽名，各自解散。大家推舉人緣最好的阿秀去收簽名，她也以為這是三天的事。

      前六十七攤，有六十七種理由。臭豆腐的老吳要等兒子出獄，賣襪子的雙胞胎只肯簽一個人的名字，算命仙早就算到自己不會簽。阿秀一攤一攤地吃過去，也一攤一攤地替他們解決麻煩。

      最後只剩隔壁的金水。兩人離婚二十年，招牌同名，祕方同源，中間隔著一塊布簾。金水說，簽字可以，但要她當著全夜市的面承認：當年那鍋醬，是他先煮出來的。十集，每集一道小吃，也是一個家。`,
    longSynopsis: prose`
      這是一部以吃為線索的群像喜劇。每一集從一道小吃的做法開始，做法裡藏著一戶人家的來歷：外省老兵的蔥油餅、越南媳婦的河粉、原住民青年的烤山豬、被工廠裁員的工程師研發的珍珠豆花。阿秀嘴上罵人，手裡記帳，誰欠誰一個人情，她全記在一本油膩的月曆背面。

      女兒小曼從台北回來，帶著一份漂亮的遷移企劃書，主張用投票代替簽名。母女為此大吵一架。小曼不懂，為什麼一個市場不能用多數決；阿秀說，多數決的地方叫公司，吃飯的地方要一個一個問。

      第八集，阿秀終於發現金水不肯簽字的真正原因。他的味覺在三年前就壞了。這三年來，他聽著布簾那一邊的鍋鏟聲，跟著她的節奏下鍋，才沒有被人發現。搬到新市場，攤位要抽籤，他就聽不見了。

      最後一夜，夜市全部點燈。阿秀當眾承認那鍋醬是金水先煮的，又說，先煮的人太鹹。金水簽了字。六十九攤抽籤的結果，是小曼動了手腳，還是老天有眼，沒有人追究。新市場開張那天，布簾拆了，兩個招牌併成一塊，字還是一樣，只是中間多了一個「們」字。`,
    targetAudience: '闔家觀賞；台灣公共電視與東亞串流平台；喜歡美食與人情喜劇的觀眾。',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 9_600_000_000, currency: 'TWD' },
    stage: 'pre_production',
    country: 'TW',
    location: '高雄',
    language: 'zh',
    comps: [
      { title: 'Eat Drink Man Woman', year: 1994 },
      { title: 'Tampopo', year: 1985 },
      { title: 'Yi Yi', year: 2000 },
    ],
    themes: ['家與市場', '離婚之後', '少數的一票'],
    tags: ['night-market', 'kaohsiung', 'food', 'ten-episodes', 'ensemble'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 32,
    popularity: 0.34,
    likedByKeys: ['ravi-menon', 'lau-wingsum', 'saeki-mio', 'demo-production'],
  },
  {
    key: 'the-well-tempered-blackbird',
    creatorKey: 'lucile-marchand',
    title: 'The Well-Tempered Blackbird',
    originalTitle: 'Le Merle bien tempéré',
    logline: prose`
      A blackbird hatched inside a Paris piano workshop sings perfectly in tune, which no other bird can bear. To find a mate he
      must learn to sing wrong, and the only one who will teach him is a deaf cat.`,
    genre: 'animation',
    secondaryGenres: ['family', 'music'],
    format: 'feature',
    shortSynopsis: prose`
      An egg rolls into the open frame of an upright in the Rue de la Forge-Royale. The first thing that Tempo hears in his life
      is an A at 440 hertz. He grows up among tuning forks, adored by old Madame Szymański, who tunes by ear and is losing
      hers, and he sings like a conservatory.

      In the plane trees of the Square he opens his beak and there is silence. Blackbirds have sung between the notes for a
      million years. To them he sounds like a doorbell. Arpège, a female with a crooked wing and a glorious, dirty song, laughs
      so much that she falls off the branch. Tempo asks the one creature in the quarter who has never been impressed by music
      to tell him what it is for.`,
    longSynopsis: prose`
      The cat, Pedale, has lived in the workshop for fourteen years. He is deaf, feels sound through his paws, and ought by
      rights to eat Tempo. He agrees to wait until the lessons are over. His course is simple: sit on things that vibrate. A
      generator. A pigeon. A drunk. The bridge when the train goes over. “None of these is in tune,” says Pedale, “and all of
      them mean it.”

      Paris is drawn by the ear: every street has its own line, and the colour runs outside it when somebody sings. Tempo’s
      song begins as a ruled staff and comes gradually undone. He is mocked by starlings who do ringtones, jailed by a
      bird-fancier who wishes to record him as an alarm clock, and freed by Arpège, who has heard him, through a wall, miss a
      note for the first time. It was the best sound she had ever heard.

      Madame Szymański’s workshop is to be sold for flats. She has one more piano to finish, for herself, and she can no
      longer hear the beats between the strings. Tempo could give her the perfect A that he was born with. Yet he has worked
      so hard to lose it that he finds it gone. The whole Square has to help. Four hundred birds, each slightly wrong in a
      different direction, sing the same note at dawn, and in the middle of all that wrongness, where the errors cancel,
      there it is. She turns the pin.

      Pedale declares that the lessons are over. He yawns, looks at his pupil for a long moment, and says that there is always
      room for a second term.`,
    targetAudience: 'Families with children from 6; animation lovers; music schools.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 1_120_000_000, currency: 'EUR' },
    stage: 'financing',
    country: 'FR',
    location: 'Paris and Angoulême',
    language: 'fr',
    comps: [
      { title: 'Ernest & Celestine', year: 2012 },
      { title: 'The Triplets of Belleville', year: 2003 },
      { title: 'Ratatouille', year: 2007 },
    ],
    themes: ['Imperfection', 'Music', 'Teachers'],
    tags: ['hand-drawn', 'birds', 'paris', 'piano', 'cat'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 45,
    popularity: 0.66,
    likedByKeys: [
      'benedicte-vauclair',
      'camille-astruc',
      'demo-investor',
      'liga-ozolina',
      'peg-sorensen',
      'demo-creator',
    ],
  },
  {
    key: 'second-hand-spirits',
    creatorKey: 'nattawara-srisuk',
    title: 'ศาลมือสอง',
    logline: prose`
      A Bangkok fixer earns his living by re-homing discarded spirit houses so that towers can be built. When one spirit turns
      down every new address, he has to offer it the last one he has, his mother-in-law’s.`,
    genre: 'comedy',
    secondaryGenres: ['fantasy', 'horror'],
    format: 'feature',
    shortSynopsis: prose`
      Every plot in Bangkok has a spirit and every spirit has a house on a post, with cigarettes and red soda. When the plot is
      sold the spirit must be moved, or the lifts do not work. Wichai does it by pick-up truck, with a certificate. “San Mue
      Song”, second-hand shrine, is what is painted on the door.

      His thirty-first job this year is a very old lady in a very small house from Soi Nana. She hates the temple, is sick in
      the golf resort and sets fire to the showroom. His developer gives him a week. Wichai has one address left: the back yard
      in Thonburi where his wife went a year ago, and where her mother already rules over everybody, living or dead. He
      needs a spirit to move in, a wife to come home, and two matriarchs to share a fridge.`,
    longSynopsis: prose`
      Khun Yai Chom, who died in 1932, has standards. She judges each new site out loud, and Wichai is the only one who hears
      her; the gift was the reason for his first job and for the end of his marriage. He never told his wife Ploy whom he was
      talking to in the truck.

      In Thonburi his mother-in-law Somjit already keeps a spirit house, and in it her late husband, with whom she quarrels
      over breakfast. She sees at once what Wichai has brought. She makes him install it next to the drain. There follows a
      war of offerings between the two old women, one visible and one not, over the garlic, the television, and how to bring up
      Wichai’s daughter Fai, eight, who can see both of them and plays them off for sweets.

      The horror is real when it comes. The developer has built over the post hole in Soi Nana without waiting. What was under
      Khun Yai Chom’s house, and what she sat on for ninety years to keep it down, is in the lift shaft of a forty-storey tower
      on its opening night. She is not fussy; she has been looking for somewhere strong enough to carry her weight.

      In the end it takes Somjit’s yard, Somjit, and everyone who has ever been moved by Wichai’s truck, thirty-one displaced
      spirits in a convoy through the night traffic. They sit down on the thing together. Ploy, in the passenger seat, hears
      them for the first time. “Is it always this noisy?” she asks. He says that this is the quiet lot.`,
    targetAudience: 'Thai mainstream; horror-comedy audiences across Asia; midnight festivals.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 5_400_000_000, currency: 'THB' },
    stage: 'pre_production',
    country: 'TH',
    location: 'Bangkok',
    language: 'th',
    comps: [
      { title: 'Pee Mak', year: 2013 },
      { title: 'Ghostbusters', year: 1984 },
      { title: 'How to Make Millions Before Grandma Dies', year: 2024 },
    ],
    themes: ['Displacement', 'In-laws', 'What is underneath'],
    tags: ['bangkok', 'spirits', 'horror-comedy', 'property'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 35,
    popularity: 0.29,
    likedByKeys: ['ravi-menon', 'priya-nair', 'yoon-seojin', 'thaddeus-price'],
  },
]
