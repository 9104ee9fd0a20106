import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { duplicatePitch } from './duplicate-pitch.ts'
import { deleteTemplate, listTemplates, saveTemplate } from './keep-template.ts'
import { listVersions, readVersion } from './list-versions.ts'
import { nameVersion, renameVersion } from './name-version.ts'
import { restoreVersion } from './restore-version.ts'

/** Versions of pitches, templates and copies. */
export const versionRoutes: Route[] = [
  route('GET /api/pitches/{id}/versions', listVersions),
  route('GET /api/pitches/{id}/versions/{number}', readVersion),
  route('POST /api/pitches/{id}/versions', nameVersion),
  route('PATCH /api/pitches/{id}/versions/{number}', renameVersion),
  route('POST /api/pitches/{id}/versions/{number}/restore', restoreVersion),
  route('POST /api/pitches/{id}/duplicate', duplicatePitch),
  route('GET /api/templates', listTemplates),
  route('POST /api/templates', saveTemplate),
  route('DELETE /api/templates/{id}', deleteTemplate),
]
