import { prose } from './prose.ts'
import type { DemoPerson } from './types.ts'

/** Creators who work in Europe. */
export const demoCreatorsOfEurope: readonly DemoPerson[] = [
  {
    key: 'demo-creator',
    name: 'Maren Oduya',
    handle: 'maren-oduya',
    userType: 'creator',
    headline: 'Writer-director, Galway. Islands, work, and people who will not be moved.',
    bio: prose`
      Maren was born in Kisumu, grew up in Galway and has been seasick in both places. Her first feature, “Low Water”, was
      shot in nineteen days on a tidal island with one road. She writes by hand, directs in two languages and is looking for
      the rest of the finance for “The Salt Line”.`,
    country: 'IE',
    location: 'Galway',
    website: 'https://marenoduya.example',
    credits: [
      { title: 'Low Water', role: 'Writer, director', year: 2021 },
      { title: 'The Last Bus to Carna', role: 'Writer, director (short)', year: 2018 },
      { title: 'Harbour Lights', role: 'Writer, three episodes', year: 2023 },
    ],
  },
  {
    key: 'tomas-vrba',
    name: 'Tomáš Vrba',
    handle: 'tomas-vrba',
    userType: 'creator',
    headline: 'Writer-director. Small towns, large skies.',
    bio: prose`
      Tomáš studied optics in Brno for four years before admitting that he preferred what people said in the queue for the
      telescope. His short “Focus” won a prize for its sound, which he had not noticed was any good.`,
    country: 'CZ',
    location: 'Brno',
    credits: [
      { title: 'Focus', role: 'Writer, director (short)', year: 2019 },
      { title: 'The Water Meter', role: 'Writer, director', year: 2023 },
    ],
  },
  {
    key: 'aino-lehtola',
    name: 'Aino Lehtola',
    handle: 'aino-lehtola',
    userType: 'creator',
    headline: 'Horror by ear. Sound designer turned director, Rovaniemi.',
    bio: prose`
      Aino recorded birds for a museum and ice for nobody in particular, then started writing films around the recordings.
      She does not use jump scares, on the grounds that silence is cheaper.`,
    country: 'FI',
    location: 'Rovaniemi',
    credits: [
      { title: 'Under the Ice, Listening', role: 'Director (short)', year: 2020 },
      { title: 'Hiljainen viikko', role: 'Sound designer', year: 2017 },
    ],
  },
  {
    key: 'isaura-pinho',
    name: 'Isaura Pinho',
    handle: 'isaura-pinho',
    userType: 'creator',
    headline: 'Writer-director, Lisbon. Fantasy for people who pay taxes.',
    bio: prose`
      Isaura restored church ceilings until her neck objected. Her films have been called magical realism by people who have
      never dealt with the Portuguese land registry.`,
    country: 'PT',
    location: 'Lisbon',
    website: 'https://isaurapinho.example',
    credits: [
      { title: 'O Inventário', role: 'Writer, director', year: 2020 },
      { title: 'Moth', role: 'Writer, director (short)', year: 2016 },
    ],
  },
  {
    key: 'callum-reyes',
    name: 'Callum Reyes',
    handle: 'callum-reyes',
    userType: 'creator',
    headline: 'Writer. Ghost stories with tides in them.',
    bio: prose`
      Callum is from Hull, the son of a Filipino engineer and a school cook, and has written for radio, television and two
      lifeboat stations. He thinks that a good ghost story is a story about housing.`,
    country: 'GB',
    location: 'Hull',
    credits: [
      { title: 'The Tenants Below', role: 'Writer', year: 2022 },
      { title: 'Spurn Point', role: 'Writer (radio)', year: 2019 },
      { title: 'Cod War Christmas', role: 'Co-writer', year: 2017 },
    ],
  },
  {
    key: 'elske-de-wit',
    name: 'Elske de Wit',
    handle: 'elske-de-wit',
    userType: 'creator',
    headline: 'Fiction and documentary. Trains, canals, timetables, longing.',
    bio: prose`
      Elske directed railway-safety films for nine years, which taught her to make people care about eleven minutes. “De
      fietsenvisser” was shown in forty-one cinemas and one barge.`,
    country: 'NL',
    location: 'Utrecht',
    credits: [
      { title: 'De fietsenvisser', role: 'Director', year: 2024 },
      { title: 'Mind the Gap', role: 'Director (short)', year: 2018 },
    ],
  },
  {
    key: 'lena-castellano',
    name: 'Lena Castellano',
    handle: 'lena-castellano',
    userType: 'creator',
    headline: 'Writer-director, Rome. Comedies with stunts, dramas with ledgers.',
    bio: prose`
      Lena’s grandmother fell down stairs for a living in forty films and was credited in none. Lena has directed two features
      and makes a point of very long end titles.`,
    country: 'IT',
    location: 'Rome',
    website: 'https://lenacastellano.example',
    credits: [
      { title: 'Ferragosto in Ufficio', role: 'Writer, director', year: 2018 },
      { title: 'La Controfigura', role: 'Writer, director', year: 2022 },
    ],
  },
  {
    key: 'davide-greco',
    name: 'Davide Greco',
    handle: 'davide-greco',
    userType: 'creator',
    headline: 'Director. Action with manners, mostly in Sicily.',
    bio: prose`
      Davide has directed second unit on nine large films and knows what each of them spent on the wrong thing. “Sulphur” is
      to be his first as first.`,
    country: 'IT',
    location: 'Catania',
    credits: [
      { title: 'La Nave dei Folli', role: 'Second unit director', year: 2019 },
      { title: 'Black Pumice', role: 'Writer, director (short)', year: 2021 },
    ],
  },
  {
    key: 'hanna-brandt',
    name: 'Hanna Brandt',
    handle: 'hanna-brandt',
    userType: 'creator',
    headline: 'Writer and showrunner, Hamburg. Decisions under pressure.',
    bio: prose`
      Hanna worked three years of nights in an emergency control room and six in a writers’ room, and says that the second had
      more shouting. She swam the Elbe once, by mistake.`,
    country: 'DE',
    location: 'Hamburg',
    credits: [
      { title: 'Leitstelle Nord', role: 'Creator, head writer', year: 2021 },
      { title: 'Die Lotsin', role: 'Writer', year: 2021 },
    ],
  },
  {
    key: 'synnove-hauge',
    name: 'Synnøve Hauge',
    handle: 'synnove-hauge',
    userType: 'creator',
    headline: 'Writer-director between Tromsø and Akureyri. Ice, mostly with people on it.',
    bio: prose`
      Synnøve has a Norwegian father, an Icelandic mother and a driving licence for snowmobiles. Her first feature played in
      competition in Haugesund and Karlovy Vary and on a ferry that could not dock.`,
    country: 'NO',
    location: 'Tromsø',
    credits: [
      { title: 'Vinterbarn', role: 'Writer, director', year: 2022 },
      { title: 'Fog Signal', role: 'Writer, director (short)', year: 2017 },
    ],
  },
  {
    key: 'lucile-marchand',
    name: 'Lucile Marchand',
    handle: 'lucile-marchand',
    userType: 'creator',
    headline: 'Animation director at Atelier Mouette. Draws birds, owns a cat.',
    bio: prose`
      Lucile tuned pianos to pay for art school and failed the final examination in both. “The Well-Tempered Blackbird” has
      been six years in her sketchbooks and two in development.`,
    country: 'FR',
    location: 'Angoulême',
    credits: [
      { title: 'La Nuit des taupes', role: 'Head of layout', year: 2022 },
      { title: 'Do, ré, mi, chat', role: 'Director (short)', year: 2018 },
    ],
    companyKey: 'atelier-mouette',
  },
  {
    key: 'nerea-otxoa',
    name: 'Nerea Otxoa',
    handle: 'nerea-otxoa',
    userType: 'creator',
    headline: 'Horror in full sun. Writer-director, Bilbao.',
    bio: prose`
      Nerea paid for film school by delivering parcels across Castile in August. She has made three shorts, all of them between
      two and five in the afternoon.`,
    country: 'ES',
    location: 'Bilbao',
    credits: [{ title: 'Persiana', role: 'Writer, director (short)', year: 2022 }],
  },
  {
    key: 'ioanna-kalfa',
    name: 'Ιωάννα Κάλφα',
    handle: 'ioanna-kalfa',
    userType: 'creator',
    headline: 'Screenwriter and director, Athens and Naxos. Comedies about counting.',
    bio: prose`
      Ioanna Kalfa took part in two real censuses as an enumerator and was bitten in both. She writes comedy for television
      and drama for her relatives.`,
    country: 'GR',
    location: 'Athens',
    credits: [
      { title: 'Το ΚΕΠ', role: 'Writer, two seasons', year: 2019 },
      { title: 'Meltemi', role: 'Writer, director (short)', year: 2022 },
    ],
  },
  {
    key: 'ilinca-voicu',
    name: 'Ilinca Voicu',
    handle: 'ilinca-voicu',
    userType: 'creator',
    headline: 'Screenwriter, Cluj. Crime with a bedside manner.',
    bio: prose`
      Ilinca is the daughter and granddaughter of dentists and was expected at the practice. She has written eleven hours of
      television and still cannot watch anybody chew.`,
    country: 'RO',
    location: 'Cluj-Napoca',
    credits: [
      { title: 'Garda de noapte', role: 'Writer', year: 2020 },
      { title: 'Plumb', role: 'Writer', year: 2023 },
    ],
  },
  {
    key: 'kinga-wojnarowska',
    name: 'Kinga Wojnarowska',
    handle: 'kinga-wojnarowska',
    userType: 'creator',
    headline: 'Writer-director, Gdańsk. Love stories with bad plumbing.',
    bio: prose`
      Kinga was born in a maternity ward to which her father had queued for a pass. She has made one feature, about a
      swimming pool without water, which ran for a year in a cinema without heating.`,
    country: 'PL',
    location: 'Gdańsk',
    credits: [
      { title: 'Basen', role: 'Writer, director', year: 2021 },
      { title: 'Meldunek', role: 'Writer, director (short)', year: 2016 },
    ],
  },
  {
    key: 'liga-ozolina',
    name: 'Līga Ozoliņa',
    handle: 'liga-ozolina',
    userType: 'creator',
    headline: 'Documentary and stop-motion, Riga. Wool and voices.',
    bio: prose`
      Līga sings second alto and animates in felt. She finds that both consist of very many people, or very many frames, holding
      still together.`,
    country: 'LV',
    location: 'Riga',
    credits: [
      { title: 'Darning', role: 'Director (animated short)', year: 2020 },
      { title: 'The Beekeeper’s Choir', role: 'Director', year: 2017 },
    ],
  },
  {
    key: 'oksana-hnatiuk',
    name: 'Оксана Гнатюк',
    handle: 'oksana-hnatiuk',
    userType: 'creator',
    headline: 'Режисерка, Харків. Writer-director of fiction close to the facts.',
    bio: prose`
      Oksana Hnatiuk made documentaries about crafts before the full invasion and about repairs after it. She lives on the
      fourth floor, has replaced her windows three times and knows every glazier in the district.`,
    country: 'UA',
    location: 'Kharkiv',
    credits: [
      { title: 'Замазка', role: 'Director (documentary short)', year: 2023 },
      { title: 'The Loom', role: 'Director', year: 2020 },
    ],
  },
]
