import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import type { Searched } from '../../platform/http/index.ts'
import { Button, Input } from '../../platform/nhs/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { addFields, findFields } from '../fields/attendance.ts'
import type { Activity } from '../queries/activity.ts'
import type { Session } from '../queries/session.ts'
import { SessionTimes } from './session-list.tsx'

interface AddPageProps {
  activity: Activity
  session: Session
  /** What was searched for, and where to send other words. */
  searched: Pick<Searched, 'words' | 'isUnreadable'>
  search: string
  form: FormState
  options: GivenOptions
}

function Find({ searched, search, form }: Pick<AddPageProps, 'searched' | 'search' | 'form'>) {
  const { t } = useWords()
  const problem = form.problems.find(({ field }) => field === 'find')
  return (
    <form method="post" action={search} role="search" noValidate>
      {searched.isUnreadable && <p>{t('platform.searched.unreadable')}</p>}
      <Input
        id="find"
        name="find"
        value={form.typed.find?.[0] ?? searched.words}
        label={{ text: t('activities.add.find'), size: 's' }}
        errorMessage={problem && { text: problem.message, prefix: t('platform.form.error') }}
      />
      <Button variant="secondary">{t('activities.add.look')}</Button>
    </form>
  )
}

/** Puts somebody on the list whom the team knows already: first find them, then choose. */
export function AddPage({ activity, session, searched, search, form, options }: AddPageProps) {
  const { t } = useWords()
  const found = options.person?.length ?? 0
  return (
    <>
      <FormProblems form={form} fields={{ ...addFields, ...findFields }} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">
          {activity.title}, <SessionTimes session={session} />
        </span>{' '}
        {t('activities.add.title')}
      </h1>
      <Find {...{ searched, search, form }} />
      {searched.words !== '' && found === 0 && <p>{t('activities.add.nobody')}</p>}
      {found > 0 && (
        <Form form={form} send={t('activities.add.send')}>
          <FieldInputs fields={addFields} form={form} options={options} />
        </Form>
      )}
    </>
  )
}
