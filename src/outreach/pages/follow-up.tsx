import { Reach } from '../../people/index.ts'
import type { FormState } from '../../platform/fields/index.ts'
import { FieldInputs, Form, FormProblems, labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { triedFields } from '../fields.ts'
import { OfferList } from '../offers/list.tsx'
import type { OfferInWords } from '../offers/told.ts'
import { promises } from '../promises.ts'
import type { FollowUpWithPerson } from '../routes/follow-ups.tsx'
import { DueTag } from './due-tag.tsx'

interface FollowUpPageProps {
  followUp: FollowUpWithPerson
  form: FormState
  /** What was promised to be sent. */
  offers: OfferInWords[]
  today: string
  url: (path: string) => string
}

/** One promise: what, to whom, how to reach them, and what came of it. */
export function FollowUpPage({ followUp, form, offers, today, url }: FollowUpPageProps) {
  const words = useWords()
  const { t } = words
  const { person } = followUp
  return (
    <>
      <FormProblems form={form} fields={triedFields} />
      <h1 class="nhsuk-heading-l">{person?.name ?? t('outreach.follow-up.nobody')}</h1>
      <p>
        {labelIn(promises, followUp.promise, words)}{' '}
        {followUp.doneOn === null && <DueTag dueOn={followUp.dueOn} today={today} />}
      </p>
      {offers.length > 0 && <OfferList {...{ offers, url }} />}
      {person?.inPeace && <p>{t('outreach.follow-up.in-peace')}</p>}
      {person?.contact && (
        <p>
          <Reach contact={person.contact} />
        </p>
      )}
      {person && (
        <p>
          <a href={url(`/people/${person.id}`)}>{t('outreach.follow-up.person')}</a>
        </p>
      )}
      {followUp.doneOn === null ? (
        <Form form={form} send={t('outreach.follow-up.save')}>
          <FieldInputs fields={triedFields} form={form} />
        </Form>
      ) : (
        <p>{t('outreach.follow-up.done-on', { date: words.date(followUp.doneOn) })}</p>
      )}
    </>
  )
}
