import { existingPerson, findPerson } from '../../people/index.ts'
import { asId } from '../../platform/database/index.ts'
import type { FormState } from '../../platform/fields/index.ts'
import { form, type PageReply, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { conversationOf } from '../routes/conversations.tsx'
import { cardFields } from './fields.ts'
import { giveCard } from './give.ts'

function givingPage({ words }: Visit, state: FormState, of: { path: string; text: string }): PageReply {
  const { t } = words
  const title = t('outreach.card.give')
  return {
    title,
    density: 'worker',
    breadcrumb: [{ href: of.path, text: of.text }],
    body: (
      <FormPage {...{ title, form: state, fields: cardFields }} send={t('outreach.card.give-send')}>
        <p>{t('outreach.card.give-about')}</p>
      </FormPage>
    ),
  }
}

async function personOf({ tx, params }: Visit) {
  const id = asId<'person'>(params.person)
  const person = id && (await findPerson(tx, id))
  if (!person) throw new Problem('not-found', 'people.nobody')
  return existingPerson(tx, person.id)
}

export const cardGivingRoutes: Route[] = [
  form('/conversations/:conversation/card', {
    may: may.recordOutreach,
    fields: cardFields,
    show: async (visit, state) => {
      const { id } = await conversationOf(visit)
      const of = { path: `/conversations/${id}`, text: visit.words.t('outreach.conversation.saved') }
      return givingPage(visit, state, of)
    },
    submit: async (visit, { code }) => {
      const { id } = await conversationOf(visit)
      await giveCard(visit.tx, { code, conversationId: id }, visit.commandId)
      return `/conversations/${id}`
    },
  }),
  form('/people/:person/card', {
    may: may.changePeople,
    fields: cardFields,
    show: async (visit, state) => {
      const { id, name } = await personOf(visit)
      return givingPage(visit, state, { path: `/people/${id}`, text: name })
    },
    submit: async (visit, { code }) => {
      const person = await personOf(visit)
      await giveCard(visit.tx, { code, person }, visit.commandId)
      return `/people/${person.id}`
    },
  }),
]
