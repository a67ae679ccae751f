import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import { type AppProcess, runApp } from './app-process.ts'
import { ask } from './data-folder.ts'

/** Lets an app commit numbered rows for a while, then cuts it off, and gives the numbers that it was told are kept. */
export async function writeUntilCut(
  dataFolder: string,
  role: 'writer' | 'careless-writer',
  milliseconds: number,
  cut: (app: AppProcess) => Promise<void>,
): Promise<number[]> {
  const app = runApp(dataFolder, role)
  const acknowledged: number[] = []
  let cutting: Promise<void> | undefined
  for (let said = await app.next(); said; said = await app.next()) {
    if (said.refused ?? said.failed) throw new Error(said.refused ?? said.failed)
    if (said.connection) cutting = sleep(milliseconds).then(() => cut(app))
    if (said.acknowledged !== undefined) acknowledged.push(said.acknowledged)
  }
  await cutting
  return acknowledged
}

/** Which of the numbers the database does not hold. */
export async function missing(connection: ClientConfig, numbers: number[]): Promise<number[]> {
  const rows = await ask<{ number: string }>(connection, 'select number from written')
  const held = new Set(rows.map(({ number }) => Number(number)))
  return numbers.filter((number) => !held.has(number))
}
