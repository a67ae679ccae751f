import { useWords, type Words } from '../../platform/words/index.ts'
import { few, type Shown } from '../figures/disclosure.ts'
import type { OutputFigures } from '../figures/report.ts'

/** A number in plain text. */
export function amountText(amount: Shown, { number }: Words): string {
  return amount === few ? few : number(amount)
}

/** A number on the page; a hidden one is read out as what it stands for. */
export function Amount({ amount }: { amount: Shown }) {
  const words = useWords()
  if (amount !== few) return <>{amountText(amount, words)}</>
  return (
    <>
      <span aria-hidden="true">{few}</span>
      <span class="nhsuk-u-visually-hidden">{words.t('evidence.few')}</span>
    </>
  )
}

/** "7,004 people known by name + 733 contacts counted by head": what the number is made of, each part named. */
export function partsInWords({ parts }: Pick<OutputFigures, 'parts'>, words: Words): string {
  return parts
    .map(({ basis, amount }) => words.t(`evidence.part.${basis}`, { amount: amountText(amount, words) }))
    .join(' + ')
}
