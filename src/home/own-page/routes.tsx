import { joinedBy, leaveSession } from '../../activities/index.ts'
import {
  consentsOf,
  copyFile,
  copyOf,
  findPerson,
  isPurpose,
  onePerson,
  type WholePerson,
  withdrawConsent,
} from '../../people/index.ts'
import { asId, type ReadTx } from '../../platform/database/index.ts'
import { emptyForm, type FormState } from '../../platform/fields/index.ts'
import { action, form, type PageReply, page, personalPage, type Route, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { OwnPage } from './page.tsx'
import { StopPage } from './stop-page.tsx'

/** Whoever is signed in, as the programme knows them; a citizen's account belongs to one person. */
async function ownPerson({ tx, session }: Visit<ReadTx>): Promise<WholePerson> {
  const id = asId<'person'>(session?.personId ?? undefined)
  const person = id && (await findPerson(tx, id))
  if (!person) throw new Problem('not-found', 'home.own.nobody')
  return { ...person, ...(await onePerson(tx, person.id)) }
}

async function showOwnPage(visit: Visit, form: FormState = emptyForm): Promise<PageReply> {
  const person = await ownPerson(visit)
  const joined = await joinedBy(visit.tx, person.ids)
  const consents = await consentsOf(visit.tx, person.keys)
  const title = visit.words.t('home.own.title')
  return { title, body: <OwnPage {...{ person, joined, consents, form, url: visit.url }} /> }
}

function purposeAsked(visit: Visit) {
  const { purpose = '' } = visit.params
  if (!isPurpose(purpose)) throw new Problem('not-found', 'home.own.nobody')
  return purpose
}

/** Their own page: what comes next, what they agreed to, and the way out, each without a reason. */
export const ownPageRoutes: Route[] = [
  page('/me', { may: may.seeOwnPage, personal: true, show: (visit) => showOwnPage(visit) }),
  action('/me/leave/:session', {
    may: may.seeOwnPage,
    fields: {},
    show: showOwnPage,
    submit: async (visit) => {
      const person = await ownPerson(visit)
      const sessionId = asId<'activity-session'>(visit.params.session)
      if (!sessionId) throw new Problem('not-found', 'home.own.nobody')
      await leaveSession(visit.tx, { personId: person.id, sessionId }, visit.commandId)
      return '/me'
    },
  }),
  form('/me/stop/:purpose', {
    may: may.seeOwnPage,
    fields: {},
    show: async (visit, form) => {
      const purpose = purposeAsked(visit)
      return {
        title: visit.words.t('home.own.stop'),
        breadcrumb: [{ href: '/me', text: visit.words.t('home.own.title') }],
        body: <StopPage {...{ purpose, form }} />,
      }
    },
    submit: async (visit) => {
      const person = await ownPerson(visit)
      const purposes = [purposeAsked(visit)]
      const forgotten = await withdrawConsent(visit.tx, { personId: person.id, purposes, how: 'web' }, visit.commandId)
      if (forgotten) visit.effects.session = null
      return forgotten ? '/' : '/me'
    },
  }),
  personalPage('/me/copy.json', {
    may: may.seeOwnPage,
    show: async (visit) => {
      const parts = await copyOf(visit.tx, await ownPerson(visit), visit.words)
      return { file: copyFile(parts, visit.tx.today), type: 'application/json; charset=utf-8', name: 'my-copy.json' }
    },
  }),
]
