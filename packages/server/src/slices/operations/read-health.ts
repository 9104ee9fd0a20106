import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import type { Health } from './health.ts'

/** How every service of the installation is. */
export const healthQuery = (health: Health) =>
  query({
    name: 'operations.health',
    input: inputOf(api['GET /api/health']),
    who: anyone,
    withoutActor: true,
    run: () => health.readHealth(),
  })
