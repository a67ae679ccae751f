import { anyone, form, page, type Reply, type Route, type Submission, type Visit } from '../../http/index.ts'
import { Problem } from '../../problem/index.ts'
import type { Account } from '../../session/index.ts'
import { type CodeSetupValues, codeSetup, finishCodeSetup } from '../code-setup.ts'
import { CodeSetupPage } from '../code-setup-page.tsx'
import { afterSignIn, enter } from '../enter.ts'
import { codeSetupFields } from '../fields.ts'
import { invitedAccount, useInvitation } from '../invitation.ts'
import { InvitationPage, SpentInvitationPage } from '../invitation-page.tsx'
import { MakePasskey, passkeyScript } from '../passkey/section.tsx'
import { RecoveryCodesPage } from '../recovery-codes-page.tsx'

const path = '/invitations/:token'
const gone = 410

/** The page for whoever holds a good link; for everybody else the same page, whatever is wrong with theirs. */
async function forInvited(visit: Visit, draw: (account: Account) => Reply): Promise<Reply> {
  const account = await invitedAccount(visit.tx, visit.params.token)
  if (account) return draw(account)
  return { title: visit.words.t('platform.invitation.spent'), status: gone, body: <SpentInvitationPage /> }
}

async function acceptWithCode(visit: Submission, values: CodeSetupValues) {
  const account = await useInvitation(visit.tx, visit.params.token)
  if (!account) throw new Problem('conflict', 'platform.invitation.spent')
  const codes = await finishCodeSetup(visit, account, values)
  await enter(visit, visit.effects, { account, way: 'code' })
  const afterwards = await afterSignIn(visit.tx, account.id, '/')
  const body = <RecoveryCodesPage codes={codes} next={visit.url(afterwards)} />
  return { shownOnce: { title: visit.words.t('platform.recovery.title'), body }, afterwards }
}

export const invitationRoutes: Route[] = [
  page(path, {
    may: anyone,
    personal: true,
    show: (visit) =>
      forInvited(visit, ({ name }) => {
        const { programme, words, params } = visit
        const codeHref = visit.url(`/invitations/${params.token}/code`)
        return {
          title: words.t('platform.invitation.title', { programme: programme.name }),
          body: (
            <InvitationPage {...{ name, codeHref }} programme={programme.name}>
              <MakePasskey visit={visit} base={`/invitations/${params.token}/passkey`} />
            </InvitationPage>
          ),
          scripts: [passkeyScript],
        }
      }),
  }),
  form(`${path}/code`, {
    may: anyone,
    fields: codeSetupFields,
    show: (visit, form) =>
      forInvited(visit, (account) => ({
        title: visit.words.t('platform.code.title'),
        body: <CodeSetupPage setup={codeSetup(visit, account, form)} form={form} />,
      })),
    submit: acceptWithCode,
  }),
]
