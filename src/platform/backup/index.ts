// Back-up and restore of our own, since the embedded PostgreSQL brings no pg_dump; the same for every server.
export { backup } from './backup.ts'
export type { Manifest, Progress } from './manifest.ts'
export { BackupProblem } from './refusals.ts'
export { type Restoring, restore } from './restore.ts'
export { type Reading, verifyBackup } from './verify.ts'
