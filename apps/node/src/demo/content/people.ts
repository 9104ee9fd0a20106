import { demoCreatorsOfAfricaAndMiddleEast } from './people-creators-africa-and-middle-east.ts'
import { demoCreatorsOfAmericasAndPacific } from './people-creators-americas-and-pacific.ts'
import { demoCreatorsOfAsia } from './people-creators-asia.ts'
import { demoCreatorsOfEurope } from './people-creators-europe.ts'
import { demoInvestors, demoOthers, demoProducers } from './people-trade.ts'
import type { DemoPerson } from './types.ts'

/** Everybody in the demo market. */
export const demoPeople: readonly DemoPerson[] = [
  ...demoCreatorsOfEurope,
  ...demoCreatorsOfAfricaAndMiddleEast,
  ...demoCreatorsOfAsia,
  ...demoCreatorsOfAmericasAndPacific,
  ...demoInvestors,
  ...demoProducers,
  ...demoOthers,
]
