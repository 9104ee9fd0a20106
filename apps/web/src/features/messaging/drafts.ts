type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (userId: string, conversationId: string): string => `pitchey.draft.${userId}.${conversationId}`

/** What a person began to write in a conversation on this device; empty when nothing or when it cannot be read. */
export const readDraft = (storage: Kept, userId: string, conversationId: string): string => {
  try {
    return storage.getItem(keyOf(userId, conversationId)) ?? ''
  } catch {
    return ''
  }
}

/** Keeps what was begun; an empty text is forgotten. A browser that refuses loses no more than the draft. */
export const writeDraft = (storage: Kept, userId: string, conversationId: string, text: string): void => {
  try {
    if (text.trim() === '') storage.removeItem(keyOf(userId, conversationId))
    else storage.setItem(keyOf(userId, conversationId), text)
  } catch {
    // The text is still in the field.
  }
}
