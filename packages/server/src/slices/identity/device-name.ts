import Bowser from 'bowser'

const unknownDevice = 'Unknown device'

/** A readable name such as `Firefox on Windows` for the device behind a user agent. */
export const deviceName = (userAgent: string | null): string => {
  if (userAgent === null || userAgent.trim() === '') return unknownDevice
  const { browser, os } = Bowser.parse(userAgent)
  const program = browser.name || /^[\w .-]{1,30}(?=\/)/u.exec(userAgent)?.[0]
  if (!program) return os.name ? `A browser on ${os.name}` : unknownDevice
  return os.name ? `${program} on ${os.name}` : program
}
