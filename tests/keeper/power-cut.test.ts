import { readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { until } from '../../src/platform/keeper/patience.ts'
import { signalTo } from '../../src/platform/keeper/signal.ts'
import type { AppProcess } from './app-process.ts'
import { isRoot, keeperOn } from './data-folder.ts'
import { type SmallDisk, smallDisk } from './small-disk.ts'
import { missing, writeUntilCut } from './writing.ts'

/** Needs root and leave to mount a disk, which a container seldom has; there `crash.test.ts` stands alone. */
const disk = isRoot ? smallDisk() : undefined

if (disk) {
  const dataFolder = join(disk.folder, 'data')

  test('no row that was acknowledged is missing after the power was cut', async () => {
    for (const milliseconds of [90, 230, 410]) {
      const acknowledged = await writeUntilCut(dataFolder, 'writer', milliseconds, (app) => cutPower(disk, app))
      const keeper = await keeperOn(dataFolder, { durable: true })
      expect(acknowledged.length).toBeGreaterThan(0)
      expect(await missing(keeper.connection, acknowledged)).toEqual([])
      await keeper.stop()
    }
  })

  test('the same cut does lose rows when the server is told not to sync, so the test above can fail', async () => {
    const acknowledged = await writeUntilCut(dataFolder, 'careless-writer', 300, (app) => cutPower(disk, app))
    expect(acknowledged.length).toBeGreaterThan(0)
    const lost = await keeperOn(dataFolder, { durable: true }).then(
      (keeper) => missing(keeper.connection, acknowledged),
      () => acknowledged,
    )
    expect(lost.length).toBeGreaterThan(0)
  })
}

async function cutPower(disk: SmallDisk, app: AppProcess): Promise<void> {
  disk.cutPower()
  await app.end('SIGKILL')
  await until(async () => (endProcessesIn(disk.folder) === 0 ? true : undefined), 60_000)
  disk.powerOn()
}

/** Ends every process that works inside a folder, and says how many there were. */
function endProcessesIn(folder: string): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && workFolder(name).startsWith(folder))
  for (const pid of pids) signalTo(Number(pid), 'SIGKILL')
  return pids.length
}

function workFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}
