import { prose } from './prose.ts'
import type { DemoPerson } from './types.ts'

/** Investors of the demo market. */
export const demoInvestors: readonly DemoPerson[] = [
  {
    key: 'demo-investor',
    name: 'Judith Achterberg',
    handle: 'judith-achterberg',
    userType: 'investor',
    headline: 'Partner at Fathom & Fifth. Gap and equity for first to third features.',
    bio: prose`
      Judith ran the film desk of a Rotterdam bank until the bank decided it no longer had one. She reads every script
      on paper, with a pencil, and has never asked for a happier ending. Twenty-three films, nine of them in profit.`,
    country: 'GB',
    location: 'London',
    website: 'https://fathomandfifth.example',
    credits: [
      { title: 'The Orchard Clause', role: 'Executive producer', year: 2018 },
      { title: 'Weather for Horses', role: 'Executive producer', year: 2021 },
      { title: 'Eleven Lemons', role: 'Co-producer', year: 2024 },
    ],
    companyKey: 'fathom-and-fifth',
  },
  {
    key: 'thaddeus-price',
    name: 'Thaddeus Okonkwo-Price',
    handle: 'thaddeus-price',
    userType: 'investor',
    headline: 'Member no. 12 of Quorum. Horror, heists, anything with a door in it.',
    bio: prose`
      A structural engineer from Baltimore who put his first bonus into a horror film shot in a car wash and got it back
      four times over. He sits on Quorum’s genre committee and answers the telephone.`,
    country: 'US',
    location: 'Baltimore',
    credits: [
      { title: 'Rinse Cycle', role: 'Executive producer', year: 2016 },
      { title: 'The Tenants Below', role: 'Executive producer', year: 2022 },
    ],
    companyKey: 'quorum',
  },
  {
    key: 'consuelo-ibarra',
    name: 'Consuelo Ibarra',
    handle: 'consuelo-ibarra',
    userType: 'investor',
    headline: 'Pampero Capital, Montevideo. Comedies, co-productions, cash flow.',
    bio: prose`
      Consuelo spent fifteen years insuring grain ships and finds film schedules relaxing by comparison. She founded
      Pampero in 2017 and specialises in the six weeks between a signed incentive and the money arriving.`,
    country: 'UY',
    location: 'Montevideo',
    credits: [{ title: 'El año del granizo', role: 'Executive producer', year: 2020 }],
    companyKey: 'pampero-capital',
  },
  {
    key: 'noura-almuhairi',
    name: 'نورة المهيري',
    handle: 'noura-almuhairi',
    userType: 'investor',
    headline: 'Investment director, Sidr Fund. Arabic-language series and features.',
    bio: prose`
      Noura Al Muhairi trained as an actuary and programmed the midnight section of a Gulf festival for six years. At
      Sidr she looks after series, and has a soft spot for stories about institutions that nearly work.`,
    country: 'AE',
    location: 'Abu Dhabi',
    website: 'https://sidrfund.example',
    credits: [{ title: 'The Water Ministry', role: 'Executive producer', year: 2023 }],
    companyKey: 'sidr-fund',
  },
  {
    key: 'benedicte-vauclair',
    name: 'Bénédicte Vauclair',
    handle: 'benedicte-vauclair',
    userType: 'investor',
    headline: 'Private investor, Lyon. Animation and documentary, patient money.',
    bio: prose`
      Bénédicte sold the family’s umbrella factory and decided to spend the proceeds on things that take too long. She
      invests between €40,000 and €300,000, mostly in animation, and visits every studio once a year with pastries.`,
    country: 'FR',
    location: 'Lyon',
    credits: [{ title: 'La Nuit des taupes', role: 'Associate producer', year: 2022 }],
  },
  {
    key: 'kim-dohyun',
    name: '김도현',
    handle: 'kim-dohyun',
    userType: 'investor',
    headline: 'Genre equity from Seoul. First look at thrillers under ₩6 billion.',
    bio: prose`
      Kim Do-hyun left an investment bank to back the crime films his colleagues pirated at lunch. He manages a small
      vehicle of nineteen investors and publishes the returns, including the bad ones, every January.`,
    country: 'KR',
    location: 'Seoul',
    credits: [
      { title: 'Exit 9', role: 'Executive producer', year: 2019 },
      { title: 'The Parking Attendant', role: 'Executive producer', year: 2023 },
    ],
  },
  {
    key: 'ravi-menon',
    name: 'Ravi Menon-Clarke',
    handle: 'ravi-menon',
    userType: 'investor',
    headline: 'Family office, Singapore. Shorts that want to be features; features under $2M.',
    bio: prose`
      Ravi looks after a family’s money and was allowed one eccentric line in the budget. He gives finishing funds to
      four shorts a year and has followed three of their directors into features.`,
    country: 'SG',
    location: 'Singapore',
    credits: [{ title: 'Block 44', role: 'Executive producer', year: 2021 }],
  },
  {
    key: 'peg-sorensen',
    name: 'Peg Sorensen',
    handle: 'peg-sorensen',
    userType: 'investor',
    headline: 'Retired orthodontist, Duluth. Small cheques, no notes.',
    bio: prose`
      Peg straightened teeth for thirty-four years and has invested $15,000 at a time in eleven independent films since.
      She asks two questions: who gets paid first, and may she bring her sister to the premiere.`,
    country: 'US',
    location: 'Duluth',
    credits: [{ title: 'Lake Effect', role: 'Associate producer', year: 2022 }],
  },
]

