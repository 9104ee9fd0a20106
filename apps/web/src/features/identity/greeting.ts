/** A greeting for the hour of the day where the person is. */
export function greetingAt(hour: number): string {
  if (hour < 5) return 'Good night'
  if (hour < 12) return 'Good morning'
  return hour < 18 ? 'Good afternoon' : 'Good evening'
}

/** The name to greet somebody by. */
export const firstName = (name: string): string => name.trim().split(/\s+/u)[0] ?? name
