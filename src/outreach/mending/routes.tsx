import { typedPage } from '../../platform/fields/index.ts'
import { form, page, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { settle } from '../offline/kept.ts'
import { awayFields } from './fields.ts'
import { keptFor, keptOf, openedKept } from './kept-of.ts'
import { crumbs, mendRoutes } from './mend-routes.tsx'
import { type JustDone, justDoneKinds, KeptListPage } from './pages/list.tsx'
import { SettledPage } from './pages/settled.tsx'
import { togetherRoutes } from './together-routes.tsx'

function justDone({ query }: Visit): JustDone | null {
  return justDoneKinds.find((kind) => kind === query.just?.[0]) ?? null
}

export const mendingRoutes: Route[] = [
  page('/capture/kept', {
    may: may.recordOutreach,
    personal: true,
    show: async (visit) => {
      const page = typedPage(visit.query)
      const { list, all, forOthers } = await keptFor(visit, page)
      const opened = await openedKept(visit, list)
      const lines = list.map((kept) => ({ ...kept, kind: opened.get(kept.id)?.kind ?? null }))
      return {
        title: visit.words.t('outreach.mend.title'),
        density: 'worker',
        breadcrumb: [{ href: '/rounds', text: visit.words.t('outreach.rounds.title') }],
        body: (
          <KeptListPage
            {...{ all, page, forOthers, url: visit.url }}
            list={lines}
            withWorkers={visit.may(may.settleAllCaptures)}
            just={justDone(visit)}
          />
        ),
      }
    },
  }),
  form('/capture/kept/:capture/away', {
    may: may.recordOutreach,
    fields: awayFields,
    show: async (visit, state) => {
      const [kept, { t }] = [await keptOf(visit), visit.words]
      const title = t('outreach.mend.away-title')
      const about = { title, density: 'worker' as const, breadcrumb: crumbs(visit) }
      if (kept.settledAt !== null) return { ...about, body: <SettledPage {...{ kept, url: visit.url }} form={state} /> }
      return {
        ...about,
        body: (
          <FormPage
            {...{ title, form: state, fields: awayFields }}
            send={t('outreach.mend.away-send')}
            variant="warning"
          >
            <p>{t('outreach.mend.away-about')}</p>
          </FormPage>
        ),
      }
    },
    submit: async (visit, { why }) => {
      const kept = await keptOf(visit)
      if (kept.settledAt !== null) throw new Problem('conflict', 'outreach.kept.settled-before')
      await settle(visit.tx, kept.id, { how: 'dropped', why }, visit.commandId)
      return '/capture/kept?just=away'
    },
  }),
  ...mendRoutes,
  ...togetherRoutes,
]
