import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { joinFields } from '../fields/join.ts'
import type { Activity } from '../queries/activity.ts'

interface JoinPageProps {
  activity: Activity
  form: FormState
  options: GivenOptions
  url: (path: string) => string
}

/** A name and a number, and what they may be used for. No account. */
export function JoinPage({ activity, form, options, url }: JoinPageProps) {
  const { t } = useWords()
  // What somebody has typed is shown again, even where every day was called off in between.
  const asks = (options.session ?? []).length > 0 || form.problems.length > 0
  return (
    <>
      <FormProblems form={form} fields={joinFields} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{activity.title}</span> {t('activities.join.title')}
      </h1>
      {asks ? (
        <Form form={form} send={t('activities.join.send')}>
          <FieldInputs fields={joinFields} form={form} options={options} />
        </Form>
      ) : (
        <p>
          {t('activities.page.no-days')} <a href={url('/activities')}>{t('activities.list.show-all')}</a>
        </p>
      )}
    </>
  )
}

interface JoinedPageProps {
  activity: Activity
  waiting: boolean
  when: string | null
  calendar: string | null
  url: (path: string) => string
}

/** Says what happens next, and nothing about anybody: the address could be sent to a friend. */
export function JoinedPage({ activity, waiting, when, calendar, url }: JoinedPageProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t(waiting ? 'activities.joined.waiting' : 'activities.joined.title')}</h1>
      <p>
        <a href={url(`/activities/${activity.id}`)}>{activity.title}</a>
        {when && <>: {when}</>}
      </p>
      <p>{t(waiting ? 'activities.joined.waiting-next' : 'activities.joined.next')}</p>
      {calendar && (
        <p>
          <a href={url(calendar)}>{t('activities.page.calendar')}</a>
        </p>
      )}
      <p>{t('activities.joined.change')}</p>
    </>
  )
}
