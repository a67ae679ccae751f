import { type OutputCode, outputCodes } from '../../evidence/index.ts'
import { apportion } from '../apportion.ts'
import type { Period } from '../calendar.ts'
import type { Figures, Story } from '../story.ts'
import { coordinator } from './staff.ts'
import type { Stage } from './stage.ts'

/** About £120,000 a year, so £10,000 a month: £310,000 for 31 months. The shares of the lines are nominal. */
const pencePerMonth = 1_000_000

const lines = [
  { code: 'team', label: 'One coordinator and four workers', share: 75 },
  { code: 'ict-equipment', label: 'ICT equipment', share: 10 },
  { code: 'course-enrolment', label: 'Course enrolment', share: 6 },
  { code: 'room-hire', label: 'Room hire', share: 5 },
  { code: 'education-material', label: 'Education material', share: 4 },
] as const

/** Months from the first day to the last, a part of one counted as whole from the middle on. */
function monthsOf({ from, to }: Period): number {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  return Math.max(1, Math.round(days / 30.44))
}

/** What was hoped for: the figure in round numbers, a little below what came. */
function targetFor(figure: number): number {
  const step = figure < 100 ? 10 : 10 ** (String(figure).length - 2)
  return Math.max(step, Math.floor(figure / step) * step)
}

function figureOf(figures: Figures, output: OutputCode): number {
  const byOutput: Record<OutputCode, number> = {
    recruited: figures.recruited,
    hubs: figures.hubs,
    'advised-health': figures.advisedHealth,
    'advised-digital': figures.advisedDigital,
    'digitally-included': figures.digitallyIncluded,
    'community-action': figures.communityAction,
    plans: figures.plans,
    hypertension: figures.hypertension,
  }
  return byOutput[output]
}

const linesOf = ({ period }: Story) => {
  const parts = apportion(
    monthsOf(period) * pencePerMonth,
    lines.map(({ share }) => share),
  )
  return lines.map(({ code, label }, at) => ({ code, label, amountPence: parts[at] ?? 0, ...period }))
}

/** The contract and its targets are set on the first day. */
export function setContract(stage: Stage): void {
  const { figures, period } = stage.story
  const chain = stage.chain()
  const add = (deed: Parameters<typeof chain.add>[3]) => chain.add(period.from, 8 * 60 + 30, coordinator, deed)
  for (const line of linesOf(stage.story)) add({ verb: 'set-contract-line', ...line })
  for (const output of outputCodes) {
    add({ verb: 'set-target', output, amount: targetFor(figureOf(figures, output)), ...period })
  }
}
