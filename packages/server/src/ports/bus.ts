/** Hints between processes: delivered at most once, never the truth. */
export type Bus = {
  /** Calls back on every message of a topic, and with null when messages may have been missed. */
  subscribe(topic: string, listener: (payload: string | null) => void): () => void
}
