import { daysIn, overlapOf } from '../../platform/clock/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import type { ProgrammeSeen } from '../../platform/http/index.ts'
import type { Words } from '../../platform/words/index.ts'
import type { Measure } from '../contribution.ts'
import { type Definition, definitions, type OutputCode, outputCodes } from '../definitions.ts'
import { sanityFlags } from '../figures/checks.ts'
import { costOf } from '../figures/cost.ts'
import { exact, knownNumber, type Lens, protect } from '../figures/disclosure.ts'
import { uniquePeople } from '../figures/estimate.ts'
import type { OutputFigures, OutputsReport } from '../figures/report.ts'
import { type TargetLine, targetOf } from '../figures/target.ts'
import { type Days, monthOf } from '../period/month.ts'
import { quartersOf, wholeProgramme } from '../period/quarter.ts'
import { moneyAsAt, targetsAsAt } from './contract.ts'
import { type MonthlySum, monthlySums, periodSums, type ValueSum } from './sums.ts'

export interface ReportAsked {
  programme: Pick<ProgrammeSeen, 'slug' | 'name' | 'startsOn' | 'endsOn'>
  period: Days
  asAt: string
  isProtected: boolean
  withMoney: boolean
}

const bases: ReadonlySet<Measure> = new Set(['people', 'contacts', 'places'])

const sumOf = (sums: readonly ValueSum[], measure: Measure) =>
  sums.filter((sum) => sum.measure === measure).reduce((all, { amount }) => all + amount, 0)
const totalOf = (sums: readonly ValueSum[]) =>
  sums.filter(({ measure }) => bases.has(measure)).reduce((all, { amount }) => all + amount, 0)

function inWords({ version, date, title, meaning, rule }: Definition, { t }: Words) {
  return { version, date, title: t(title), meaning: t(meaning), rule: t(rule) }
}

/** Only from numbers that may be shown, so that it gives away no more than they do. */
function estimateOf(sums: readonly ValueSum[], lens: Lens) {
  const [contacts, yes, asked] = (['contacts', 'first-time', 'asked'] as const).map((measure) =>
    knownNumber(lens(sumOf(sums, measure))),
  )
  return contacts && asked && yes !== null && yes !== undefined ? uniquePeople(contacts, yes, asked) : null
}

interface Read {
  words: Words
  lens: Lens
  period: Days
  quarters: Days[]
  sums: ValueSum[]
  months: MonthlySum[]
  targets: TargetLine[]
}

function figuresOf(code: OutputCode, read: Read): OutputFigures {
  const { lens, period, words } = read
  const mine = <S extends ValueSum>(sums: readonly S[]) => sums.filter(({ output }) => output === code)
  const sums = mine(read.sums)
  const months = mine(read.months)
  return {
    code,
    definition: inWords(definitions[code], words),
    parts: definitions[code].bases.map((basis) => ({ basis, amount: lens(sumOf(sums, basis)) })),
    total: lens(totalOf(sums)),
    quarters: read.quarters.map(({ from, to }) => {
      return { from, to, total: lens(totalOf(months.filter(({ month }) => month >= monthOf(from) && month <= to))) }
    }),
    target: targetOf(read.targets, code, period),
    unique: estimateOf(sums, lens),
  }
}

/** The eight outputs of a period as at a day, with everything that stands beside them. */
export async function outputsReport(tx: ReadTx, asked: ReportAsked, words: Words): Promise<OutputsReport> {
  const { programme, period, asAt, isProtected } = asked
  const whole = wholeProgramme(programme, tx.today)
  const read: Read = {
    words,
    lens: isProtected ? protect : exact,
    period,
    // Nothing can be known yet of those that begin later.
    quarters: quartersOf(whole).filter(({ from }) => from <= asAt),
    sums: await periodSums(tx, { dimension: 'all', ...period, asAt }),
    months: await monthlySums(tx, { dimension: 'all', ...whole, asAt }),
    targets: await targetsAsAt(tx, asAt),
  }
  const outputs = outputCodes.map((code) => figuresOf(code, read))
  return {
    programme: { slug: programme.slug, name: programme.name },
    period,
    asAt,
    isProtected,
    outputs,
    cost: asked.withMoney ? costOf(await moneyAsAt(tx, asAt), period, outputs) : null,
    flags: sanityFlags(outputs, daysIn(overlapOf(period, { from: period.from, to: asAt }))),
  }
}
