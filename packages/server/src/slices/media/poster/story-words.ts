/** English words in a story that ask for a scene, by the scene's name: beginnings, or whole words where a space follows. */
const wordsOfScenes: Readonly<Record<string, readonly string[]>> = {
  balloons: ['balloon', 'airship', 'zeppelin'],
  'boxing-ring': ['boxer', 'boxing', 'wrestl', 'prizefight'],
  butterfly: ['butterfl', 'moth ', 'insect', 'entomolog', 'beekeep', 'bees '],
  castle: ['castle', 'fortress', 'palace', 'kingdom', 'queen', 'princess', 'dragon'],
  'city-rain': ['rain ', 'umbrella', 'detective', 'taxi', 'neon'],
  clock: ['clock ', 'watchmaker', 'hour ', 'midnight', 'overtime'],
  corridor: ['corridor', 'hospital', 'asylum', 'hallway', 'prison', 'cell '],
  desert: ['desert', 'dune', 'sahara', 'caravan', 'oasis', 'drought'],
  eclipse: ['eclipse', 'apocalyp', 'solstice'],
  keyhole: ['key ', 'locksmith', 'safecrack', 'secret room', 'lock '],
  lanterns: ['lantern', 'lamplight', 'festival of light'],
  lighthouse: ['lighthouse', 'keeper of the light', 'foghorn', 'headland'],
  'moon-owl': ['owl ', 'wolf', 'wolves', 'moon', 'werewol'],
  'mountain-train': [
    'train ',
    'trains ',
    'railway',
    'station master',
    'dispatcher',
    'locomotive',
    'mountain',
    'alpine',
  ],
  'noir-blinds': ['private eye', 'blackmail', 'bribe', 'informer', 'forger', 'con artist', 'spy '],
  observatory: ['observatory', 'astronom', 'telescope', 'comet', 'star '],
  'paper-map': ['map ', 'cartograph', 'border', 'atlas', 'surveyor', 'expedition', 'census'],
  'pine-forest': ['forest', 'woods', 'lumber', 'ranger', 'radio mast', 'taiga'],
  pool: ['swim', 'pool ', 'diver', 'lifeguard'],
  poppies: ['poppy', 'poppies', 'trench', 'soldier', 'armistice', 'war ', 'front line'],
  road: ['truck', 'highway', 'road ', 'drive ', 'driver', 'bus ', 'hitchhik', 'taxi'],
  satellite: ['satellite', 'orbit', 'spaceship', 'astronaut', 'salvage', 'space station'],
  'sea-boat': ['boat', 'ferry', 'fisher', 'sailor', 'harbour', 'island', 'sea ', 'coast ', 'trawler'],
  'snow-cabin': ['snow', 'ice ', 'arctic', 'cabin', 'winter', 'glacier', 'avalanche'],
  'spiral-stairs': ['stair', 'tower ', 'vertigo', 'archive', 'library'],
  stadium: ['runner', 'marathon', 'football', 'stadium', 'coach ', 'olympic', 'sprinter', 'pacemaker', 'league '],
  'stage-lights': ['concert', 'singer', 'band ', 'rock ', 'lighting tech', 'pop star', 'choir', 'musician'],
  sunburst: ['club ', 'gang ', 'heist', 'stunt', 'crew ', 'union '],
  'theatre-curtain': ['theatre', 'actor', 'actress', 'opera', 'puppet', 'cinema', 'understudy', 'magician'],
  'tower-block': ['tower block', 'apartment', 'neighbour', 'blackout', 'estate ', 'housing', 'flat '],
  vinyl: ['record ', 'vinyl', 'song', 'jazz', 'composer', 'radio', 'piano', 'cassette'],
  volcano: ['volcan', 'vulcan', 'eruption', 'lava', 'ash cloud'],
  whale: ['whale', 'submarine', 'ocean', 'reef', 'diving bell', 'kraken'],
  'wheat-field': ['farm', 'harvest', 'wheat', 'village', 'orchard', 'field ', 'scarecrow', 'prairie'],
  windows: ['window', 'tenant', 'letting agent', 'hotel', 'boarding house', 'ghost'],
}

const patterns: ReadonlyMap<string, readonly RegExp[]> = new Map(
  Object.entries(wordsOfScenes).map(([scene, words]) => [
    scene,
    words.map((word) => new RegExp(`\\b${word.trimEnd()}${word.endsWith(' ') ? '\\b' : ''}`, 'iu')),
  ]),
)

/** How many of a scene's words a story holds. */
export function wordsFound(story: string, sceneName: string): number {
  return (patterns.get(sceneName) ?? []).filter((pattern) => pattern.test(story)).length
}

/** The scenes that have words of their own. */
export const storiedScenes: readonly string[] = Object.keys(wordsOfScenes)
