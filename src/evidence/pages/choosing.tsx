import { Button, Details, ErrorSummary, Input } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { choiceFields } from '../fields.ts'
import { type Choice, type ChoiceBounds, choiceAddress } from '../period/choice.ts'
import { shortPeriod } from '../period/in-words.ts'
import type { Days } from '../period/month.ts'
import { quartersOf } from '../period/quarter.ts'

export interface ChoosingProps {
  choice: Choice
  bounds: ChoiceBounds
  /** The page that the choice is for. */
  path: string
  url(path: string): string
}

const isSame = (a: Days, b: Days) => a.from === b.from && a.to === b.to

function PeriodLink({ period, text, choice, bounds, path, url }: ChoosingProps & { period: Days; text: string }) {
  const current = isSame(period, choice.period) ? 'page' : undefined
  return (
    <li>
      <a href={url(choiceAddress(path, { ...choice, period }, bounds))} aria-current={current}>
        {text}
      </a>
    </li>
  )
}

/** Where somebody is led who may only choose among the quarters. */
const periodsId = 'periods'

/** The whole programme and its quarters, as plain links. */
export function PeriodLinks(props: ChoosingProps) {
  const words = useWords()
  const { whole } = props.bounds
  return (
    <nav aria-label={words.t('evidence.choose.periods')} id={periodsId}>
      <ul class="nhsuk-list nhsuk-body-s kith-periods">
        <PeriodLink {...props} period={whole} text={words.t('evidence.choose.whole')} />
        {quartersOf(whole).map((quarter) => (
          <PeriodLink key={quarter.from} {...props} period={quarter} text={shortPeriod(quarter, words)} />
        ))}
      </ul>
    </nav>
  )
}

/** What was asked and cannot be shown. */
export function ChoiceProblems({ choice, bounds }: ChoosingProps) {
  const { t } = useWords()
  if (choice.problems.length === 0) return null
  const errorList = choice.problems.map(({ field, message }) => {
    const led = bounds.onlyFixed && field !== 'as-at' ? periodsId : field
    return { text: message, href: `#${led}` }
  })
  return <ErrorSummary heading={t('platform.form.problem')} errorList={errorList} />
}

function DayInput({ name, choice }: { name: keyof typeof choiceFields; choice: Choice }) {
  const { t } = useWords()
  const { label, hint } = choiceFields[name]
  const shown = { from: choice.period.from, to: choice.period.to, 'as-at': choice.asAt }
  const problem = choice.problems.find(({ field }) => field === name)
  return (
    <Input
      id={name}
      name={name}
      type="date"
      width={10}
      label={{ text: t(label), size: 's' }}
      hint={hint && t(hint)}
      value={choice.typed[name]?.[0] ?? shown[name]}
      errorMessage={problem && { text: problem.message, prefix: t('platform.form.error') }}
    />
  )
}

/** Other days, and what was known on an earlier day. */
export function ChoiceForm({ choice, bounds, path, url }: ChoosingProps) {
  const { t } = useWords()
  const names = Object.keys(choiceFields).filter((name) => name === 'as-at' || !bounds.onlyFixed)
  return (
    <Details
      summary={t(bounds.onlyFixed ? 'evidence.choose.look-back' : 'evidence.choose.other')}
      open={choice.problems.length > 0}
    >
      <form method="get" action={url(path)}>
        {bounds.onlyFixed && <input type="hidden" name="from" value={choice.period.from} />}
        {bounds.onlyFixed && <input type="hidden" name="to" value={choice.period.to} />}
        <input type="hidden" name="by" value={choice.by} />
        {Object.entries(choice.also ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" {...{ name, value }} />
        ))}
        {names.map((name) => isChoice(name) && <DayInput key={name} name={name} choice={choice} />)}
        <Button variant="secondary">{t('evidence.choose.show')}</Button>
      </form>
    </Details>
  )
}

const isChoice = (name: string): name is keyof typeof choiceFields => name in choiceFields
