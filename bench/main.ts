// Measurements, as ratios to something plain run beside them in the same minutes on the same machine.
import { writeFile } from 'node:fs/promises'
import { captureApp } from './capture-app.ts'
import { captures } from './captures.ts'
import { coldStart } from './cold-start.ts'
import { conversations } from './conversations.ts'
import { insight } from './insight.ts'
import { outputs } from './outputs.ts'
import { publicPage } from './public-page.ts'
import { load, page, report } from './report.ts'
import { role } from './roles.ts'

export interface Aim {
  what: string
  aim: string
  measured: string
}

/** One measurement: what was asked, in a table, with a sentence on what it means. */
export interface Measured {
  title: string
  about: string
  columns: string[]
  rows: (string | number)[][]
  /** What was aimed at, and what came out, in a line each. */
  aims?: Aim[]
}

const measurements: Record<string, () => Promise<Measured>> = {
  start: coldStart,
  page: publicPage,
  conversations,
  captures,
  app: captureApp,
  insight,
  outputs,
}

async function main(names: string[]): Promise<void> {
  const chosen = names.length > 0 ? names : Object.keys(measurements)
  const done: Measured[] = []
  const loadBefore = load()
  for (const name of chosen) {
    const measure = measurements[name]
    if (!measure) continue
    console.log(`measuring ${name}`)
    const measured = await measure()
    console.log(report([measured]))
    done.push(measured)
  }
  if (names.length === 0) await writeFile('docs/benchmarks.md', page(done, loadBefore))
}

const names = process.argv.slice(2)
const strange = names.find((name) => !(name in measurements))
if (names[0] === '--role') await role(names.slice(1))
else if (strange === undefined) await main(names)
else {
  const isHelp = strange === '--help' || strange === '-h'
  if (!isHelp) console.error(`There is no measurement "${strange}".`)
  console.log(
    `npm run bench [-- NAME...]\n\nMeasures these, or those that are named: ${Object.keys(measurements).join(', ')}.`,
  )
  process.exitCode = isHelp ? 0 : 2
}
