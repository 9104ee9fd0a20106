export { createPitch } from './create-pitch.ts'
export { importVersions } from './import-versions.ts'
export { publishPitch } from './move-pitch.ts'
export {
  pitchStatusOf,
  reinstatePitch,
  removePitch,
  renameCreator,
  restoreListingsOf,
  withdrawListingsOf,
} from './moderate-pitch.ts'
export { cardJson } from './pitch-card-sql.ts'
export { pitchHints } from './pitch-hints.ts'
export { pitchJobs } from './pitch-jobs.ts'
export { pitchRoutes } from './pitch-routes.ts'
export { teamRooms } from './team-rooms.ts'
export { teamRoutes } from './team-routes.ts'
export { followAgreementNeed } from './follow-agreement-need.ts'
export { relyOnPitch } from './pitch-store.ts'
