import { emptyForm, filledForm } from '../../platform/fields/index.ts'
import { personalForm, personalPage, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { agreementsTo, isPurpose, isWayOfConsent, type Purpose } from '../consent/purposes.ts'
import { giveConsentFields, withdrawConsentFields } from '../fields.ts'
import { ConsentPage } from '../pages/consent.tsx'
import { GivingPage } from '../pages/giving.tsx'
import { consentsOf } from '../queries/consents.ts'
import { giveConsent, withdrawConsent } from '../service/consent.ts'
import { wordingsNow } from '../wordings/check.ts'
import { pageAbout, pathOf, personOf, readPerson, refuseFuture } from './person-of.ts'

function purposeOf(visit: Visit): Purpose {
  const purpose = visit.params.purpose ?? ''
  if (!isPurpose(purpose)) throw new Problem('not-found', 'people.nobody')
  return purpose
}

function wayOf(how: string) {
  if (!isWayOfConsent(how)) throw new Problem('invalid', 'people.field.how-missing', 'how')
  return how
}

const consentPage = personalPage('/people/:person/consent', {
  may: may.changePeople,
  show: async (visit) => {
    const person = await readPerson(visit, 'consent')
    const consents = await consentsOf(visit.tx, person.keys)
    return pageAbout(
      visit,
      person,
      visit.words.t('people.consent.title'),
      <ConsentPage {...{ person, consents, url: visit.url }} />,
    )
  },
})

const giving = personalForm('/people/:person/consent/:purpose', {
  may: may.changePeople,
  fields: giveConsentFields,
  show: async (visit, form) => {
    const [person, purpose] = [await readPerson(visit, 'consent'), purposeOf(visit)]
    const title = visit.words.t(`people.purpose.${purpose}`)
    const begun = form === emptyForm ? filledForm({ day: visit.tx.today }) : form
    return pageAbout(
      visit,
      person,
      title,
      <GivingPage {...{ title, purpose }} form={begun} name={person.name} wordings={await wordingsNow(visit.tx)} />,
    )
  },
  submit: async (visit, { how, day, readIn }) => {
    const [person, purpose] = [await personOf(visit), purposeOf(visit)]
    refuseFuture(visit, day)
    const agreements = agreementsTo([purpose], wayOf(how), readIn)
    await giveConsent(visit.tx, { personId: person.id, agreements, happenedOn: day }, visit.commandId)
    return `${pathOf(person)}/consent`
  },
})

const withdrawing = personalForm('/people/:person/consent/:purpose/withdraw', {
  may: may.changePeople,
  fields: withdrawConsentFields,
  show: async (visit, form) => {
    const [person, purpose] = [await readPerson(visit, 'consent'), purposeOf(visit)]
    const { t } = visit.words
    const title = t(`people.withdraw.title.${purpose}`)
    return pageAbout(
      visit,
      person,
      title,
      <FormPage
        {...{ title, form, fields: withdrawConsentFields, variant: 'warning' }}
        caption={person.name}
        send={purpose === 'keep' ? t('people.withdraw.and-delete') : t('people.withdraw.send')}
      >
        <p>{t(`people.withdraw.about.${purpose}`)}</p>
      </FormPage>,
    )
  },
  submit: async (visit, { how }) => {
    const [person, purpose] = [await personOf(visit), purposeOf(visit)]
    const withdrawn = { personId: person.id, purposes: [purpose], how: wayOf(how) }
    const forgotten = await withdrawConsent(visit.tx, withdrawn, visit.commandId)
    return forgotten ? '/people?gone=yes' : `${pathOf(person)}/consent`
  },
})

export const consentRoutes: Route[] = [consentPage, giving, withdrawing]
