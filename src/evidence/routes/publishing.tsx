import { asId } from '../../platform/database/index.ts'
import type { Option } from '../../platform/fields/index.ts'
import { form, page, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { publishFields } from '../fields.ts'
import { PublishedList, PublishedPage } from '../pages/published.tsx'
import { periodFrom, periodOption } from '../period/options.ts'
import { quartersOf, wholeProgramme } from '../period/quarter.ts'
import { publicationById, publishedOutputs } from '../queries/publications.ts'
import { publishOutputs } from '../service.ts'
import { outputsCrumb } from './looking.ts'

/** The quarters that have begun, the latest first, and the whole programme. */
function periodOptions({ programme, tx, words }: Visit): Option[] {
  const whole = wholeProgramme(programme, tx.today)
  const begun = quartersOf(whole).filter(({ from }) => from <= tx.today)
  return [
    ...begun.toReversed().map((quarter) => periodOption(quarter, words)),
    periodOption(whole, words, words.t('evidence.choose.whole')),
  ]
}

async function showPublished(visit: Visit) {
  const { tx, url, words } = visit
  return {
    title: words.t('evidence.published.title'),
    density: 'office' as const,
    breadcrumb: [outputsCrumb(visit)],
    body: (
      <PublishedList
        publications={await publishedOutputs(tx)}
        hrefOf={({ id }) => url(`/outputs/published/${id}`)}
        publish={visit.may(may.publishOutputs) ? url('/outputs/publish') : null}
      />
    ),
  }
}

async function showPublication(visit: Visit) {
  const id = asId<'publication'>(visit.params.publication)
  const found = id && (await publicationById(visit.tx, id))
  if (!found) throw new Problem('not-found', 'evidence.no-such-output')
  return {
    title: visit.words.t('evidence.published.title'),
    density: 'office' as const,
    breadcrumb: [outputsCrumb(visit), { href: '/outputs/published', text: visit.words.t('evidence.published.title') }],
    body: <PublishedPage content={found.content} publishedAt={found.publishedAt} />,
  }
}

export const publishingRoutes: Route[] = [
  page('/outputs/published', { may: may.seeOutputs, show: showPublished }),
  page('/outputs/published/:publication', { may: may.seeOutputs, show: showPublication }),
  form('/outputs/publish', {
    may: may.publishOutputs,
    fields: publishFields,
    personal: false,
    options: async (visit) => ({ period: periodOptions(visit) }),
    show: async (visit, form, options) => {
      const { t } = visit.words
      const title = t('evidence.publish.title')
      const lead = t('evidence.publish.about')
      return {
        title,
        density: 'office',
        breadcrumb: [outputsCrumb(visit)],
        body: <FormPage {...{ title, lead, form, options }} fields={publishFields} send={t('evidence.publish.send')} />,
      }
    },
    submit: async ({ tx, programme, words, commandId }, { period }) => {
      const asked = { programme, period: periodFrom(period) }
      return `/outputs/published/${await publishOutputs(tx, asked, words, commandId)}`
    },
  }),
]
