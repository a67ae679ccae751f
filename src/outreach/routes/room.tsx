import { form, type Route } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { may } from '../../programme/index.ts'
import { roomFields } from '../fields.ts'
import { recordConversation } from '../service/conversation.ts'
import { crumbsTo } from './conversations.tsx'
import { roundOf } from './rounds.tsx'

export const roomRoutes: Route[] = [
  form('/rounds/:round/room', {
    may: may.recordOutreach,
    returnable: true,
    fields: roomFields,
    show: async (visit, form) => {
      const round = await roundOf(visit)
      const { t } = visit.words
      const title = t('outreach.room.title')
      return {
        title,
        density: 'worker',
        breadcrumb: crumbsTo(visit, round.id),
        body: (
          <FormPage {...{ title, form, fields: roomFields }} send={t('outreach.room.send')}>
            <p>{t('outreach.room.about')}</p>
          </FormPage>
        ),
      }
    },
    submit: async (visit, room) => {
      const round = await roundOf(visit)
      await recordConversation(visit.tx, { ...room, roundId: round.id, nextStep: 'none' }, visit.commandId)
      return `/rounds/${round.id}`
    },
  }),
]
