export { matchingJobs } from './matching-jobs.ts'
export { matchingRoutes } from './matching-routes.ts'
export { writePreferences } from './preferences-store.ts'
