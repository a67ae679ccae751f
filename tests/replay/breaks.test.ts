import { expect, test } from 'vitest'
import { Problem } from '../../src/platform/problem/index.ts'
import { createProgramme } from '../../src/programme/index.ts'
import { liverpoolStory, programmeFor } from '../../src/replay/index.ts'
import { kith } from '../cli/run.ts'
import { freshDatabase } from '../kit/database.ts'
import { type Filled, filled, fillIn } from './filled.ts'
import { countState } from './state-recount.ts'

const story = liverpoolStory(1, 0.01)

/** All that the record holds but ids: what happened when, and when it was told. */
async function told({ database, programmeId }: Filled): Promise<string[]> {
  const { rows } = await database.pool.query<{ line: string }>(
    `select concat_ws(' ', at, happened_on, what, detail->>'area', detail->>'partner', detail->>'heads') as line
     from record where programme_id = $1 order by line`,
    [programmeId],
  )
  return rows.map(({ line }) => line)
}

test('a replay that was broken off goes on where it was, and comes out as if nothing had happened', async () => {
  const whole = await filled(story)
  let days = 0
  const stopped = () => {
    days += 1
    return days > 200
  }
  const first = await filled(story, { stopped })
  expect(first.done).toBeGreaterThan(50)
  expect(first.done).toBeLessThan(first.total)
  const second = await fillIn(first.database, story)
  expect(first.done + second.done).toBe(second.total)
  expect(await told(second)).toEqual(await told(whole))
  expect(await second.reading(countState)).toEqual(await whole.reading(countState))
})

test('a programme that is not this story is left alone', async () => {
  const database = await freshDatabase()
  await createProgramme(database, { slug: 'liverpool', name: 'Liverpool', startsOn: '2026-01-01' })
  await expect(programmeFor(database, story, 'liverpool')).rejects.toThrow(Problem)
  const { complained, code } = await kith(database.connection, 'replay', 'liverpool', '--scale', '0.01')
  expect(code).toBe(1)
  expect(complained).toContain('There is a programme "liverpool" already, and it is not this story.')
})

test('an operator fills a programme with one command, and is told when it is there already', async () => {
  const { connection } = await freshDatabase()
  const replay = ['replay', 'liverpool', '--slug', 'mersey', '--scale', '0.01'] as const
  const done = await kith(connection, ...replay, '--json')
  expect(done.code).toBe(0)
  expect(JSON.parse(done.said)).toMatchObject({ slug: 'mersey' })
  const again = await kith(connection, ...replay)
  expect(again.code).toBe(1)
  expect(again.complained).toContain('was filled with this story already. Nothing was changed.')
})

test.each([
  [['replay'], 'There is one replay: kith replay liverpool'],
  [['replay', 'leeds'], 'There is one replay: kith replay liverpool'],
  [['replay', 'liverpool', '--seed', 'seven'], '--seed must be a whole number'],
  [['replay', 'liverpool', '--scale', '2'], '--scale must be more than 0 and at most 1'],
])('called as %j it says how it is called', async (words, sentence) => {
  const { connection } = await freshDatabase()
  const { code, complained } = await kith(connection, ...words)
  expect(code).toBe(2)
  expect(complained).toContain(sentence)
})
