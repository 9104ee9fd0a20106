import { ApiProblem } from '../../../app/api-problem.ts'

/** Every address that nothing else took. */
export function loader(): never {
  throw new ApiProblem({ code: 'not_found', status: 404, message: 'There is no page at this address' })
}

export function Component() {
  return null
}
