import { filledForm } from '../../platform/fields/index.ts'
import { form, type Route } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { may, programmeSettings } from '../../programme/index.ts'
import { captureRuleFields } from './fields.ts'
import { captureRulesOf, changeCaptureRules } from './rules.ts'

export const captureRuleRoutes: Route[] = [
  form('/capture/rules', {
    may: may.manageProgramme,
    fields: captureRuleFields,
    show: async ({ tx, words: { t } }, state) => {
      const title = t('outreach.capture-rules.title')
      const stand = { ...captureRulesOf(await programmeSettings(tx)) }
      return {
        title,
        density: 'worker',
        breadcrumb: [{ href: '/capture/phones', text: t('outreach.phones.title') }],
        body: (
          <FormPage
            {...{ title, fields: captureRuleFields }}
            form={state.problems.length > 0 ? state : filledForm(stand)}
            send={t('outreach.capture-rules.send')}
          />
        ),
      }
    },
    submit: async ({ tx, commandId, effects }, wanted) => {
      await changeCaptureRules(tx, wanted, commandId)
      effects.programme = 'changed'
      return '/capture/phones'
    },
  }),
]
