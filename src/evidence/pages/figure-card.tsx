import { KeyNumber, type KeyNumberProps } from '../../platform/nhs/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import { knownNumber, type Shown } from '../figures/disclosure.ts'
import type { OutputFigures, TargetFigure } from '../figures/report.ts'
import { periodInWords } from '../period/in-words.ts'
import type { Days } from '../period/month.ts'
import { isWholeQuarter } from '../period/quarter.ts'
import { Amount, amountText, partsInWords } from './amounts.tsx'
import { UniquePeopleText } from './unique-people.tsx'

/** Where the line passes a number that is hidden: amid 1 to 7. The words say that it is hidden. */
const amidFew = 4

/** Of whole quarters only: one that was cut short looks like a fall. */
function trendOf(figures: OutputFigures, asAt: string, words: Words): KeyNumberProps['trend'] {
  const quarters = figures.quarters.filter((quarter) => isWholeQuarter(quarter) && quarter.to <= asAt)
  const points = quarters.map(({ total }) => knownNumber(total) ?? amidFew)
  if (points.length < 2 || points.every((point) => point === 0)) return undefined
  const told = quarters.map((quarter) => {
    return words.t('evidence.trend.quarter', {
      period: periodInWords(quarter, words),
      amount: amountText(quarter.total, words),
    })
  })
  return { points, text: words.t('evidence.trend.text', { quarters: words.list(told) }) }
}

function targetOf(total: Shown, target: TargetFigure | null, words: Words): KeyNumberProps['target'] {
  const value = knownNumber(total)
  if (!target || value === null) return undefined
  const text = words.t('evidence.target.text', {
    percent: words.percent(value / target.amount, 0),
    target: words.number(target.amount),
  })
  const label = words.t(target.byDays ? 'evidence.target.by-days' : 'evidence.target.label')
  return { label, text, value, max: Math.max(value, target.amount), target: target.amount }
}

interface FigureCardProps {
  figures: OutputFigures
  period: Days
  asAt: string
  href: string
}

/** One output: never a number alone. */
export function FigureCard({ figures, period, asAt, href }: FigureCardProps) {
  const words = useWords()
  return (
    <KeyNumber
      label={figures.definition.title}
      value={<Amount amount={figures.total} />}
      href={href}
      period={periodInWords(period, words)}
      basis={
        <>
          {partsInWords(figures, words)} <UniquePeopleText figures={figures} brief />
        </>
      }
      trend={trendOf(figures, asAt, words)}
      target={targetOf(figures.total, figures.target, words)}
      how={{ href: `${href}#how`, text: words.t('evidence.how') }}
    />
  )
}
