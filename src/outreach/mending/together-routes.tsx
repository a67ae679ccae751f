import { form, type Route } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { may } from '../../programme/index.ts'
import { phoneOf } from '../phones/phone-of.ts'
import type { PhoneSeen } from '../phones/queries.ts'
import { togetherFields } from './fields.ts'
import { type KeptTogether, keptTogether, putAwayTogether, recordTogether } from './together.ts'

function About({ phone, counts }: Pick<KeptTogether, 'counts'> & { phone: PhoneSeen }) {
  const { t, dateTime } = useWords()
  return (
    <>
      {phone.endedAt && <p>{t('outreach.mend.together.ended', { when: dateTime(phone.endedAt) })}</p>}
      <p>{t('outreach.mend.together.about')}</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {[...counts].map(([kind, n]) => (
          <li key={kind}>
            {t(`outreach.mend.kind.${kind}`)}: {n}
          </li>
        ))}
      </ul>
    </>
  )
}

/** All that waits from a phone which somebody else may have held, decided on at once by a coordinator. */
export const togetherRoutes: Route[] = [
  form('/capture/phones/:phone/kept', {
    may: may.settleAllCaptures,
    personal: true,
    fields: togetherFields,
    show: async (visit, state) => {
      const [phone, { t }] = [await phoneOf(visit), visit.words]
      const { kept, counts } = await keptTogether(visit, phone.id)
      const about = { caption: phone.worker, title: t('outreach.mend.together.title') }
      return {
        title: about.title,
        density: 'worker',
        breadcrumb: [{ href: '/capture/phones', text: t('outreach.phones.title') }],
        body:
          kept.length === 0 ? (
            <>
              <h1 class="nhsuk-heading-l">{about.title}</h1>
              <p>{t('outreach.mend.together.none')}</p>
            </>
          ) : (
            <FormPage {...about} form={state} fields={togetherFields} send={t('outreach.mend.together.send')}>
              <About {...{ phone, counts }} />
            </FormPage>
          ),
      }
    },
    submit: async (visit, { decision }) => {
      const together = await keptTogether(visit, (await phoneOf(visit)).id)
      if (decision === 'record') await recordTogether(visit, together)
      else await putAwayTogether(visit, together, decision)
      return `/capture/kept?just=${decision === 'record' ? 'all-recorded' : 'all-away'}`
    },
  }),
]
