import { prose } from './prose.ts'
import type { DemoCompany } from './types.ts'

export const demoCompanies: readonly DemoCompany[] = [
  {
    key: 'fathom-and-fifth',
    name: 'Fathom & Fifth',
    slug: 'fathom-and-fifth',
    kind: 'fund',
    country: 'GB',
    address: '5 Saltpetre Yard, London SE1 2QN',
    website: 'https://fathomandfifth.example',
    registrationNumber: '14882037',
    about: prose`
      A £22 million fund that writes cheques of £150,000 to £900,000 into features and limited series by directors on
      their first to third film. We come in last, close gaps, and read everything ourselves within ten working days.`,
    verified: true,
  },
  {
    key: 'halfpenny-bridge',
    name: 'Halfpenny Bridge Films',
    slug: 'halfpenny-bridge-films',
    kind: 'production',
    country: 'IE',
    address: '31 Crampton Quay, Dublin 2, D02 XE80',
    website: 'https://halfpennybridge.example',
    registrationNumber: '602914',
    about: prose`
      Dublin company behind eleven features and two returning series, most of them Irish minority or majority
      co-productions with Belgium, Canada and the Nordic countries. We look for stories with a job in them: people at
      work, and what the work costs.`,
    verified: true,
  },
  {
    key: 'casa-jacaranda',
    name: 'Casa Jacaranda Cine',
    slug: 'casa-jacaranda-cine',
    kind: 'production',
    country: 'MX',
    address: 'Calle Jacarandas 118, Santa María la Ribera, 06400 Ciudad de México',
    website: 'https://casajacaranda.example',
    registrationNumber: 'CJC-150318-7T2',
    about: prose`
      Producers of fiction from the Mexican south, with a service arm that knows every permit office between Puebla and
      the Guatemalan border. Our films travel under their own titles and are shot in the language people speak there.`,
    verified: true,
  },
  {
    key: 'quorum',
    name: 'Quorum Film Partners',
    slug: 'quorum-film-partners',
    kind: 'fund',
    country: 'US',
    address: '240 Lispenard Street, Suite 9, New York, NY 10013',
    website: 'https://quorumfilm.example',
    registrationNumber: 'DE 7719046',
    about: prose`
      Forty-one private members who vote on every project. A film needs nineteen yes votes and one member willing to be
      telephoned at midnight. Equity and gap, $250,000 to $4 million, genre welcome.`,
    verified: true,
  },
  {
    key: 'atelier-mouette',
    name: 'Atelier Mouette',
    slug: 'atelier-mouette',
    kind: 'studio',
    country: 'FR',
    address: '14 rue des Papetiers, 16000 Angoulême',
    website: 'https://ateliermouette.example',
    registrationNumber: '832 417 905 RCS Angoulême',
    about: prose`
      Sixty animators in a former paper mill. We draw by hand, paint in the machine, and have delivered four features
      and a great deal of rain. Open to co-productions that bring at least a third of their finance.`,
    verified: true,
  },
  {
    key: 'monsoon-ledger',
    name: 'Monsoon Ledger Studios',
    slug: 'monsoon-ledger-studios',
    kind: 'studio',
    country: 'IN',
    address: '7 Veera Desai Cross Road, Andheri West, Mumbai 400053',
    website: 'https://monsoonledger.example',
    registrationNumber: 'U59113MH2016PTC284471',
    about: prose`
      Hindi, Malayalam and Bengali features between ₹8 crore and ₹80 crore, developed in writers’ rooms that pay
      writers weekly. Two sound stages in Karjat and a workshop that can build a street in nine days.`,
    verified: true,
  },
  {
    key: 'baobab-row',
    name: 'Baobab Row Pictures',
    slug: 'baobab-row-pictures',
    kind: 'production',
    country: 'KE',
    address: 'Mbaazi Avenue 22, Lavington, Nairobi',
    website: 'https://baobabrow.example',
    registrationNumber: 'PVT-7XUA9K3',
    about: prose`
      East African fiction and documentary, with crews in Nairobi, Kampala and Addis Ababa. We co-produce with anybody
      who budgets for local heads of department instead of local assistants.`,
    verified: true,
  },
  {
    key: 'ostsee-lichtspiel',
    name: 'Ostsee Lichtspiel',
    slug: 'ostsee-lichtspiel',
    kind: 'production',
    country: 'DE',
    address: 'Am Strande 3, 18055 Rostock',
    website: 'https://ostseelichtspiel.example',
    registrationNumber: 'HRB 14209 Rostock',
    about: prose`
      Thrillers and comedies from the Baltic rim, made with regional funds and a stubborn belief in location sound. Nine
      features, two of them sold to more than forty territories.`,
    verified: true,
  },
  {
    key: 'hangang-night-works',
    name: '한강야간작업',
    slug: 'hangang-night-works',
    kind: 'studio',
    country: 'KR',
    address: '서울특별시 마포구 토정로 88, 3층',
    website: 'https://hangangnight.example',
    registrationNumber: '214-88-60317',
    about: prose`
      Hangang Night Works develops Korean genre films with a story editor on staff and a colour suite downstairs. Lead
      producer or Korean partner, budgets from ₩2 billion to ₩9 billion.`,
    verified: true,
  },
  {
    key: 'southerly-buster',
    name: 'Southerly Buster Productions',
    slug: 'southerly-buster-productions',
    kind: 'production',
    country: 'AU',
    address: '9 Foveaux Lane, Surry Hills NSW 2010',
    website: 'https://southerlybuster.example',
    registrationNumber: 'ACN 638 204 117',
    about: prose`
      Features and family series from Australia, Aotearoa and the islands. We have shot in three deserts, one cyclone
      and a working abattoir, and brought all of them in on schedule.`,
    verified: false,
  },
  {
    key: 'sidr-fund',
    name: 'صندوق سدر',
    slug: 'sidr-fund',
    kind: 'fund',
    country: 'AE',
    address: 'Al Maqta Quarter, Building 6, Abu Dhabi',
    website: 'https://sidrfund.example',
    registrationNumber: 'CN-4471208',
    about: prose`
      The Sidr Fund invests in Arabic-language features and series, and in international films that spend at least a
      third of their budget in the Gulf or the Levant. Tickets from $300,000 to $6 million, plus the local rebate.`,
    verified: true,
  },
  {
    key: 'pampero-capital',
    name: 'Pampero Capital',
    slug: 'pampero-capital',
    kind: 'fund',
    country: 'UY',
    address: 'Rambla Gandhi 611, 11300 Montevideo',
    website: 'https://pamperocapital.example',
    registrationNumber: 'RUT 217904410018',
    about: prose`
      Montevideo fund for the Southern Cone and Brazil. We pre-finance incentives, take small equity positions beside
      the public funds, and like comedies more than most funds admit to.`,
    verified: true,
  },
  {
    key: 'tidewrack',
    name: 'Tidewrack Media Co-operative',
    slug: 'tidewrack-media',
    kind: 'production',
    country: 'CA',
    address: '410 Fourth Street, Courtenay, BC V9N 1G8',
    website: 'https://tidewrack.example',
    registrationNumber: 'CP-2291',
    about: prose`
      Seven film-makers on Vancouver Island who own a camera truck, an edit room and a boat in common. Our first feature
      is in packaging; the boat leaks a little.`,
    verified: false,
  },
]