/** People of production companies. */
export const demoProducers: readonly DemoPerson[] = [
  {
    key: 'demo-production',
    name: 'Aoife Brannigan',
    handle: 'aoife-brannigan',
    userType: 'production',
    headline: 'Head of development, Halfpenny Bridge Films.',
    bio: prose`
      Aoife began as a script reader paid by the page and still reads four hundred a year. She has taken nine features
      and a series from first draft to first day, and keeps a list of the ones that got away pinned above her desk.`,
    country: 'IE',
    location: 'Dublin',
    website: 'https://halfpennybridge.example',
    credits: [
      { title: 'The Turf War', role: 'Development producer', year: 2015 },
      { title: 'Low Season', role: 'Producer', year: 2019 },
      { title: 'A Good Address', role: 'Producer', year: 2023 },
    ],
    companyKey: 'halfpenny-bridge',
  },
  {
    key: 'emilio-zertuche',
    name: 'Emilio Zertuche',
    handle: 'emilio-zertuche',
    userType: 'production',
    headline: 'Producer, Casa Jacaranda Cine. Fiction from the Mexican south.',
    bio: prose`
      Emilio has produced six features in four languages, three of which he speaks. Before film he ran the night desk of
      a newspaper in Veracruz, which he recommends as training for line production.`,
    country: 'MX',
    location: 'Ciudad de México',
    credits: [
      { title: 'La sequía de los otros', role: 'Producer', year: 2017 },
      { title: 'Nueve Tías', role: 'Producer', year: 2022 },
    ],
    companyKey: 'casa-jacaranda',
  },
  {
    key: 'wambui-njenga',
    name: 'Wambui Njenga',
    handle: 'wambui-njenga',
    userType: 'production',
    headline: 'Founder, Baobab Row Pictures. Producer of fiction and documentary.',
    bio: prose`
      Wambui line-produced other people’s safaris for a decade and founded Baobab Row so as never to source a stunt lion
      again. Her films have opened in Toronto, Durban and a converted grain store in Kisumu.`,
    country: 'KE',
    location: 'Nairobi',
    credits: [
      { title: 'Matatu Saints', role: 'Producer', year: 2018 },
      { title: 'Long Rains', role: 'Producer', year: 2022 },
    ],
    companyKey: 'baobab-row',
  },
  {
    key: 'falk-dreyer',
    name: 'Falk Dreyer',
    handle: 'falk-dreyer',
    userType: 'production',
    headline: 'Producer, Ostsee Lichtspiel. Thrillers with weather.',
    bio: prose`
      Falk grew up on a ferry. He produces two films a year from Rostock, prefers directors who argue, and has a standing
      rule that the budget and the script are read on the same day.`,
    country: 'DE',
    location: 'Rostock',
    credits: [
      { title: 'Schwerer Seegang', role: 'Producer', year: 2016 },
      { title: 'Die Lotsin', role: 'Producer', year: 2021 },
    ],
    companyKey: 'ostsee-lichtspiel',
  },
  {
    key: 'meera-iyengar',
    name: 'Meera Iyengar',
    handle: 'meera-iyengar',
    userType: 'production',
    headline: 'Creative executive, Monsoon Ledger Studios. Comedy and action.',
    bio: prose`
      Meera wrote for a sketch show until she was asked to cut her own budget and turned out to be good at it. She
      oversees twelve projects in Mumbai and reads in the back of a car, where most of the industry lives.`,
    country: 'IN',
    location: 'Mumbai',
    credits: [{ title: 'Local Fast', role: 'Executive producer', year: 2023 }],
    companyKey: 'monsoon-ledger',
  },
  {
    key: 'camille-astruc',
    name: 'Camille Astruc',
    handle: 'camille-astruc',
    userType: 'production',
    headline: 'Producer, Atelier Mouette. Hand-drawn features.',
    bio: prose`
      Camille was a background painter for twelve years and can still tell you which cloud in which film is hers. She
      produces one feature at a time, because that is how many there are.`,
    country: 'FR',
    location: 'Angoulême',
    credits: [
      { title: 'La Nuit des taupes', role: 'Producer', year: 2022 },
      { title: 'Pluie, pluie, pluie', role: 'Background artist', year: 2013 },
    ],
    companyKey: 'atelier-mouette',
  },
  {
    key: 'yoon-seojin',
    name: '윤서진',
    handle: 'yoon-seojin',
    userType: 'production',
    headline: 'Producer at Hangang Night Works, Seoul.',
    bio: prose`
      Yoon Seo-jin came up through sound and hears a script before she reads it. She has produced five thrillers, is
      looking for a comedy, and says so in every meeting.`,
    country: 'KR',
    location: 'Seoul',
    credits: [{ title: 'The Parking Attendant', role: 'Producer', year: 2023 }],
    companyKey: 'hangang-night-works',
  },
  {
    key: 'gus-pappas',
    name: 'Gus Pappas',
    handle: 'gus-pappas',
    userType: 'production',
    headline: 'Line producer and partner, Southerly Buster Productions.',
    bio: prose`
      Gus has scheduled films around cyclones, lambing and a papal visit. He reads for the day count first and the
      story second, and is seldom wrong about either.`,
    country: 'AU',
    location: 'Sydney',
    credits: [
      { title: 'The Shearing Shed Tapes', role: 'Line producer', year: 2017 },
      { title: 'Wet Season', role: 'Producer', year: 2021 },
    ],
    companyKey: 'southerly-buster',
  },
]

