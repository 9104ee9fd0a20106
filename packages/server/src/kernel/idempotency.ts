import { actorId } from './actor.ts'
import { sqlStatement } from './db.ts'
import { sha256Hex } from './digest.ts'
import type { Scope } from './operation.ts'
import { Problem } from './problem.ts'

const claim = sqlStatement<{ key: string }>(
  'idempotency.claim',
  `insert into idempotency_keys (scope, key, request_hash, created_at) values ($1, $2, $3, $4)
   on conflict do nothing returning key`,
)
const recall = sqlStatement<{ requestHash: string; result: unknown }>(
  'idempotency.recall',
  'select request_hash as "requestHash", result from idempotency_keys where scope = $1 and key = $2',
)
const keep = sqlStatement<Record<never, never>>(
  'idempotency.keep',
  'update idempotency_keys set result = $3 where scope = $1 and key = $2',
)

const fingerprint = (value: unknown): Promise<string> => {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    inner instanceof Uint8Array
      ? { bytes: inner.length, sum: inner.reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7) }
      : inner,
  )
  return sha256Hex(text)
}

/**
 * Performs a command at most once per caller and key; a repetition gets the first answer. An answer that says anything
 * is given again only to whom `assertAllowed` still lets through: what somebody may see can have changed since.
 * A twin that runs at the same time waits on the row and then gets the answer of the first.
 * Throws `idempotency_key_reused` when the key came with other input, and what `assertAllowed` throws.
 */
export const once = async <Output>(
  scope: Scope,
  call: { key: string; operation: string; input: unknown; assertAllowed: () => Promise<unknown> },
  perform: () => Promise<Output>,
): Promise<Output> => {
  const owner = `${actorId(scope.actor) ?? scope.actor.kind}:${call.operation}`
  const hash = await fingerprint(call.input)
  const [claimed] = await scope.db.rows(claim, [owner, call.key, hash, scope.now])
  if (claimed) {
    const output = await perform()
    await scope.db.rows(keep, [owner, call.key, JSON.stringify(output ?? null)])
    return output
  }
  const [earlier] = await scope.db.rows(recall, [owner, call.key])
  if (!earlier || earlier.requestHash !== hash) throw new Problem('idempotency_key_reused')
  if (earlier.result !== null) await call.assertAllowed()
  return (earlier.result ?? undefined) as Output
}
