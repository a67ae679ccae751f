import { addPersonSection } from '../../people/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { healthAdvice } from '../advice.ts'
import { type Agreed, hypertensionOf, plansOf } from '../queries.ts'

interface SupportProps {
  plan: Agreed | undefined
  steps: Agreed | undefined
  path: string
}

function AgreedWords({ agreed, title }: { agreed: Agreed; title: string }) {
  const words = useWords()
  const advice = agreed.advice.map((code) => labelIn(healthAdvice, code, words))
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {agreed.words.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {advice.length > 0 && <p>{words.t('plans.person.advice', { what: words.list(advice) })}</p>}
    </>
  )
}

/** What somebody agreed for themselves, and the ways to add to it. */
function Support({ plan, steps, path }: SupportProps) {
  const { t, date } = useWords()
  return (
    <>
      {plan && <AgreedWords agreed={plan} title={t('plans.person.plan', { day: date(plan.on, 'long') })} />}
      {steps && <AgreedWords agreed={steps} title={t('plans.person.hypertension', { day: date(steps.on, 'long') })} />}
      <ul class="nhsuk-list">
        <li>
          <a href={`${path}/plan`}>{t('plans.plan.title')}</a>
        </li>
        <li>
          <a href={`${path}/hypertension`}>{t('plans.hypertension.title')}</a>
        </li>
      </ul>
    </>
  )
}

addPersonSection('more', async ({ tx, words, url }, { id, ids }) => {
  const [[plan], [steps]] = [await plansOf(tx, ids), await hypertensionOf(tx, ids)]
  return { title: words.t('plans.person.title'), body: <Support {...{ plan, steps }} path={url(`/people/${id}`)} /> }
})
