import { type FormState, filledForm, type GivenOptions, type Option } from '../../platform/fields/index.ts'
import { form, page, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { actorNames } from '../../platform/session/index.ts'
import { changeTarget, financialYears, may, targets } from '../../programme/index.ts'
import { definitions, outputCodes } from '../definitions.ts'
import { targetFields } from '../fields.ts'
import { type NamedTarget, TargetHistoryPage, TargetsPage } from '../pages/targets.tsx'
import { periodFrom, periodOption } from '../period/options.ts'
import { quartersOf, wholeProgramme } from '../period/quarter.ts'
import { targetHistory } from '../queries/contract.ts'
import { outputsCrumb } from './looking.ts'
import { outputAsked } from './output.tsx'

const targetsCrumb = ({ words }: Visit) => ({ href: '/outputs/targets', text: words.t('evidence.target.title') })

async function countingNow({ tx, words }: Visit): Promise<NamedTarget[]> {
  const set = (await targets(tx)).filter(({ amount }) => amount > 0)
  return outputCodes.flatMap((output) => {
    const title = words.t(definitions[output].title)
    return set.filter((target) => target.output === output).map((target) => ({ ...target, title }))
  })
}

async function showTargets(visit: Visit) {
  const { words, url } = visit
  return {
    title: words.t('evidence.target.title'),
    density: 'office' as const,
    breadcrumb: [outputsCrumb(visit)],
    body: (
      <TargetsPage
        targets={await countingNow(visit)}
        set={visit.may(may.setTargets) ? url('/outputs/targets/set') : null}
        hrefOf={({ output }) => url(`/outputs/${output}/targets`)}
      />
    ),
  }
}

async function showHistory(visit: Visit) {
  const { tx, words, url } = visit
  const output = outputAsked(visit)
  const history = await targetHistory(tx, output)
  const mayChange = visit.may(may.setTargets)
  const title = words.t(definitions[output].title)
  return {
    title: words.t('evidence.target.history', { title }),
    density: 'office' as const,
    breadcrumb: [outputsCrumb(visit), targetsCrumb(visit)],
    body: (
      <TargetHistoryPage
        {...{ title, history }}
        actors={mayChange ? await actorNames(tx, history) : null}
        set={mayChange ? url(`/outputs/targets/set?output=${output}`) : null}
      />
    ),
  }
}

/** The whole programme, its financial years, its quarters, and whatever other days have a target. */
async function options({ tx, programme, words }: Visit): Promise<GivenOptions> {
  const whole = wholeProgramme(programme, tx.today)
  const offered = [
    periodOption(whole, words, words.t('evidence.choose.whole')),
    ...[...financialYears([whole]), ...quartersOf(whole), ...(await targets(tx))].map((days) =>
      periodOption(days, words),
    ),
  ]
  const period = [...new Map(offered.toReversed().map((option) => [option.value, option])).values()].toReversed()
  const output = outputCodes.map((code): Option => ({ value: code, label: { key: definitions[code].title } }))
  return { output, period }
}

async function showSet(visit: Visit, state: FormState, given: GivenOptions) {
  const { t } = visit.words
  const title = t('evidence.target.set')
  const filled = state.problems.length > 0 ? state : filledForm({ output: visit.query.output?.[0] })
  return {
    title,
    density: 'office' as const,
    breadcrumb: [outputsCrumb(visit), targetsCrumb(visit)],
    body: (
      <FormPage {...{ title, form: filled, options: given }} fields={targetFields} send={t('evidence.target.save')}>
        <p>{t('evidence.target.set-about')}</p>
      </FormPage>
    ),
  }
}

export const targetRoutes: Route[] = [
  page('/outputs/targets', { may: may.seeOutputs, show: showTargets }),
  page('/outputs/:output/targets', { may: may.seeOutputs, show: showHistory }),
  form('/outputs/targets/set', {
    may: may.setTargets,
    fields: targetFields,
    personal: false,
    options,
    show: showSet,
    submit: async ({ tx, commandId }, { output, period, amount }) => {
      await changeTarget(tx, { output, amount, ...periodFrom(period) }, commandId)
      return `/outputs/${output}/targets`
    },
  }),
]
