import { z } from 'zod'

/** The query of every list: `limit` 1 to 50 (20 when absent) and the opaque `cursor` of the page before. */
export const pageQuery = {
  limit: z.coerce.number<string>().int().min(1).max(50).default(20),
  cursor: z.string().min(1).max(500).optional(),
}

/** A page of items; `nextCursor` is null on the last one. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() })

/** A query parameter that may be repeated; one value or several. */
export const repeatable = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .union([item, z.array(item).max(30)])
    .transform((value): z.output<Item>[] => [...new Set<z.output<Item>>(Array.isArray(value) ? value : [value])])
    .optional()

/** RFC 3339, UTC, milliseconds. */
export const instant = z.iso.datetime({ precision: 3 })
