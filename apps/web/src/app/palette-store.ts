import { create } from 'zustand'

type PaletteState = { open: boolean; setOpen: (open: boolean) => void }

/** Whether the command palette is open. */
export const usePalette = create<PaletteState>()((set) => ({ open: false, setOpen: (open) => set({ open }) }))
