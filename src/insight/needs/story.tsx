import type { ComponentChildren } from 'preact'
import { Amount, type Shown } from '../../evidence/index.ts'
import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { emptyForm } from '../../platform/fields/index.ts'
import { Details, SummaryList } from '../../platform/nhs/index.ts'
import { Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { Moving, movingFields, StateTag } from './pages.tsx'
import type { Need, Outcome, Step } from './queries.ts'

/** Conversations of one quarter in which the need was spoken of. */
export interface Spoken {
  from: string
  name: string
  count: Shown
}

/** Something that came of it, as it may be shown: where it leads, and its name. */
export interface NamedOutcome extends Outcome {
  name: string
  href: string | null
}

export interface NeedStory {
  need: Need
  where: string
  /** What people ticked, and the theme of their own words. */
  from: string[]
  spoken: readonly Spoken[]
  all: Shown
  steps: readonly Step[]
  outcomes: readonly NamedOutcome[]
}

export interface NeedPageProps extends NeedStory {
  form: FormState
  options: GivenOptions
  url(path: string): string
  mayManage: boolean
}

interface Happening {
  on: string
  key: string
  told: ComponentChildren
}

function TakeBack({ need, outcome, url }: { need: Need; outcome: NamedOutcome; url(path: string): string }) {
  const { t } = useWords()
  const action = url(`/needs/${need.id}/outcomes/${outcome.id}/take-back`)
  return (
    <Details summary={t('insight.outcome.take-back')}>
      <Form {...{ action }} form={emptyForm} send={t('insight.outcome.take-back')} variant="warning" />
    </Details>
  )
}

function CameOfIt({ outcome: { name, href } }: { outcome: NamedOutcome }) {
  const { t } = useWords()
  return (
    <>
      {t('insight.story.came')} {href ? <a href={href}>{name}</a> : name}
    </>
  )
}

/** From what was first said to what came of it, in the order in which it happened. */
function happenings({ need, spoken, steps, outcomes, mayManage, url }: NeedPageProps, t: Translate): Happening[] {
  const said = spoken.map(({ from, name, count }): Happening => {
    const told = (
      <>
        {t('insight.story.spoken', { period: name })} <Amount amount={count} />
      </>
    )
    return { on: from, key: `said ${from}`, told }
  })
  const raised: Happening = { on: need.raisedOn, key: 'raised', told: t('insight.story.raised') }
  const moved = steps.map(({ on, state }, n): Happening => ({ on, key: `step ${n}`, told: <StateTag state={state} /> }))
  const came = outcomes.map((outcome): Happening => {
    const told = (
      <>
        <CameOfIt outcome={outcome} />
        {mayManage && <TakeBack {...{ need, outcome, url }} />}
      </>
    )
    return { on: outcome.cameOn, key: outcome.id, told }
  })
  return [...said, raised, ...moved, ...came].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

type Translate = ReturnType<typeof useWords>['t']

function Story(props: NeedPageProps) {
  const { t, date } = useWords()
  return (
    <section id="story">
      <h2 class="nhsuk-heading-m">{t('insight.story.title')}</h2>
      <ol class="nhsuk-list">
        {happenings(props, t).map(({ on, key, told }) => (
          <li key={key} class="kith-row">
            {!key.startsWith('said') && <strong>{date(on, 'long')}: </strong>}
            {told}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One need, from what people said to what came of it. */
export function NeedPage(props: NeedPageProps) {
  const { need, where, from, all, form, options, url, mayManage } = props
  const words = useWords()
  const { t } = words
  return (
    <>
      <FormProblems form={form} fields={movingFields} />
      <h1 class="nhsuk-heading-l">{need.title}</h1>
      <SummaryList
        rows={[
          { key: t('insight.need.state'), value: <StateTag state={need.state} /> },
          ...(need.reason ? [{ key: t('insight.need.reason'), value: need.reason }] : []),
          { key: t('insight.need.where'), value: where },
          { key: t('insight.need.heard-as'), value: words.list(from) },
          { key: t('insight.need.conversations'), value: <Amount amount={all} /> },
        ]}
      />
      <Story {...props} />
      {mayManage && <Moving {...{ need, form, options, url }} />}
    </>
  )
}
