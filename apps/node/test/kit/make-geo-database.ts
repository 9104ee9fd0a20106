import { isIPv6 } from 'node:net'

type Value = string | { readonly uint: number; readonly bytes: 2 | 4 } | readonly Value[] | { readonly map: Fields }
type Fields = Readonly<Record<string, Value>>
type Node = [left: Node | number | null, right: Node | number | null]

const separator = Buffer.alloc(16)
const marker = Buffer.from('\u00AB\u00CD\u00EFMaxMind.com', 'latin1')

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

/** A value as the MaxMind DB file format writes it (https://maxmind.github.io/MaxMind-DB/, "Output Data Section"). */
const encode = (value: Value): Buffer => {
  if (typeof value === 'string') {
    const text = Buffer.from(value)
    if (text.length > 28) throw new RangeError('texts of at most 28 bytes')
    return Buffer.concat([Buffer.of((2 << 5) | text.length), text])
  }
  if (isList(value)) return Buffer.concat([Buffer.of(value.length, 11 - 7), ...value.map(encode)])
  if ('map' in value) {
    const entries = Object.entries(value.map)
    return Buffer.concat([
      Buffer.of((7 << 5) | entries.length),
      ...entries.flatMap(([key, one]) => [encode(key), encode(one)]),
    ])
  }
  const whole = Buffer.alloc(4)
  whole.writeUInt32BE(value.uint)
  return Buffer.concat([Buffer.of(((value.bytes === 2 ? 5 : 6) << 5) | value.bytes), whole.subarray(4 - value.bytes)])
}

/** The bits of `address/prefix` in a tree of IPv6, where IPv4 lies under ::/96. */
const bitsOf = (network: string): string => {
  const [address = '', prefix = '0'] = network.split('/')
  if (!isIPv6(address)) {
    const octets = address.split('.').map((part) => Number(part).toString(2).padStart(8, '0'))
    return '0'.repeat(96) + octets.join('').slice(0, Number(prefix))
  }
  const [head = '', tail = ''] = address.split('::')
  const groups = [head, tail].map((part) => part.split(':').filter((group) => group !== ''))
  const middle = Array.from({ length: 8 - groups.flat().length }, () => '0')
  const all = [...(groups[0] ?? []), ...middle, ...(groups[1] ?? [])]
  const bits = all.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('')
  return bits.slice(0, Number(prefix))
}

const plant = (root: Node, bits: string, dataOffset: number): void => {
  let node = root
  for (const bit of bits.slice(0, -1)) {
    const side = bit === '1' ? 1 : 0
    const next = node[side]
    const below: Node = Array.isArray(next) ? next : [null, null]
    node[side] = below
    node = below
  }
  node[bits.endsWith('1') ? 1 : 0] = dataOffset
}

const nodesOf = (root: Node): Node[] => {
  const nodes = [root]
  for (const node of nodes) nodes.push(...node.filter((side) => Array.isArray(side)))
  return nodes
}

const treeOf = (nodes: readonly Node[]): Buffer => {
  const records = nodes.flat().map((side) => {
    if (side === null) return nodes.length
    return Array.isArray(side) ? nodes.indexOf(side) : nodes.length + separator.length + side
  })
  const tree = Buffer.alloc(records.length * 3)
  for (const [index, record] of records.entries()) tree.writeUIntBE(record, index * 3, 3)
  return tree
}

/**
 * A whole database in MaxMind's format (IPv6, records of 24 bits) that knows a few networks, such as
 * `{ '192.0.2.0/24': { map: { country: { map: { iso_code: 'DE' } } } } }`.
 */
export const makeGeoDatabase = (networks: Readonly<Record<string, Value>>): Buffer => {
  const root: Node = [null, null]
  const data: Buffer[] = []
  for (const [network, value] of Object.entries(networks)) {
    plant(root, bitsOf(network), Buffer.concat(data).length)
    data.push(encode(value))
  }
  const nodes = nodesOf(root)
  const about = encode({
    map: {
      binary_format_major_version: { uint: 2, bytes: 2 },
      binary_format_minor_version: { uint: 0, bytes: 2 },
      build_epoch: { uint: Date.UTC(2026, 1, 3) / 1000, bytes: 4 },
      database_type: 'Test-Country',
      description: { map: { en: 'A few networks' } },
      ip_version: { uint: 6, bytes: 2 },
      languages: ['en'],
      node_count: { uint: nodes.length, bytes: 4 },
      record_size: { uint: 24, bytes: 2 },
    },
  })
  return Buffer.concat([treeOf(nodes), separator, ...data, marker, about])
}

/** A database of countries by network, such as `{ '192.0.2.0/24': 'DE' }`. */
export const countryDatabase = (countries: Readonly<Record<string, string>>): Buffer =>
  makeGeoDatabase(
    Object.fromEntries(
      Object.entries(countries).map(([network, code]) => [
        network,
        { map: { country: { map: { iso_code: code, names: { map: { en: `Country ${code}` } } } } } },
      ]),
    ),
  )
