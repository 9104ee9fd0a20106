import { RadioCards } from './radio-cards.tsx'
import { asTheme, setTheme, useTheme } from './theme.ts'
import { themeChoices } from './theme-choices.ts'

/** Light, dark and system as three cards, for a settings page. Put it inside a `Field group`. */
export function ThemeCards() {
  const theme = useTheme()
  return (
    <RadioCards columns={3} value={theme} onValueChange={(value) => setTheme(asTheme(value))} options={themeChoices} />
  )
}
