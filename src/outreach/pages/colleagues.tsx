import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { colleagueFields } from '../fields.ts'

/** Who of the team was on a round beside whoever opened it. */
export function ColleaguesPage({ form, options }: { form: FormState; options: GivenOptions }) {
  const { t } = useWords()
  const title = t('outreach.colleague.title')
  if (options.colleagues?.length === 0) {
    return (
      <>
        <h1 class="nhsuk-heading-l">{title}</h1>
        <p>{t('outreach.colleague.nobody-to-choose')}</p>
      </>
    )
  }
  return <FormPage {...{ title, form, options }} fields={colleagueFields} send={t('outreach.colleague.save')} />
}
