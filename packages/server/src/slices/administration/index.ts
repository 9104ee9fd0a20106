export { findAccount, managedAccount } from './account-store.ts'
export { reinstateAccount, suspendAccount } from './account-status.ts'
export { canManageUsers, canModerate } from './administration-policy.ts'
export { administrationRoutes } from './administration-routes.ts'
