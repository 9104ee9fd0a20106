import { lchownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedPostgresError, folderError } from './embedded-postgres-error.ts'

/** The user that PostgreSQL runs as; `undefined` means the one that runs Pitchey. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined

/** The user and group "nobody". */
const nobody = { uid: 65_534, gid: 65_534 }

function ownerOf(dir: string): { uid: number; gid: number } | undefined {
  try {
    const { uid, gid } = statSync(dir)
    return { uid, gid }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw folderError(dir, error)
  }
}

/**
 * PostgreSQL refuses root, so root hands it to the owner of the data folder, and a new one to "nobody".
 * Anybody else must own the data folder. Throws an EmbeddedPostgresError otherwise.
 */
export function chooseRunAs(dataDir: string): RunAs {
  const ownUid = process.getuid?.()
  const owner = ownerOf(dataDir)
  if (ownUid === 0) return owner === undefined || owner.uid === 0 ? nobody : owner
  if (ownUid === undefined || owner === undefined || owner.uid === ownUid) return undefined
  const message =
    `The database folder ${dataDir} belongs to another user (uid ${owner.uid}), as after a start as root. ` +
    `Start Pitchey as that user or as root again, give the folder away with: sudo chown -R ${ownUid} ${dataDir}, or set PITCHEY_HOME to another folder.`
  throw new EmbeddedPostgresError('folder-not-ours', message)
}

/**
 * Gives a folder and all it holds to the user that PostgreSQL runs as; follows no link.
 * A folder that is already that user's is left alone.
 */
export function giveTo(runAs: RunAs, dir: string): void {
  if (runAs === undefined || lstatSync(dir).uid === runAs.uid) return
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), runAs.uid, runAs.gid)
  }
  lchownSync(dir, runAs.uid, runAs.gid)
}
