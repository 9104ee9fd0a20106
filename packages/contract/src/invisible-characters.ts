// Default-ignorable code points but those that are judged by what stands around them: joiners, variation selectors and
// tags. Direction controls stay, to be refused.
const ignorable = String.raw`(?![\u202A-\u202E\u2066-\u2069])\p{Default_Ignorable_Code_Point}`
const judgedInPlace = String.raw`[\u180B-\u180F\u200C\u200D\uFE00-\uFE0F\u{E0020}-\u{E007F}\u{E0100}-\u{E01EF}]`
const neverNeeded = new RegExp(`(?!${judgedInPlace})${ignorable}`, 'gu')

// Scripts whose letters change their shape with a joiner between them (Unicode UAX #31, section 2.3).
const joiningScripts = [
  'Arabic Syriac Mongolian Nko Mandaic Devanagari Bengali Gurmukhi Gujarati Oriya',
  'Tamil Telugu Kannada Malayalam Sinhala Tibetan Myanmar Khmer Meetei_Mayek',
].flatMap((names) => names.split(' '))
const joining = `[${joiningScripts.map((script) => String.raw`\p{Script_Extensions=${script}}`).join('')}]`
const pictograph = String.raw`\p{Extended_Pictographic}`

const needed = [
  // Joiner or non-joiner between letters of a joining script, and the joiner of an emoji sequence.
  `(?<=${joining})[\\u200C\\u200D](?=${joining})`,
  `(?<=${pictograph}[\\u{1F3FB}-\\u{1F3FF}]?\\uFE0F?)\\u200D(?=${pictograph})`,
  // How a pictograph, a key cap or an ideograph is drawn.
  `(?<=${pictograph})[\\uFE0E\\uFE0F]`,
  `(?<=[0-9#*])\\uFE0F(?=\\u20E3)`,
  `(?<=\\p{Script=Han})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]`,
  `(?<=\\p{Script=Mongolian})[\\u180B-\\u180F]`,
  // The flags of Scotland, Wales and the like, whole.
  `\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2,6}\\u{E007F}`,
]
const judged = new RegExp(`(${needed.join('|')})|${judgedInPlace}`, 'gu')

/**
 * A text without characters that are never drawn (zero-width spaces, soft hyphens, direction marks, fillers), which can
 * make two texts look the same. Joiners, variation selectors and tags stay where a script or an emoji needs them.
 */
export const withoutInvisible = (text: string): string =>
  text.replaceAll(neverNeeded, '').replaceAll(judged, (_found, kept: string | undefined) => kept ?? '')
