import type { HttpEnv } from '@pitchey/server/http/app'
import type { Hono } from 'hono'
import type { Platform } from '../platform.ts'

/** Mounts pages and static files. */
export const mountWeb = async (_app: Hono<HttpEnv>, _platform: Platform): Promise<void> => undefined
