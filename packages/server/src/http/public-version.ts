/**
 * The version that strangers may read: major and minor. It tells whether a release has arrived; which known fault
 * a patch release has not yet mended it does not tell.
 */
export const publicVersion = (version: string): string => version.split('.').slice(0, 2).join('.')
