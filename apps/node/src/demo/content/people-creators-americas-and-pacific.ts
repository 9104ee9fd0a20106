import { prose } from './prose.ts'
import type { DemoPerson } from './types.ts'

/** Creators who work in the Americas and the Pacific. */
export const demoCreatorsOfAmericasAndPacific: readonly DemoPerson[] = [
  {
    key: 'ximena-duarte',
    name: 'Ximena Duarte',
    handle: 'ximena-duarte',
    userType: 'creator',
    headline: 'Writer-director, Oaxaca. Markets, music, people with deadlines.',
    bio: prose`
      Ximena’s aunts sell flowers, mole and second-hand tyres, in that order of profit. Her first feature was shot on market
      days only, because that was when the cast was free.`,
    country: 'MX',
    location: 'Oaxaca de Juárez',
    website: 'https://ximenaduarte.example',
    credits: [
      { title: 'Día de plaza', role: 'Writer, director', year: 2020 },
      { title: 'Nueve Tías', role: 'Co-writer', year: 2022 },
    ],
  },
  {
    key: 'marcus-hale',
    name: 'Marcus Hale',
    handle: 'marcus-hale',
    userType: 'creator',
    headline: 'Showrunner. American uncanny, county level.',
    bio: prose`
      Marcus was a poll worker in four elections before he wrote a word about one. He grew up in Cape Girardeau, lives in Los
      Angeles, and keeps an absentee ballot framed above his desk.`,
    country: 'US',
    location: 'Los Angeles',
    website: 'https://marcushale.example',
    credits: [
      { title: 'The Levee Board', role: 'Creator', year: 2019 },
      { title: 'Night Clerk', role: 'Writer, two seasons', year: 2016 },
      { title: 'Small Claims', role: 'Writer', year: 2022 },
    ],
  },
  {
    key: 'wren-abernathy',
    name: 'Wren Abernathy',
    handle: 'wren-abernathy',
    userType: 'creator',
    headline: 'Writer, Omaha. Horror comedy and true stories, sometimes confused.',
    bio: prose`
      Wren was first runner-up for Corn Maiden of Hamilton County and is over it. She has spent five years with the Wrangel
      Island diaries, and is developing that script with an Iñupiaq co-writer and the family’s blessing.`,
    country: 'US',
    location: 'Omaha',
    credits: [
      { title: 'Potluck', role: 'Writer', year: 2021 },
      { title: 'Lake Effect', role: 'Writer', year: 2022 },
    ],
  },
  {
    key: 'noor-el-sayed',
    name: 'Noor El-Sayed',
    handle: 'noor-el-sayed',
    userType: 'creator',
    headline: 'Writer-director, Vancouver Island. What counts as evidence.',
    bio: prose`
      Noor was born in Alexandria, trained as a wildlife biologist in Victoria and started filming when nobody read her reports.
      She is hard of hearing, and a founding member of the Tidewrack co-operative.`,
    country: 'CA',
    location: 'Courtenay',
    website: 'https://noorelsayed.example',
    credits: [
      { title: 'Field Notes', role: 'Director (documentary)', year: 2018 },
      { title: 'The Salmon Clerk', role: 'Writer, director', year: 2022 },
    ],
    companyKey: 'tidewrack',
  },
  {
    key: 'jurema-bastos',
    name: 'Jurema Bastos',
    handle: 'jurema-bastos',
    userType: 'creator',
    headline: 'Writer-director, Rio de Janeiro. Played the tamborim, badly, for eleven years.',
    bio: prose`
      Jurema paraded with her school from the age of six until a judge took a tenth off her wing. She has directed one feature
      and is still thinking about that tenth.`,
    country: 'BR',
    location: 'Rio de Janeiro',
    credits: [
      { title: 'Quarta-feira', role: 'Writer, director', year: 2021 },
      { title: 'Barracão', role: 'Director (documentary short)', year: 2017 },
    ],
  },
  {
    key: 'nahuel-ferreyra',
    name: 'Nahuel Ferreyra',
    handle: 'nahuel-ferreyra',
    userType: 'creator',
    headline: 'Guionista y director, Rosario. Football comedies and slow westerns.',
    bio: prose`
      Nahuel alternates a film that makes money with a film that does not and says that the order matters. He supports a club
      in the fourth division and will not discuss Saturday.`,
    country: 'AR',
    location: 'Rosario',
    credits: [
      { title: 'El aguatero', role: 'Writer, director', year: 2019 },
      { title: 'Alambrado', role: 'Writer, director', year: 2022 },
    ],
  },
  {
    key: 'soledad-quispe',
    name: 'Soledad Quispe Mamani',
    handle: 'soledad-quispe',
    userType: 'creator',
    headline: 'Fiction and documentary from the Andes, in Quechua, Aymara and Spanish.',
    bio: prose`
      Soledad qualified as an accountant in Cusco and audited two mines before she made a film about one. She works between
      Peru and Bolivia and budgets her own projects, to the cent.`,
    country: 'PE',
    location: 'Cusco',
    credits: [
      { title: 'Libro mayor', role: 'Director (documentary)', year: 2018 },
      { title: 'La feria de Juliaca', role: 'Writer, director (short)', year: 2021 },
    ],
  },
  {
    key: 'simone-bogle',
    name: 'Simone Bogle',
    handle: 'simone-bogle',
    userType: 'creator',
    headline: 'Writer-director, Kingston. Sound systems and the women who wired them.',
    bio: prose`
      Simone mixed live sound in Kingston and Leeds for fifteen years and has one good ear left, which she says is the point.
      “Version” is her first feature.`,
    country: 'JM',
    location: 'Kingston',
    credits: [{ title: 'B-Side', role: 'Writer, director (short)', year: 2022 }],
  },
  {
    key: 'rewi-tamihana',
    name: 'Rewi Tamihana',
    handle: 'rewi-tamihana',
    userType: 'creator',
    headline: 'Comedy writer-director, Whanganui. Taniwha, whānau, terms and conditions.',
    bio: prose`
      Rewi assessed flood claims for an insurer for three years and was told by his aunties that he would have to make up for
      it. He writes in te reo Māori and English, often in the one sentence.`,
    country: 'NZ',
    location: 'Whanganui',
    credits: [
      { title: 'Aunty Knows a Guy', role: 'Creator', year: 2020 },
      { title: 'Excess', role: 'Writer, director (short)', year: 2018 },
    ],
  },
  {
    key: 'tess-mulvaney',
    name: 'Tess Mulvaney',
    handle: 'tess-mulvaney',
    userType: 'creator',
    headline: 'Writer-director, Broome. Went to school by radio.',
    bio: prose`
      Tess grew up on a cattle station with four hundred kilometres to the next child. She has made children’s television,
      which she regards as the strictest form, and one feature.`,
    country: 'AU',
    location: 'Broome',
    credits: [
      { title: 'Wet Season', role: 'Writer, director', year: 2021 },
      { title: 'The Mail Plane', role: 'Writer, six episodes', year: 2018 },
    ],
  },
  {
    key: 'sefina-tuilagi',
    name: 'Sefina Tuilagi',
    handle: 'sefina-tuilagi',
    userType: 'creator',
    headline: 'Documentary maker, Apia. Archives with people still in them.',
    bio: prose`
      Sefina digitised the national film archive of Samoa, in a room with one air-conditioner, and has been suspicious of copies
      ever since. Her films are made with the families in them, who hold a share.`,
    country: 'WS',
    location: 'Apia',
    credits: [
      { title: 'Vinegar Reel', role: 'Director', year: 2019 },
      { title: 'The Seawall', role: 'Director', year: 2022 },
    ],
  },
]
