export { engagementJobs } from './engagement-jobs.ts'
export { engagementRoutes } from './engagement-routes.ts'
