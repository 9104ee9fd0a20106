import { prose } from './prose.ts'
import type { DemoPerson } from './types.ts'

/** Creators who work in Africa, the Middle East and the Caucasus. */
export const demoCreatorsOfAfricaAndMiddleEast: readonly DemoPerson[] = [
  {
    key: 'deon-mbeki',
    name: 'Deon Mbeki',
    handle: 'deon-mbeki',
    userType: 'creator',
    headline: 'Writer and showrunner, Johannesburg. Testimony, stairs, history.',
    bio: prose`
      Deon’s mother was a court stenographer and his first stories were other people’s evidence. He has run three series and
      lives on the eleventh floor of a building whose lift he prefers not to discuss.`,
    country: 'ZA',
    location: 'Johannesburg',
    website: 'https://deonmbeki.example',
    credits: [
      { title: 'Commissioner of Oaths', role: 'Creator', year: 2018 },
      { title: 'Load', role: 'Head writer', year: 2022 },
    ],
  },
  {
    key: 'kofi-asante',
    name: 'Kofi Asante',
    handle: 'kofi-asante',
    userType: 'creator',
    headline: 'Writer-director, Accra. Science fiction that has to pay rent.',
    bio: prose`
      Kofi studied aeronautical engineering in Kumasi and divorce law by experience. His short “Harmattan One” was the first
      Ghanaian film screened on the space station, at his own expense.`,
    country: 'GH',
    location: 'Accra',
    credits: [
      { title: 'Harmattan One', role: 'Writer, director (short)', year: 2020 },
      { title: 'Spare Parts', role: 'Writer', year: 2023 },
    ],
  },
  {
    key: 'folarin-adebisi',
    name: 'Folarin Adebisi',
    handle: 'folarin-adebisi',
    userType: 'creator',
    headline: 'Thriller writer, Lagos. Everything happens in traffic.',
    bio: prose`
      Folarin reads the traffic on community radio one Sunday a month, under another name. He wrote his first two series
      entirely on the Third Mainland Bridge.`,
    country: 'NG',
    location: 'Lagos',
    credits: [
      { title: 'Go-Slow', role: 'Creator', year: 2020 },
      { title: 'The Tollgate', role: 'Writer', year: 2023 },
    ],
  },
  {
    key: 'wanjiru-kamau',
    name: 'Wanjirũ Kamau',
    handle: 'wanjiru-kamau',
    userType: 'creator',
    headline: 'Documentary director, Nairobi. Stays until the end of term.',
    bio: prose`
      Wanjirũ makes films about people learning things. She held the torch on “The Moon Club of Goma” for two years and can now
      grind a parabolic mirror to a tenth of a wavelength.`,
    country: 'KE',
    location: 'Nairobi',
    credits: [
      { title: 'Night School', role: 'Director', year: 2019 },
      { title: 'Long Rains', role: 'Second camera', year: 2022 },
    ],
  },
  {
    key: 'hiwot-tesfaye',
    name: 'ሕይወት ተስፋዬ',
    handle: 'hiwot-tesfaye',
    userType: 'creator',
    headline: 'Writer-director, Addis Ababa. Former 5,000-metre runner.',
    bio: prose`
      Hiwot Tesfaye ran for her club until a stress fracture gave her a year in bed with a borrowed camera manual. She has
      directed two shorts and a great many advertisements for mineral water.`,
    country: 'ET',
    location: 'Addis Ababa',
    credits: [
      { title: 'Heel', role: 'Writer, director (short)', year: 2021 },
      { title: 'The Altitude Tent', role: 'Writer, director (short)', year: 2023 },
    ],
  },
  {
    key: 'aminata-sow',
    name: 'Aminata Sow',
    handle: 'aminata-sow',
    userType: 'creator',
    headline: 'Cinéaste, Dakar et Liège. Comedies in which somebody owes somebody.',
    bio: prose`
      Aminata was born in Saint-Louis and studied film in Liège, where she worked in a call centre and acquired a football
      team. She writes in French and Wolof and is funny in both.`,
    country: 'SN',
    location: 'Dakar',
    website: 'https://aminatasow.example',
    credits: [
      { title: 'La Caution', role: 'Writer, director (short)', year: 2019 },
      { title: 'Teranga SA', role: 'Writer, director', year: 2023 },
    ],
  },
  {
    key: 'youssef-mansour',
    name: 'يوسف منصور',
    handle: 'youssef-mansour',
    userType: 'creator',
    headline: 'Writer, Cairo and Abu Dhabi. Satire, series, stairwells.',
    bio: prose`
      Youssef Mansour wrote Ramadan comedies for ten years and knows how to end an episode on the call to prayer. “The Rain
      Pilots” came out of a delayed flight on which he sat next to one.`,
    country: 'EG',
    location: 'Cairo',
    credits: [
      { title: 'Bawab City', role: 'Head writer', year: 2018 },
      { title: 'The Water Ministry', role: 'Creator', year: 2023 },
    ],
  },
  {
    key: 'layla-haddad',
    name: 'ليلى حداد',
    handle: 'layla-haddad',
    userType: 'creator',
    headline: 'كاتبة ومخرجة، بيروت. Writer-director of one-building films.',
    bio: prose`
      Layla Haddad’s films take place on staircases because that is where the signal is. She trained as an electrical engineer
      and draws a wiring diagram for every script.`,
    country: 'LB',
    location: 'Beirut',
    credits: [
      { title: 'Third Floor, No Lift', role: 'Writer, director', year: 2020 },
      { title: 'Fuse', role: 'Writer, director (short)', year: 2016 },
    ],
  },
  {
    key: 'yael-ben-ami',
    name: 'Yael Ben-Ami',
    handle: 'yael-ben-ami',
    userType: 'creator',
    headline: 'Director and former ambulance volunteer, Haifa.',
    bio: prose`
      Yael answered emergency calls for five years in three languages. “Winter Clock” is her second short; a feature in the same
      room, with the windows open, is in outline.`,
    country: 'IL',
    location: 'Haifa',
    credits: [{ title: 'Stay on the Line', role: 'Writer, director (short)', year: 2021 }],
  },
  {
    key: 'tamar-beridze',
    name: 'თამარ ბერიძე',
    handle: 'tamar-beridze',
    userType: 'creator',
    headline: 'Writer-director, Tbilisi. Long tables, short speeches.',
    bio: prose`
      Tamar Beridze is descended from four generations of toastmasters and was never once allowed to finish. Her debut was
      Georgia’s most-seen film of its year, in a year with five.`,
    country: 'GE',
    location: 'Tbilisi',
    credits: [
      { title: 'The Understudy of Batumi', role: 'Writer, director', year: 2021 },
      { title: 'Supra', role: 'Writer, director (short)', year: 2015 },
    ],
  },
  {
    key: 'anahit-sargsyan',
    name: 'Անահիտ Սարգսյան',
    handle: 'anahit-sargsyan',
    userType: 'creator',
    headline: 'Screenwriter, Yerevan. Historical comedy, with footnotes.',
    bio: prose`
      Anahit Sargsyan spent two years in the archive of the state radio and was the only reader ever asked to laugh more
      quietly. She has written three features.`,
    country: 'AM',
    location: 'Yerevan',
    credits: [
      { title: 'The Minister of Fisheries', role: 'Writer', year: 2019 },
      { title: 'Apricot Season', role: 'Co-writer', year: 2022 },
    ],
  },
]
