import type { Command } from './command.ts'
import { createProgrammeCommand } from './create-programme.ts'
import { migrateCommand } from './migrate.ts'
import { startCommand } from './start.ts'

export const commands: Command[] = [startCommand, migrateCommand, createProgrammeCommand]
