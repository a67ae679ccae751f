import { backupCommand } from './backup.ts'
import type { Command } from './command.ts'
import { createProgrammeCommand } from './create-programme.ts'
import { eraseAgainCommand } from './erase-again.ts'
import { identityProviderCommand } from './identity-provider.ts'
import { importAreasCommand } from './import-areas.ts'
import { inviteCommand } from './invite.ts'
import { migrateCommand } from './migrate.ts'
import { outputsCommand } from './outputs.ts'
import { replayCommand } from './replay.ts'
import { restoreCommand } from './restore.ts'
import { startCommand } from './start.ts'
import { verifyCommand } from './verify.ts'

export const commands: Command[] = [
  startCommand,
  migrateCommand,
  createProgrammeCommand,
  inviteCommand,
  identityProviderCommand,
  importAreasCommand,
  replayCommand,
  outputsCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  eraseAgainCommand,
]
