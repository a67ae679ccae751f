import { expect, test } from 'vitest'
import type { AppProcess } from './app-process.ts'
import { keeperOn, kill, oneDataFolder, serverPid } from './data-folder.ts'
import { missing, writeUntilCut } from './writing.ts'

const dataFolder = oneDataFolder()
const rounds = 6

test('no row that was acknowledged is missing after the database was killed in the middle of writing', async () => {
  const random = seeded(20_150_401)
  const acknowledged: number[] = []
  for (let round = 0; round < rounds; round++) {
    acknowledged.push(...(await writeUntilCut(dataFolder, 'writer', 50 + random() * 350, killBoth)))
    const keeper = await keeperOn(dataFolder, { durable: true })
    expect(await missing(keeper.connection, acknowledged)).toEqual([])
    await keeper.stop()
  }
  expect(acknowledged.length).toBeGreaterThan(rounds)
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
})

async function killBoth(app: AppProcess): Promise<void> {
  await kill(await serverPid(dataFolder), 'SIGKILL')
  await app.end('SIGKILL')
}

/** A linear congruential sequence (Numerical Recipes, 2nd ed., 7.1), from 0 to below 1: the same moments in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
