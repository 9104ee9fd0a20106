/** Groups of files that import each other in a circle, each as one circle of files, by Tarjan's algorithm. */
export function findCycles(modules) {
  const edges = new Map(
    modules.map(({ file, imports }) => [
      file,
      imports.map(({ target }) => target.file).filter((target) => target !== undefined),
    ]),
  )
  const state = { edges, index: new Map(), low: new Map(), stack: [], onStack: new Set(), groups: [] }
  for (const file of edges.keys()) if (!state.index.has(file)) visit(file, state)
  return state.groups.map((group) => shortestCircle(group, edges))
}

function visit(file, state) {
  const { edges, index, low, stack, onStack, groups } = state
  index.set(file, index.size)
  low.set(file, index.get(file))
  stack.push(file)
  onStack.add(file)
  for (const next of edges.get(file)) {
    if (!edges.has(next)) continue
    if (!index.has(next)) {
      visit(next, state)
      low.set(file, Math.min(low.get(file), low.get(next)))
    } else if (onStack.has(next)) {
      low.set(file, Math.min(low.get(file), index.get(next)))
    }
  }
  if (low.get(file) !== index.get(file)) return
  const group = stack.splice(stack.indexOf(file))
  for (const member of group) onStack.delete(member)
  if (group.length > 1 || edges.get(file).includes(file)) groups.push(group)
}

function shortestCircle(group, edges) {
  const members = new Set(group)
  const start = group[0]
  const cameFrom = new Map()
  const queue = [start]
  for (const file of queue) {
    for (const next of edges.get(file)) {
      if (next === start) return pathTo(file, cameFrom, start)
      if (!members.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, file)
      queue.push(next)
    }
  }
  return group
}

function pathTo(file, cameFrom, start) {
  const path = []
  for (let at = file; at !== undefined; at = at === start ? undefined : cameFrom.get(at)) path.unshift(at)
  return path
}
