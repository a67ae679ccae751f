import { expect, test } from 'vitest'
import { testSite } from '../../../tests/kit/site.ts'

const site = await testSite({ poolSize: 2 })

/** Ends the connections that wait in the middle of a transaction, and lets the news of it arrive. */
async function endWaiting(): Promise<void> {
  const { pool } = site.database
  await pool.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`)
  await pool.query('select pg_sleep(0.1)')
}

test('a connection that ends between two statements fails its own transaction, and the app goes on', async () => {
  const cut = site.inside(async (tx) => {
    await tx.db.selectFrom('partner').select('id').execute()
    await endWaiting()
    return tx.db.selectFrom('partner').select('id').execute()
  })
  await expect(cut).rejects.toThrow()
  expect(await site.inside((tx) => tx.db.selectFrom('partner').select('id').execute())).toEqual([])
})