/** Viewers and the administrator. */
export const demoOthers: readonly DemoPerson[] = [
  {
    key: 'petra-novotna',
    name: 'Petra Novotná',
    handle: 'petra-novotna',
    userType: 'viewer',
    headline: 'Festival programmer. Here to see what is coming in two years.',
    bio: prose`
      Petra selects first features for a festival in a Bohemian spa town. She comments rarely and remembers titles for a
      very long time.`,
    country: 'CZ',
    location: 'Karlovy Vary',
    credits: [],
  },
  {
    key: 'dele-martins',
    name: 'Dele Martins',
    handle: 'dele-martins',
    userType: 'viewer',
    headline: 'Film student in Manchester, projectionist at weekends.',
    bio: prose`
      Dele is writing a dissertation on loglines that came true. He projects 35 mm on Saturdays and would like it known
      that the focus was fine when he left it.`,
    country: 'GB',
    location: 'Manchester',
    credits: [{ title: 'Reel Change', role: 'Director (student short)', year: 2024 }],
  },
  {
    key: 'demo-admin',
    name: 'Sam Whitlock',
    handle: 'sam-whitlock',
    userType: 'admin',
    headline: 'Market desk. Verifies companies, answers post.',
    bio: prose`
      Sam looks after the market: verification, reports and the occasional misplaced poster. Write if something looks
      wrong. A person reads it.`,
    country: 'GB',
    location: 'Leeds',
    credits: [],
  },
]
