import { Reach } from '../../people/index.ts'
import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { FieldInput, FieldInputs, Form, FormProblems, labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { handOverFields, triedFields } from '../fields.ts'
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
  options: GivenOptions
  today: string
  url: (path: string) => string
}

/** Who promised it when, and who holds it. */
function Standing({ followUp }: Pick<FollowUpPageProps, 'followUp'>) {
  const { t, date } = useWords()
  return (
    <p>
      {t('outreach.follow-up.promised-on', {
        date: date(followUp.promisedOn),
        by: followUp.by ?? t('outreach.promise.nobody'),
      })}
      <br />
      {followUp.with ? t('outreach.follow-up.with', { by: followUp.with }) : t('outreach.follow-up.with-nobody')}
    </p>
  )
}

/** To another worker, where there is one. */
function HandOver({ followUp, form, options, url }: Pick<FollowUpPageProps, 'followUp' | 'form' | 'options' | 'url'>) {
  const { t } = useWords()
  if (options.worker?.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('outreach.follow-up.hand-over')}</h2>
      <Form
        action={url(`/follow-ups/${followUp.id}/hand-over`)}
        form={form}
        send={t('outreach.follow-up.hand-over')}
        variant="secondary"
      >
        <FieldInput name="worker" field={handOverFields.worker} as="select" {...{ form, options }} />
      </Form>
    </>
  )
}

/** How it went, and whether it was a slip to call it done. */
function Outcome({ followUp, form, options, url }: Pick<FollowUpPageProps, 'followUp' | 'form' | 'options' | 'url'>) {
  const { t, date } = useWords()
  const address = url(`/follow-ups/${followUp.id}`)
  if (followUp.doneOn !== null) {
    return (
      <>
        <p>{t('outreach.follow-up.done-on', { date: date(followUp.doneOn) })}</p>
        <Form action={`${address}/undo`} form={form} send={t('outreach.follow-up.reopen')} variant="secondary" />
      </>
    )
  }
  return (
    <>
      <Form action={address} form={form} send={t('outreach.follow-up.save')}>
        <FieldInputs fields={triedFields} form={form} />
      </Form>
      <HandOver {...{ followUp, form, options, url }} />
    </>
  )
}

/** One promise: what, to whom, how to reach them, and what came of it. */
export function FollowUpPage({ followUp, form, offers, options, today, url }: FollowUpPageProps) {
  const words = useWords()
  const { t } = words
  const { person } = followUp
  return (
    <>
      <FormProblems form={form} fields={{ ...triedFields, ...handOverFields }} />
      <h1 class="nhsuk-heading-l">{person?.name ?? t('outreach.follow-up.nobody')}</h1>
      <p>
        {labelIn(promises, followUp.promise, words)}{' '}
        {followUp.doneOn === null && <DueTag dueOn={followUp.dueOn} today={today} />}
      </p>
      <Standing followUp={followUp} />
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
      <Outcome {...{ followUp, form, options, url }} />
    </>
  )
}
