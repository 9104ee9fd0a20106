/** Looks shared by `Tabs` and `LinkTabs`. */
export const tabBarStyles = 'no-bar flex max-w-full gap-1 overflow-x-auto border-b border-line px-1'
export const tabStyles =
  'relative -mb-px inline-flex h-11 shrink-0 items-center gap-2 px-3.5 text-sm font-nav whitespace-nowrap text-ink-2 transition-colors outline-offset-[-4px] hover:text-ink after:absolute after:inset-x-2.5 after:bottom-0 after:h-0.5 after:rounded-full'
export const tabOnStyles = 'font-name text-ink after:bg-accent'
