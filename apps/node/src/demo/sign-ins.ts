/** Password of every demo sign-in. Demo data exists only outside production. */
export const demoPassword = 'slate-marker-take-one'

/** Accounts that the demo market lets one sign in with, by the key of their person. */
export const demoSignIns = [
  { portal: 'creator', key: 'demo-creator', email: 'maren@demo.pitchey.example', password: demoPassword },
  { portal: 'investor', key: 'demo-investor', email: 'investor@demo.pitchey.example', password: demoPassword },
  { portal: 'production', key: 'demo-production', email: 'production@demo.pitchey.example', password: demoPassword },
  { portal: 'admin', key: 'demo-admin', email: 'admin@demo.pitchey.example', password: demoPassword },
] as const
