/** A refusal in words for the operator who makes or restores a back-up. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
}

/** Why a back-up cannot be used, in words for the person who restores it. All are raised before anything is changed. */
export const refusals = {
  damaged: (why: string) =>
    new BackupProblem(`This back-up is damaged (${why}). Nothing was changed. Use another copy of it.`),
  notBackup: () => new BackupProblem('This file is not a back-up made by Kith. Nothing was changed.'),
  newerFormat: () => new BackupProblem('This back-up was made by a newer Kith. Use that one to restore it.'),
  closed: () => new BackupProblem('This back-up is closed with a passphrase. Give it with --passphrase-file.'),
  wrongPassphrase: () =>
    new BackupProblem('The passphrase does not open this back-up. Nothing was changed. Check the passphrase file.'),
  otherSteps: (name: string) =>
    new BackupProblem(
      `This back-up was made by another version of Kith: ${name} is not the same here. Nothing was changed. Use that version.`,
    ),
  notEmpty: (table: string) =>
    new BackupProblem(
      `The database already holds data (in ${table}). Nothing was changed. Restore into an empty database: set KITH_DATA to a new folder, or DATABASE_URL to a new database.`,
    ),
  furtherOn: () =>
    new BackupProblem(
      'The database was made by a newer version of Kith than this back-up. Nothing was changed. Restore into a database that is wholly empty.',
    ),
  mayNotRead: (user: string) =>
    new BackupProblem(
      `The database user ${user} may not see every row, so a back-up would be incomplete. Set DATABASE_DIRECT_URL to a user who may: alter role ${user} bypassrls`,
    ),
  fileThere: (file: string) =>
    new BackupProblem(`There is already a file ${file}. Choose another name, or move that one away.`),
  noFolder: (file: string) =>
    new BackupProblem(`Kith cannot write ${file}. Check that its folder is there and that you may write to it.`),
  noFile: (file: string) => new BackupProblem(`There is no file ${file} that can be read.`),
} as const
