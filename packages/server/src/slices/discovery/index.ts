export { discoveryRoutes, marketTopic } from './discovery-routes.ts'
export { findLinkPreview } from './find-link-preview.ts'
export { listSitemap } from './list-sitemap.ts'
