import { useWords } from '../../platform/words/index.ts'
import type { OutputFigures } from '../figures/report.ts'
import { amountText } from './amounts.tsx'

/** The estimate of the people behind the contacts, called an estimate, with its interval. */
export function UniquePeopleText({ figures, brief = false }: { figures: OutputFigures; brief?: boolean }) {
  const words = useWords()
  const contacts = figures.parts.find(({ basis }) => basis === 'contacts')
  if (!figures.unique || !contacts) return null
  const { number, t } = words
  const { estimate, low, high, asked, yes } = figures.unique
  const range = { estimate: number(estimate), low: number(low), high: number(high) }
  if (brief) return <span class="kith-number__estimate">{t('evidence.unique.brief', range)}</span>
  return (
    <>
      <p>{t('evidence.unique.text', { ...range, contacts: amountText(contacts.amount, words) })}</p>
      <p>{t('evidence.unique.asked', { asked: number(asked), yes: number(yes) })}</p>
    </>
  )
}
