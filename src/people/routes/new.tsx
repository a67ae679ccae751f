import { emptyForm, filledForm, type ValuesOf } from '../../platform/fields/index.ts'
import { form, personalForm, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { may, partnerCodeOf } from '../../programme/index.ts'
import { contactOf } from '../contact.ts'
import { duplicatesStep } from '../duplicates-step.ts'
import { changeFields, newPersonFields } from '../fields.ts'
import { homeOf } from '../home.ts'
import { agreedTo, nameProblems, reachProblems, refuseBirthYear } from '../new-person.ts'
import { NewPersonPage } from '../pages/new-person.tsx'
import { shownContact } from '../pages/reach.tsx'
import { contactsOf } from '../queries/contacts.ts'
import type { WholePerson } from '../sections.ts'
import { addPerson } from '../service/adding.ts'
import { changePerson } from '../service/changing.ts'
import { wordingsNow } from '../wordings/check.ts'
import { crumbsTo, pageAbout, pathOf, personOf, readPerson } from './person-of.ts'

async function addByDesk(visit: Submission, typed: ValuesOf<typeof newPersonFields>): Promise<string> {
  const { tx, commandId } = visit
  refuseBirthYear(typed.birthYear, tx.today)
  const added = await addPerson(
    tx,
    {
      name: typed.name,
      contact: contactOf(typed.channel, typed.reach),
      birthYear: typed.birthYear,
      ...(typed.postcode && (await homeOf(tx, typed.postcode, typed.keepPostcode))),
      consents: agreedTo(typed),
      door: 'desk',
      where: { partner: await partnerCodeOf(tx, visit.session?.partnerId ?? null) },
    },
    commandId,
  )
  return duplicatesStep(tx, added.id, pathOf(added))
}

/** What is known, as the form would have been filled in. */
async function asTyped(visit: Visit, person: WholePerson) {
  const contacts = await contactsOf(visit.tx, [person.id])
  const preferred = contacts.find(({ channel }) => channel === person.channel)
  const { name, channel, birthYear, postcode, language } = person
  const reach = preferred && shownContact(preferred)
  return filledForm({ name, channel, reach, birthYear, postcode, keepPostcode: postcode !== null, language })
}

/** A postcode left empty keeps the neighbourhood; one that is no longer to be kept leaves only its area. */
async function changedHome(
  visit: Visit,
  { postcode, keepPostcode }: { postcode: string | null; keepPostcode: boolean },
) {
  return postcode ? homeOf(visit.tx, postcode, keepPostcode) : { postcode: null }
}

async function change(visit: Submission, typed: ValuesOf<typeof changeFields>): Promise<string> {
  const person = await personOf(visit)
  refuseBirthYear(typed.birthYear, visit.tx.today)
  const { name, birthYear, language } = typed
  const contact = contactOf(typed.channel, typed.reach)
  const home = await changedHome(visit, typed)
  await changePerson(
    visit.tx,
    { id: person.id, change: { name, birthYear, language, contact, ...home } },
    visit.commandId,
  )
  return pathOf(person)
}

export const newRoutes: Route[] = [
  form('/people/new', {
    may: may.addPeople,
    returnable: true,
    fields: newPersonFields,
    check: nameProblems,
    show: async (visit, form) => ({
      title: visit.words.t('people.new.title'),
      density: 'worker',
      breadcrumb: crumbsTo(visit),
      body: <NewPersonPage {...{ form }} wordings={await wordingsNow(visit.tx)} />,
    }),
    submit: addByDesk,
  }),
  personalForm('/people/:person/change', {
    may: may.changePeople,
    fields: changeFields,
    check: reachProblems,
    show: async (visit, form) => {
      const person = await readPerson(visit, 'change')
      const title = visit.words.t('people.change.title')
      const begun = form === emptyForm ? await asTyped(visit, person) : form
      return pageAbout(
        visit,
        person,
        title,
        <FormPage
          {...{ title, fields: changeFields }}
          form={begun}
          caption={person.name}
          send={visit.words.t('people.save')}
        />,
      )
    },
    submit: change,
  }),
]
