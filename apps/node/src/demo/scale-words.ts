/** Word lists of the generated marketplace; earlier words are drawn more often. */
export const givenNames = [
  'Anna', 'David', 'Maria', 'James', 'Sofia', 'Omar', 'Elena', 'Kwame', 'Yuki', 'Priya', 'Lucas', 'Ingrid', 'Mateo', 'Aiko', 'Noor',
  'Björn', 'Zoë', 'José', 'Siân', 'Łukasz', 'Анна', 'Дмитрий', 'Ελένη', 'محمد', 'יעל', '美咲', '지훈', '小明', 'अनिता', 'ნინო',
]
export const familyNames = [
  'Smith', 'García', 'Okafor', 'Tanaka', 'Müller', 'Rossi', 'Novak', 'Silva', 'Kim', 'Patel', 'Andersen', 'Dubois', 'Nowak', 'Haddad',
  'O’Brien', 'Ferreira', 'Jansen', 'Kowalski', 'Иванова', 'Соколов', 'Παπαδοπούλου', 'العلي', 'כהן', '佐藤', '박', '王', 'शर्मा', 'ბერიძე',
]
export const adjectives = [
  'Last', 'Quiet', 'Broken', 'Long', 'Second', 'Hidden', 'Burning', 'Paper', 'Silver', 'Drowned', 'Borrowed', 'Northern', 'Empty', 'Glass',
  'Crooked', 'Distant', 'Hollow', 'Midnight', 'Painted', 'Restless', 'Salt', 'Velvet', 'Wild', 'Winter', 'Yellow', 'Zodiac',
]
export const nouns = [
  'House', 'Summer', 'River', 'Letter', 'Season', 'Harbour', 'Orchard', 'Witness', 'Bridge', 'Garden', 'Signal', 'Mountain', 'Theatre',
  'Kingdom', 'Lantern', 'Machine', 'Promise', 'Station', 'Tide', 'Voice', 'Window', 'Atlas', 'Carnival', 'Dispatch', 'Embassy', 'Foundry',
]
export const roles = [
  'a retired detective', 'a young mother', 'a ferry pilot', 'an immigration clerk', 'two estranged sisters', 'a failed composer', 'a beekeeper',
  'a village doctor', 'a census taker', 'the night porter of a grand hotel', 'a deaf boxer', 'a forger', 'an apprentice glassblower', 'a lapsed priest',
]
export const wants = [
  'must deliver a coffin across a closed border', 'buys back the family farm one field at a time', 'teaches a robot to grieve',
  'hides a deserter in the bell tower', 'competes in the last live radio contest', 'sells the same painting twice',
  'discovers that the town is slowly moving downhill', 'raises a stranger’s child through a siege', 'reopens a cinema that nobody remembers closing',
  'forges the election that everybody wanted', 'trains pigeons to smuggle medicine', 'is appointed mayor by mistake',
]
export const obstacles = [
  'before the river freezes', 'while the war moves closer', 'without telling her brother', 'under the eyes of a patient creditor',
  'as the only road is washed away', 'although nobody has paid him yet', 'with a week of fuel left', 'on the hottest day of the century',
]
export const tags = ['female-lead', 'true-story', 'single-location', 'coproduction', 'debut', 'period', 'ensemble', 'based-on-novel', 'road-movie', 'heist']
export const countries = ['US', 'GB', 'FR', 'DE', 'IN', 'ES', 'IT', 'JP', 'KR', 'BR', 'MX', 'NG', 'CA', 'AU', 'PL', 'SE', 'AR', 'ZA', 'GE', 'IE', 'GR', 'IS']
export const languages = ['en', 'fr', 'de', 'es', 'it', 'ja', 'ko', 'pt', 'hi', 'pl', 'sv', 'ka', 'el', 'ar', 'he', 'ru', 'zh']
