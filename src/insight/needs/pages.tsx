import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { Button, Tag, type TagProps } from '../../platform/nhs/index.ts'
import { FieldInput, FieldInputs, Form, PageLinks } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { needStateFields, outcomeFields } from '../fields.ts'
import type { Need } from './queries.ts'
import { type NeedState, needStates } from './state.ts'

const colours: Record<NeedState, TagProps['colour']> = {
  open: 'yellow',
  'being-worked-on': 'blue',
  met: 'green',
  'cannot-be-met': 'grey',
}

export function StateTag({ state }: { state: NeedState }) {
  const { t } = useWords()
  return <Tag colour={colours[state]}>{t(`insight.need.state.${state}`)}</Tag>
}

export interface ListedNeed extends Need {
  where: string
  /** Conversations behind it when it was raised, for those who may see how many on any day. */
  atFirst: number | null
}

interface NeedsPageProps {
  needs: readonly ListedNeed[]
  state: NeedState | null
  counts: ReadonlyMap<NeedState, number>
  page: number
  pageSize: number
  url(path: string): string
  /** For those who may raise one. */
  raise: string | null
}

function StateLinks({ state, counts, url }: Pick<NeedsPageProps, 'state' | 'counts' | 'url'>) {
  const { t, number } = useWords()
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const link = (to: NeedState | null, text: string, count: number) => (
    <li key={text}>
      <a href={url(to ? `/needs?state=${to}` : '/needs')} aria-current={to === state ? 'page' : undefined}>
        {text} ({number(count)})
      </a>
    </li>
  )
  return (
    <nav aria-label={t('insight.needs.title')}>
      <ul class="nhsuk-list kith-periods">
        {link(null, t('insight.needs.all'), all)}
        {needStates.map((each) => link(each, t(`insight.need.state.${each}`), counts.get(each) ?? 0))}
      </ul>
    </nav>
  )
}

/** What areas need, and how far each has come. */
export function NeedsPage(props: NeedsPageProps) {
  const { needs, state, counts, page, pageSize, url, raise } = props
  const { t, date, number } = useWords()
  const all = state ? (counts.get(state) ?? 0) : [...counts.values()].reduce((sum, count) => sum + count, 0)
  const address = (n: number) => url(`/needs?page=${n}${state ? `&state=${state}` : ''}`)
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('insight.needs.title')}</h1>
      <p>{t('insight.needs.about')}</p>
      <StateLinks {...props} />
      {raise && (
        <Button href={raise} variant="secondary">
          {t('insight.need.raise')}
        </Button>
      )}
      {needs.length === 0 && <p>{t('insight.needs.none')}</p>}
      <ul class="nhsuk-list">
        {needs.map(({ id, title, where, atFirst, raisedOn, state: standing }) => (
          <li key={id} class="kith-row">
            <a href={url(`/needs/${id}`)}>{title}</a> <StateTag state={standing} />
            <br />
            {where}. {t('insight.need.raised-on', { day: date(raisedOn, 'long') })}
            {atFirst !== null && ` ${t('insight.need.from')} ${number(atFirst)}`}
          </li>
        ))}
      </ul>
      <PageLinks {...{ page, pageSize, all, address }} />
    </>
  )
}

interface MovingProps {
  need: Need
  form: FormState
  options: GivenOptions
  url(path: string): string
}

/** For the coordinator: how far it has come, and what came of it. */
export function Moving({ need, form, options, url }: MovingProps) {
  const { t } = useWords()
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('insight.need.how-far')}</h2>
      <Form action={url(`/needs/${need.id}/move`)} form={form} send={t('insight.need.move')}>
        <FieldInputs fields={needStateFields} form={form} />
      </Form>
      <h2 class="nhsuk-heading-m">{t('insight.outcome.add')}</h2>
      <p>{t('insight.outcome.about')}</p>
      <Form action={url(`/needs/${need.id}/outcomes`)} form={form} send={t('insight.outcome.send')}>
        <FieldInput name="activity" field={outcomeFields.activity} {...{ form, options }} as="select" />
        <FieldInput name="hub" field={outcomeFields.hub} {...{ form, options }} as="select" />
        <FieldInput name="else" field={outcomeFields.else} form={form} />
      </Form>
    </>
  )
}

export const movingFields = { ...needStateFields, ...outcomeFields }
