import { v7 } from 'uuid'

/** A new UUID v7, branded as the caller's kind of id; ordered by time to the millisecond. */
export const newId = <Id extends string>(): Id => v7() as Id
