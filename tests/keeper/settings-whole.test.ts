import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountFor } from '../../src/platform/keeper/account.ts'
import { writeSettings } from '../../src/platform/keeper/cluster.ts'
import { layoutOf } from '../../src/platform/keeper/layout.ts'
import { keeperOn, newDataFolder } from './data-folder.ts'

test('a server that reads its settings while somebody else writes them reads all of them', async () => {
  const dataFolder = newDataFolder()
  await keeperOn(dataFolder)
  const layout = layoutOf(dataFolder)
  const account = await accountFor(layout.cluster)
  const files = ['pg_hba.conf', 'pg_ident.conf'].map((name) => join(layout.cluster, name))
  const read = async () => (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
  let writing = true
  const writes = (async () => {
    for (let n = 0; n < 40; n += 1) await writeSettings(layout, account, ['root', account.name])
    writing = false
  })()
  const seen = new Set<string>()
  await writeSettings(layout, account, ['root', account.name])
  while (writing) seen.add(await read())
  await writes
  expect([...seen]).toEqual([await read()])
})
