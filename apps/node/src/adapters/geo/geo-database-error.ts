/** A database of addresses that cannot be used. Its message is one line that says what to do. */
export class GeoDatabaseError extends Error {}
