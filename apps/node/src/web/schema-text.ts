/** The part of JSON Schema that the contract's schemas come out as. */
export type JsonSchema = {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  additionalProperties?: boolean | JsonSchema
  format?: string
  default?: unknown
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  maxItems?: number
  $ref?: string
}

const safest = Number.MAX_SAFE_INTEGER

const range = (low: number | undefined, high: number | undefined): string => {
  if (low === undefined && high === undefined) return ''
  if (low === undefined || low === -safest) return high === undefined || high === safest ? '' : ` up to ${high}`
  return high === undefined || high === safest ? ` from ${low}` : ` ${low} to ${high}`
}

const scalar = (schema: JsonSchema): string => {
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any')
  const named = schema.format === undefined ? type : `${type} (${schema.format})`
  return `${named}${range(schema.minimum, schema.maximum)}${range(schema.minLength, schema.maxLength) && `,${range(schema.minLength, schema.maxLength)} characters`}`
}

const objectText = (schema: JsonSchema, indent: string): string => {
  const properties = Object.entries(schema.properties ?? {})
  if (properties.length === 0) {
    const values = schema.additionalProperties
    return typeof values === 'object' ? `{ [name]: ${schemaText(values, indent)} }` : '{}'
  }
  const inner = `${indent}  `
  const lines = properties.map(([name, value]) => {
    const optional = schema.required?.includes(name) === true ? '' : '?'
    const fallback = value.default === undefined ? '' : `  = ${JSON.stringify(value.default)}`
    return `${inner}${name}${optional}: ${schemaText(value, inner)}${fallback}`
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}

/** A schema in short, readable form: `{ title: string, 1 to 200 characters … }`. */
export const schemaText = (schema: JsonSchema, indent = ''): string => {
  if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map((choice) => schemaText(choice, indent)))].join(' | ')
  if (schema.allOf) return schema.allOf.map((part) => schemaText(part, indent)).join(' & ')
  if (schema.type === 'array' && schema.items) {
    const most = schema.maxItems === undefined ? '' : `, at most ${schema.maxItems}`
    return `list of ${schemaText(schema.items, indent)}${most}`
  }
  return schema.type === 'object' ? objectText(schema, indent) : scalar(schema)
}
