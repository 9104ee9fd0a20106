import type { Scene } from '../scene.ts'
import { balloons } from './balloons.ts'
import { boxingRing } from './boxing-ring.ts'
import { butterfly } from './butterfly.ts'
import { castle } from './castle.ts'
import { cityRain } from './city-rain.ts'
import { clock } from './clock.ts'
import { corridor } from './corridor.ts'
import { desert } from './desert.ts'
import { eclipse } from './eclipse.ts'
import { keyhole } from './keyhole.ts'
import { lanterns } from './lanterns.ts'
import { lighthouse } from './lighthouse.ts'
import { moonOwl } from './moon-owl.ts'
import { mountainTrain } from './mountain-train.ts'
import { noirBlinds } from './noir-blinds.ts'
import { observatory } from './observatory.ts'
import { paperMap } from './paper-map.ts'
import { pineForest } from './pine-forest.ts'
import { pool } from './pool.ts'
import { poppies } from './poppies.ts'
import { road } from './road.ts'
import { satellite } from './satellite.ts'
import { seaBoat } from './sea-boat.ts'
import { snowCabin } from './snow-cabin.ts'
import { spiralStairs } from './spiral-stairs.ts'
import { stadium } from './stadium.ts'
import { stageLights } from './stage-lights.ts'
import { sunburst } from './sunburst.ts'
import { theatreCurtain } from './theatre-curtain.ts'
import { towerBlock } from './tower-block.ts'
import { vinyl } from './vinyl.ts'
import { volcano } from './volcano.ts'
import { whale } from './whale.ts'
import { wheatField } from './wheat-field.ts'
import { windows } from './windows.ts'

export const scenes: readonly [Scene, ...Scene[]] = [
  balloons,
  boxingRing,
  butterfly,
  castle,
  cityRain,
  clock,
  corridor,
  desert,
  eclipse,
  keyhole,
  lanterns,
  lighthouse,
  moonOwl,
  mountainTrain,
  noirBlinds,
  observatory,
  paperMap,
  pineForest,
  pool,
  poppies,
  road,
  satellite,
  seaBoat,
  snowCabin,
  spiralStairs,
  stadium,
  stageLights,
  sunburst,
  theatreCurtain,
  towerBlock,
  vinyl,
  volcano,
  whale,
  wheatField,
  windows,
]
