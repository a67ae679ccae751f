import { Reach } from '../../people/index.ts'
import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { FieldInput, FieldInputs, Form, FormProblems, labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { handOverFields, triedFields } from '../fields.ts'
import { OfferList } from '../offers/list.tsx'
import type { OfferInWords } from '../offers/told.ts'
import { promises } from '../promises.ts'
import type { FollowUpWithPerson } from '../routes/follow-ups.tsx'
import type { Try } from '../service/tries.ts'
import { DueTag } from './due-tag.tsx'

interface FollowUpPageProps {
  followUp: FollowUpWithPerson
  form: FormState
  /** The times that it was tried, the last one last. */
  tries: readonly Try[]
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

/** How often it was tried, and a way back from a slip of the thumb. */
function Tries({ followUp, tries, form, url }: Pick<FollowUpPageProps, 'followUp' | 'tries' | 'form' | 'url'>) {
  const { t, date } = useWords()
  if (tries.length === 0) return null
  const told = tries.map(({ on, reached }) =>
    t('outreach.follow-up.try', { date: date(on), how: reached ? 'reached' : 'other' }),
  )
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('outreach.follow-up.tries', { n: tries.length })}</h2>
      <ol class="nhsuk-list nhsuk-list--number">
        {told.map((each, n) => (
          <li key={n}>{each}</li>
        ))}
      </ol>
      {followUp.doneOn === null && (
        <Form
          action={url(`/follow-ups/${followUp.id}/take-back`)}
          form={{ ...form, problems: [] }}
          send={t('outreach.follow-up.take-back-try')}
          variant="secondary"
        >
          <input type="hidden" name="tries" value={tries.length} />
        </Form>
      )}
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
export function FollowUpPage({ followUp, tries, form, offers, options, today, url }: FollowUpPageProps) {
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
      <Tries {...{ followUp, tries, form, url }} />
    </>
  )
}
