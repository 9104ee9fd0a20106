import { prose } from './prose.ts'
import type { DemoPerson } from './types.ts'

/** Creators who work in Asia. */
export const demoCreatorsOfAsia: readonly DemoPerson[] = [
  {
    key: 'priya-nair',
    name: 'Priya Nair',
    handle: 'priya-nair',
    userType: 'creator',
    headline: 'Writer-director, Mumbai. Ghosts, prompters and other invisible staff.',
    bio: prose`
      Priya grew up backstage in Thrissur, wrote dialogue for stars who changed it, and keeps the originals. She is interested
      in everyone whose name is in the second half of the credits.`,
    country: 'IN',
    location: 'Mumbai',
    website: 'https://priyanair.example',
    credits: [
      { title: 'Local Fast', role: 'Writer', year: 2023 },
      { title: 'The Understudies', role: 'Writer, director', year: 2019 },
      { title: 'Intermission', role: 'Writer, director (short)', year: 2015 },
    ],
  },
  {
    key: 'juno-park',
    name: 'Juno Park',
    handle: 'juno-park',
    userType: 'creator',
    headline: 'Writer-director, Seoul. Mysteries for people who work nights.',
    bio: prose`
      Juno ran follow spots on arena tours for seven years and still thinks in cues. Two features, one of them profitable.`,
    country: 'KR',
    location: 'Seoul',
    credits: [
      { title: 'The Parking Attendant', role: 'Writer', year: 2023 },
      { title: 'House Lights', role: 'Writer, director', year: 2020 },
    ],
  },
  {
    key: 'saeki-mio',
    name: '佐伯 美緒',
    handle: 'saeki-mio',
    userType: 'creator',
    headline: '脚本・監督。札幌。 Quiet films about lost property.',
    bio: prose`
      Saeki Mio worked for two summers in a lost-and-found office and has been writing about it for fifteen years. Her films
      are edited slowly, by her, on a machine with a handle.`,
    country: 'JP',
    location: 'Sapporo',
    credits: [
      { title: '雪の宛先', role: 'Writer, director', year: 2019 },
      { title: '二番線', role: 'Writer, director (short)', year: 2014 },
    ],
  },
  {
    key: 'chen-yingchieh',
    name: '陳映潔',
    handle: 'chen-yingchieh',
    userType: 'creator',
    headline: '編劇、導演，高雄。 Series creator; eats for research.',
    bio: prose`
      Chen Ying-chieh’s parents sold oyster omelettes at neighbouring stalls. She has created two family series and gained,
      during the second, four kilos.`,
    country: 'TW',
    location: 'Kaohsiung',
    credits: [
      { title: '隔壁桌', role: 'Creator', year: 2020 },
      { title: '公休日', role: 'Writer', year: 2022 },
    ],
  },
  {
    key: 'lau-wingsum',
    name: '劉詠心',
    handle: 'lau-wingsum',
    userType: 'creator',
    headline: 'Writer-director, Hong Kong. Crime films about craftsmen.',
    bio: prose`
      Lau Wing-sum apprenticed with a neon bender for eight months and has the scar on her thumb. Her first feature was about
      a locksmith.`,
    country: 'HK',
    location: 'Hong Kong',
    credits: [{ title: '開鎖佬', role: 'Writer, director', year: 2021 }],
  },
  {
    key: 'nattawara-srisuk',
    name: 'ณัฐวรา ศรีสุข',
    handle: 'nattawara-srisuk',
    userType: 'creator',
    headline: 'Horror-comedy writer, Bangkok. Polite to spirits.',
    bio: prose`
      Nattawara Srisuk wrote copy for condominiums until a lift stopped working. She has made two features that frightened her
      mother for different reasons.`,
    country: 'TH',
    location: 'Bangkok',
    credits: [
      { title: 'ชั้นสิบสาม', role: 'Writer', year: 2019 },
      { title: 'Mother-in-Law of the Dead', role: 'Writer, director', year: 2022 },
    ],
  },
  {
    key: 'rustam-aliev',
    name: 'Rustam Aliev',
    handle: 'rustam-aliev',
    userType: 'creator',
    headline: 'Comedies of distance. Writer-director, Tashkent.',
    bio: prose`
      Rustam drove a lorry between Osh and Samarkand to pay for film school and met most of his characters at weighbridges. He
      can reverse a trailer and play the first half of a Schubert fantasia.`,
    country: 'UZ',
    location: 'Tashkent',
    credits: [
      { title: 'Weighbridge', role: 'Writer, director', year: 2020 },
      { title: 'A Melon for the Minister', role: 'Writer, director (short)', year: 2016 },
    ],
  },
  {
    key: 'aigerim-seitova',
    name: 'Айгерім Сейтова',
    handle: 'aigerim-seitova',
    userType: 'creator',
    headline: 'Westerns of the steppe. Writer-director, Almaty.',
    bio: prose`
      Aigerim Seitova rode before she walked, which her mother says explains the walk. She has directed one feature and a
      hundred and sixty hours of sport.`,
    country: 'KZ',
    location: 'Almaty',
    credits: [
      { title: 'The Winter Pasture', role: 'Writer, director', year: 2022 },
      { title: 'Asian Games: Equestrian', role: 'Director (broadcast)', year: 2018 },
    ],
  },
  {
    key: 'tahmina-rahman',
    name: 'Tahmina Rahman',
    handle: 'tahmina-rahman',
    userType: 'creator',
    headline: 'Writer-director, Dhaka. Labour, rivers, steel.',
    bio: prose`
      Tahmina reported on the shipbreaking yards for a newspaper that no longer exists. “Tide Table”, her short about a
      watchman, has been seen in thirty countries and one yard.`,
    country: 'BD',
    location: 'Dhaka',
    credits: [{ title: 'Tide Table', role: 'Writer, director (short)', year: 2022 }],
  },
  {
    key: 'ketut-wiratni',
    name: 'Ni Ketut Wiratni',
    handle: 'ketut-wiratni',
    userType: 'creator',
    headline: 'Family films from Bali. Kites, gods, regulations.',
    bio: prose`
      Ketut was the first girl on her village’s kite team and crashed it into a bank. She has directed television for children
      for twelve years.`,
    country: 'ID',
    location: 'Denpasar',
    credits: [
      { title: 'Sekolah di Atas Bukit', role: 'Director', year: 2018 },
      { title: 'Gecko Detective', role: 'Director, two seasons', year: 2022 },
    ],
  },
  {
    key: 'marisol-dimaculangan',
    name: 'Marisol Dimaculangan',
    handle: 'marisol-dimaculangan',
    userType: 'creator',
    headline: 'Romantic comedy, Manila. Once failed a visa interview.',
    bio: prose`
      Marisol has written nine films with weddings in them, four of which she has apologised for. “Proof of Relationship” is the
      first that she intends to direct.`,
    country: 'PH',
    location: 'Quezon City',
    credits: [
      { title: 'Ninang for Hire', role: 'Writer', year: 2019 },
      { title: 'Fiancée of the Month', role: 'Writer', year: 2023 },
    ],
  },
  {
    key: 'lim-hui-min',
    name: 'Lim Hui Min',
    handle: 'lim-hui-min',
    userType: 'creator',
    headline: 'Shorts director, Singapore. Counters, queues, forms.',
    bio: prose`
      Hui Min designs public-service kiosks by day and films what happens in front of them. “Warranty” is her fourth short and
      the first with a robot.`,
    country: 'SG',
    location: 'Singapore',
    credits: [
      { title: 'Block 44', role: 'Writer', year: 2021 },
      { title: 'Please Take a Number', role: 'Writer, director (short)', year: 2020 },
    ],
  },
  {
    key: 'pasang-lama',
    name: 'Pasang Lama',
    handle: 'pasang-lama',
    userType: 'creator',
    headline: 'Director and former trekking cook, Kathmandu.',
    bio: prose`
      Pasang cooked at five thousand metres for twenty-two expeditions and never went to the top of anything. He writes short
      comedies about carrying.`,
    country: 'NP',
    location: 'Kathmandu',
    credits: [{ title: 'Base Camp Soufflé', role: 'Writer, director (short)', year: 2021 }],
  },
]
