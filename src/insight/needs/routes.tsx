import { allActivities } from '../../activities/index.ts'
import { presentHubs } from '../../hubs/index.ts'
import { asId } from '../../platform/database/index.ts'
import { emptyForm, type FormState, filledForm, type GivenOptions, typedPage } from '../../platform/fields/index.ts'
import { action, form, page, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { areaNames, may, wardOptions } from '../../programme/index.ts'
import { needFields, needStateFields, outcomeFields } from '../fields.ts'
import { themes } from '../themes/queries.ts'
import { answerNeed, takeBackAnswer } from './outcome-service.ts'
import { NeedsPage } from './pages.tsx'
import { type Need, needById, needsByState, needsIn, pageSize } from './queries.ts'
import { moveNeed, raiseNeed } from './service.ts'
import { isNeedState } from './state.ts'
import { NeedPage } from './story.tsx'
import { storyOf } from './telling.ts'

const needsCrumb = ({ words }: Visit) => ({ href: '/needs', text: words.t('insight.needs.title') })

async function needOf({ tx, params }: Visit): Promise<Need> {
  const id = asId<'need'>(params.need)
  const need = id && (await needById(tx, id))
  if (!need) throw new Problem('not-found', 'insight.need.not-found')
  return need
}

async function showNeeds(visit: Visit) {
  const { tx, words, url, query } = visit
  const typed = query.state?.[0]
  const state = isNeedState(typed) ? typed : null
  const number = typedPage(query)
  const found = await needsIn(tx, state, number)
  const names = await areaNames(
    tx,
    found.flatMap(({ area }) => area ?? []),
  )
  // As counted on the day on which it was raised: those outside see the ends of quarters alone, on the need's own page.
  const mayCount = visit.may(may.seeExactNumbers)
  const needs = found.map((need) => {
    const where = need.area === null ? words.t('insight.need.anywhere') : (names.get(need.area) ?? need.area)
    return { ...need, where, atFirst: mayCount ? need.conversations : null }
  })
  return {
    title: words.t('insight.needs.title'),
    density: 'office' as const,
    body: (
      <NeedsPage
        {...{ needs, state, url, pageSize }}
        counts={await needsByState(tx)}
        page={number}
        raise={visit.may(may.manageNeeds) ? url('/needs/new') : null}
      />
    ),
  }
}

const most = 500

/** Activities and hubs that may have come of a need. */
async function outcomeOptions({ tx, ...visit }: Visit): Promise<GivenOptions> {
  if (!visit.may(may.manageNeeds)) return {}
  const { shown } = await allActivities(tx, { which: 'all', limit: most, offset: 0 })
  return {
    activity: shown.map(({ id, title }) => ({ value: id, label: { text: title } })),
    hub: (await presentHubs(tx)).map(({ id, name }) => ({ value: id, label: { text: name } })),
  }
}

async function showNeed(visit: Visit, form: FormState = emptyForm) {
  const need = await needOf(visit)
  return {
    title: need.title,
    density: 'office' as const,
    breadcrumb: [needsCrumb(visit)],
    body: (
      <NeedPage
        {...(await storyOf(visit, need))}
        form={form.problems.length > 0 ? form : filledForm({ state: need.state, reason: need.reason })}
        options={await outcomeOptions(visit)}
        url={visit.url}
        mayManage={visit.may(may.manageNeeds)}
      />
    ),
  }
}

async function raisingOptions({ tx, programme }: Visit): Promise<GivenOptions> {
  const offered = (await themes(tx)).filter(({ retired }) => !retired)
  return {
    area: await wardOptions(tx, programme.settings),
    theme: offered.map(({ id, title }) => ({ value: id, label: { text: title } })),
  }
}

/** A theme becomes a need: its name is a first wording, to be put better. */
async function begun({ tx, query }: Visit): Promise<FormState> {
  const asked = query.theme?.[0]
  const theme = (await themes(tx)).find(({ id }) => id === asked)
  return theme ? filledForm({ theme: theme.id, title: theme.title }) : emptyForm
}

const raising = form('/needs/new', {
  may: may.manageNeeds,
  returnable: true,
  fields: needFields,
  personal: false,
  options: raisingOptions,
  show: async (visit, form, options) => {
    const { t } = visit.words
    const title = t('insight.need.raise')
    const state = form.problems.length > 0 ? form : await begun(visit)
    return {
      title,
      density: 'office',
      breadcrumb: [needsCrumb(visit)],
      body: (
        <FormPage {...{ title, options }} form={state} fields={needFields} send={t('insight.need.raise-send')}>
          <p>{t('insight.need.raise-about')}</p>
        </FormPage>
      ),
    }
  },
  submit: async ({ tx, commandId }, { title, area, code, theme }) => {
    const need = { title, area, code, theme: asId<'theme'>(theme ?? undefined) }
    return `/needs/${await raiseNeed(tx, need, commandId)}`
  },
})

export const needRoutes: Route[] = [
  page('/needs', { may: may.seeInsight, show: showNeeds }),
  raising,
  page('/needs/:need', { may: may.seeInsight, show: (visit) => showNeed(visit) }),
  action('/needs/:need/move', {
    may: may.manageNeeds,
    fields: needStateFields,
    show: showNeed,
    submit: async (visit, { state, reason }) => {
      const { id } = await needOf(visit)
      if (isNeedState(state)) await moveNeed(visit.tx, { id, state, reason }, visit.commandId)
      return `/needs/${id}`
    },
  }),
  action('/needs/:need/outcomes', {
    may: may.manageNeeds,
    fields: outcomeFields,
    options: outcomeOptions,
    show: showNeed,
    submit: async (visit, { activity, hub, else: words }) => {
      const { id: need } = await needOf(visit)
      const ids = { activity: asId<'activity'>(activity ?? undefined), hub: asId<'hub'>(hub ?? undefined) }
      await answerNeed(visit.tx, { need, ...ids, words }, visit.commandId)
      return `/needs/${need}`
    },
  }),
  action('/needs/:need/outcomes/:outcome/take-back', {
    may: may.manageNeeds,
    fields: {},
    show: showNeed,
    submit: async (visit) => {
      const { id: need } = await needOf(visit)
      const outcome = asId<'outcome'>(visit.params.outcome)
      if (!outcome) throw new Problem('not-found', 'insight.outcome.not-found')
      await takeBackAnswer(visit.tx, { need, outcome }, visit.commandId)
      return `/needs/${need}`
    },
  }),
]
