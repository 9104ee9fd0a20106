import { startTestCluster, administer } from './kit/cluster.ts'
import { prepareDatabase } from '../src/adapters/postgres/prepare-database.ts'
import { createDatabase } from '../src/adapters/postgres/database.ts'
import { fillScale } from '../src/demo/seed-scale.ts'
import { memoryLog } from '@pitchey/server/ports/log'
import { marketStatement } from '../../../packages/server/src/slices/discovery/market-query.ts'
import pg from 'pg'
const c = await startTestCluster()
await administer(c.owner, 'create database tpl')
const owner={...c.owner, database:'tpl'}
const {app}=await prepareDatabase(owner,'x'.repeat(32))
let t=performance.now()
await fillScale(owner, 100000, console.log); console.log('fill s',(performance.now()-t)/1000)
const db=createDatabase({connection:app,poolSize:4,statementTimeoutMs:5000,log:memoryLog()})
const client=new pg.Client(app); await client.connect()
const base={limit:20} as any
for (const q of [{}, {genre:['drama']}, {genre:['western']}, {format:['short'],country:['IS']}, {search:'last house'}, {search:'quiet beekeeper', sort:'newest'}, {search:'zodiac foundry'}, {sort:'trending'}, {budgetRange:['over_50m'],stage:['completed'],genre:['war']}]) {
  const {statement,values}=marketStatement({...base,...q} as any)
  for(let i=0;i<8;i++) await db.rows(statement, values)
  t=performance.now(); for(let i=0;i<20;i++) await db.rows(statement, values); 
  const r=await db.rows(statement,values)
  console.log(JSON.stringify(q), statement.name, 'ms', ((performance.now()-t)/20).toFixed(2), 'found', r[0]!.found, r[0]!.items.length)
}
const {statement,values}=marketStatement({...base,search:'last house'} as any)
const ex=await client.query('explain analyze '+statement.text, values); console.log(ex.rows.map((r:any)=>r['QUERY PLAN']).join('\n').slice(0,3000))
await client.end(); await db.close(); await c.stop()
