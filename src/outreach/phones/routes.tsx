import { form, page, type Route } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { may } from '../../programme/index.ts'
import { endPhone } from './end.ts'
import { PhonesPage } from './page.tsx'
import { phoneOf } from './phone-of.ts'
import { phonesOf } from './queries.ts'

export const phoneRoutes: Route[] = [
  page('/capture/phones', {
    may: may.recordOutreach,
    personal: true,
    show: async (visit) => {
      const { tx, words, session, url } = visit
      const seesAll = visit.may(may.seeAllPhones)
      const phones = seesAll || session ? await phonesOf(tx, seesAll ? null : (session?.accountId ?? null)) : []
      return {
        title: words.t('outreach.phones.title'),
        density: 'worker',
        breadcrumb: [{ href: '/rounds', text: words.t('outreach.rounds.title') }],
        body: (
          <PhonesPage
            {...{ phones, url }}
            withWorkers={seesAll}
            here={session?.id ?? null}
            rules={visit.may(may.manageProgramme) ? url('/capture/rules') : null}
          />
        ),
      }
    },
  }),
  form('/capture/phones/:phone/end', {
    may: may.recordOutreach,
    fields: {},
    show: async (visit, state) => {
      const [phone, { t }] = [await phoneOf(visit), visit.words]
      const title = t('outreach.phones.end-title')
      const caption = `${phone.worker}, ${phone.browser ?? t('outreach.phones.some-browser')}`
      return {
        title,
        density: 'worker',
        breadcrumb: [{ href: '/capture/phones', text: t('outreach.phones.title') }],
        body: (
          <FormPage
            {...{ title, caption, form: state, fields: {} }}
            send={t('outreach.phones.end-send')}
            variant="warning"
          >
            <p>{t('outreach.phones.end-about')}</p>
          </FormPage>
        ),
      }
    },
    submit: async (visit) => {
      await endPhone(visit.tx, await phoneOf(visit), visit.commandId)
      return '/capture/phones'
    },
  }),
]
