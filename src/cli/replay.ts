import { followers } from '../app.ts'
import { Problem } from '../platform/problem/index.ts'
import { catchUp } from '../platform/record/index.ts'
import { readSettings } from '../platform/settings/index.ts'
import { seedWards } from '../programme/index.ts'
import { fill, liverpoolStory, programmeFor, type SoFar } from '../replay/index.ts'
import { UsageProblem } from './arguments.ts'
import type { Command, Given } from './command.ts'
import { type Opened, openFor, withOwner } from './open.ts'

function storyGiven({ words, value }: Given) {
  const seed = Number(value('seed') ?? 1)
  const scale = Number(value('scale') ?? 1)
  if (words.length !== 1 || words[0] !== 'liverpool')
    throw new UsageProblem('There is one replay: kith replay liverpool')
  if (!Number.isSafeInteger(seed) || seed < 0) throw new UsageProblem('--seed must be a whole number')
  if (!(scale > 0 && scale <= 1)) throw new UsageProblem('--scale must be more than 0 and at most 1')
  return liverpoolStory(seed, scale)
}

const percentOf = ({ done, total }: SoFar) => Math.floor((100 * done) / total)

/** Says how far it is: over one line where somebody looks on, else at each twentieth. */
function sayProgress(quiet: boolean): (soFar: SoFar) => void {
  let said = -1
  return (soFar) => {
    const percent = percentOf(soFar)
    if (quiet || percent === said || (!process.stderr.isTTY && percent % 5 !== 0)) return
    said = percent
    const line = `${soFar.day}: ${soFar.done} of ${soFar.total} commands, ${percent}%`
    process.stderr.write(process.stderr.isTTY ? `\r${line} ` : `${line}\n`)
  }
}

/** The planner of queries must know how much there is by now, or it chooses ways that suit an empty table. */
function analyse({ reached }: Opened): Promise<unknown> {
  return withOwner(reached, (client) => client.query('analyze'))
}

function step(opened: Opened, quiet: boolean): (soFar: SoFar) => Promise<void> {
  const say = sayProgress(quiet)
  let analysed = 0
  return async (soFar) => {
    say(soFar)
    if (soFar.done < 4 * analysed && soFar.done < soFar.total) return
    analysed = Math.max(500, soFar.done)
    await analyse(opened)
  }
}

async function replay(opened: Opened, given: Given) {
  const story = storyGiven(given)
  const slug = given.value('slug') ?? 'liverpool'
  const started = performance.now()
  await withOwner(opened.reached, seedWards)
  const programmeId = await programmeFor(opened.database, story, slug)
  const { total, done } = await fill(opened.database, programmeId, story, {
    progress: step(opened, given.isOn('json')),
  })
  if (done === 0) throw new Problem('conflict', ['replay.problem.complete', { slug }])
  const filled = performance.now()
  for (const follower of followers) await catchUp(opened.database, programmeId, follower)
  await analyse(opened)
  const seconds = (from: number, to: number) => Math.round((to - from) / 100) / 10
  return {
    programmeId,
    slug,
    commands: total,
    done,
    seconds: seconds(started, filled),
    counting: seconds(filled, performance.now()),
  }
}

export const replayCommand: Command = {
  name: 'replay',
  about:
    'Fills a programme with made-up people who do what published figures say. The figures are those of Liverpool, from\nOctober 2012 to April 2015. It takes some minutes. Broken off, it goes on where it was when called again.',
  words: 'liverpool',
  options: [
    { name: 'slug', value: 'short-name', meaning: 'the programme in addresses; liverpool if left out' },
    { name: 'seed', value: 'number', meaning: 'another number gives other people; 1 if left out' },
    { name: 'scale', value: 'share', meaning: 'a smaller programme of the same shape, such as 0.05' },
    { name: 'json', meaning: 'print what was done as JSON' },
  ],
  run: async (given, { distFolder }) => {
    const opened = await openFor(readSettings(process.env), { role: 'command', distFolder })
    try {
      const filled = await replay(opened, given)
      const { slug, done, seconds, counting } = filled
      console.log(
        given.isOn('json')
          ? JSON.stringify(filled)
          : `\nThe programme ${slug} is filled: ${done} commands in ${seconds} seconds, counted in ${counting}.\nSee it: kith outputs --programme ${slug}`,
      )
      return 0
    } finally {
      await opened.close()
    }
  },
}
