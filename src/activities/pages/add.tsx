import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { Button, Input } from '../../platform/nhs/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { addFields } from '../fields/attendance.ts'
import type { Activity } from '../queries/activity.ts'
import type { Session } from '../queries/session.ts'
import { SessionTimes } from './session-list.tsx'

interface AddPageProps {
  activity: Activity
  session: Session
  find: string
  form: FormState
  options: GivenOptions
}

function Find({ find }: { find: string }) {
  const { t } = useWords()
  return (
    <form method="get">
      <Input id="find" name="find" value={find} label={{ text: t('activities.add.find'), size: 's' }} />
      <Button variant="secondary">{t('activities.add.look')}</Button>
    </form>
  )
}

/** Puts somebody on the list whom the team knows already: first find them, then choose. */
export function AddPage({ activity, session, find, form, options }: AddPageProps) {
  const { t } = useWords()
  const found = options.person?.length ?? 0
  return (
    <>
      <FormProblems form={form} fields={addFields} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">
          {activity.title}, <SessionTimes session={session} />
        </span>{' '}
        {t('activities.add.title')}
      </h1>
      <Find find={find} />
      {find !== '' && found === 0 && <p>{t('activities.add.nobody')}</p>}
      {found > 0 && (
        <Form form={form} send={t('activities.add.send')}>
          <FieldInputs fields={addFields} form={form} options={options} />
        </Form>
      )}
    </>
  )
}
