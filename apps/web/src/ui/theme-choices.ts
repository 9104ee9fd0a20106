import { Monitor, Moon, Sun } from 'lucide-react'

/** The themes a person can choose, in order. */
export const themeChoices = [
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
  { value: 'system', label: 'System', icon: Monitor },
] as const
