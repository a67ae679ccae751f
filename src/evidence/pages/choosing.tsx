import { Button, Details, ErrorSummary, Input, Select } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { choiceFields } from '../fields.ts'
import type { ChoiceBounds } from '../period/bounds.ts'
import { type Choice, choiceAddress } from '../period/choice.ts'
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
    const led = bounds.fixedDays && (field !== 'as-at' || bounds.fixedDays.length === 0) ? periodsId : field
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

/** The only days at whose end they may look, the latest first. */
function FixedDays({ choice, days }: { choice: Choice; days: readonly string[] }) {
  const { t, date } = useWords()
  const problem = choice.problems.find(({ field }) => field === 'as-at')
  return (
    <Select
      id="as-at"
      name="as-at"
      label={{ text: t(choiceFields['as-at'].label), size: 's' }}
      hint={t('evidence.choose.fixed-hint')}
      items={days.toReversed().map((day) => ({ value: day, text: date(day, 'long') }))}
      value={choice.asAt}
      errorMessage={problem && { text: problem.message, prefix: t('platform.form.error') }}
    />
  )
}

/** What was known at the end of an earlier quarter, of the quarters that are shown. */
function FixedChoice({ choice, days }: { choice: Choice; days: readonly string[] }) {
  return (
    <>
      <input type="hidden" name="from" value={choice.period.from} />
      <input type="hidden" name="to" value={choice.period.to} />
      <FixedDays choice={choice} days={days} />
    </>
  )
}

/** Other days, and what was known on an earlier day. */
export function ChoiceForm({ choice, bounds, path, url }: ChoosingProps) {
  const { t } = useWords()
  const days = bounds.fixedDays
  if (days?.length === 0) return null
  return (
    <Details
      summary={t(days ? 'evidence.choose.look-back' : 'evidence.choose.other')}
      open={choice.problems.length > 0}
    >
      <form method="get" action={url(path)}>
        <input type="hidden" name="by" value={choice.by} />
        {Object.entries(choice.also ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" {...{ name, value }} />
        ))}
        {days ? (
          <FixedChoice choice={choice} days={days} />
        ) : (
          Object.keys(choiceFields).map((name) => isChoice(name) && <DayInput key={name} name={name} choice={choice} />)
        )}
        <Button variant="secondary">{t('evidence.choose.show')}</Button>
      </form>
    </Details>
  )
}

const isChoice = (name: string): name is keyof typeof choiceFields => name in choiceFields
