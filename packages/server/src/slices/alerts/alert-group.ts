/** One unread notification stands for everything that is new in a saved search. */
export const alertGroup = (searchId: string): string => `saved-search:${searchId}`
