const scriptEscapes: Record<string, string> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' }

/** JSON that can stand inside a script element without ending it. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[<\u2028\u2029]/gu, (character) => scriptEscapes[character] ?? character)
