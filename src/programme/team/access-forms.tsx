import type { FormState } from '../../platform/fields/index.ts'
import type { PageReply, Route, Visit } from '../../platform/http/index.ts'
import { provenForm, standings } from '../../platform/sign-in/index.ts'
import { may } from '../access.ts'
import { AskPage, RecoverWords } from './form-pages.tsx'
import { handOver } from './hand-over.tsx'
import { endMember, memberAt, reinviteMember } from './member.ts'
import { trail } from './trail.ts'

async function showInvite(visit: Visit, form: FormState): Promise<PageReply> {
  const account = await memberAt(visit.tx, visit.params.account)
  const { t } = visit.words
  const canSignIn = ((await standings(visit.tx)).get(account.id)?.ways ?? 0) > 0
  const { name } = account
  const title = canSignIn ? t('programme.team.recover-title', { name }) : t('programme.team.invite-title', { name })
  const body = (
    <AskPage form={form} title={title} send={t('programme.team.invite-send')} takesAway={canSignIn}>
      {canSignIn ? <RecoverWords name={name} /> : <p>{t('programme.team.invite-what', { name })}</p>}
    </AskPage>
  )
  return { title, body, density: 'office', breadcrumb: trail(visit, account) }
}

async function showEnd(visit: Visit, form: FormState): Promise<PageReply> {
  const account = await memberAt(visit.tx, visit.params.account)
  const { t } = visit.words
  const title = t('programme.team.end-title', { name: account.name })
  const body = (
    <AskPage form={form} title={title} send={t('programme.team.end-send')} takesAway>
      <p>{t('programme.team.end-what', { name: account.name })}</p>
    </AskPage>
  )
  return { title, body, density: 'office', breadcrumb: trail(visit, account) }
}

export const accessForms: Route[] = [
  provenForm('/staff/:account/invite', {
    may: may.manageStaff,
    fields: {},
    show: showInvite,
    submit: async (visit) => {
      const account = await memberAt(visit.tx, visit.params.account)
      return handOver(visit, account, await reinviteMember(visit.tx, account))
    },
  }),
  provenForm('/staff/:account/end', {
    may: may.manageStaff,
    fields: {},
    show: showEnd,
    submit: async (visit) => {
      await endMember(visit.tx, await memberAt(visit.tx, visit.params.account), visit.commandId)
      return '/staff'
    },
  }),
]
