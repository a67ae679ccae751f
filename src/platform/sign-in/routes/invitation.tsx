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
import { Providers } from '../provider/section.tsx'
import { type Provider, providers } from '../provider/store.ts'
import { RecoveryCodesPage } from '../recovery-codes-page.tsx'

const path = '/invitations/:token'
const gone = 410

/** The page for whoever holds a good link; for everybody else the same page, whatever is wrong with theirs. */
async function forInvited(visit: Visit, draw: (account: Account) => Reply): Promise<Reply> {
  const account = await invitedAccount(visit.tx, visit.params.token)
  if (account) return draw(account)
  return { title: visit.words.t('platform.invitation.spent'), status: gone, body: <SpentInvitationPage /> }
}

function welcome(visit: Visit, { name }: Account, known: Provider[]): Reply {
  const { programme, words, params } = visit
  const here = `/invitations/${params.token}`
  return {
    title: words.t('platform.invitation.title', { programme: programme.name }),
    body: (
      <InvitationPage name={name} codeHref={visit.url(`${here}/code`)} programme={programme.name}>
        <MakePasskey visit={visit} base={`${here}/passkey`} />
        <Providers visit={visit} providers={known} base={`${here}/with`} />
      </InvitationPage>
    ),
    scripts: [passkeyScript],
  }
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
    show: async (visit) => {
      const known = await providers(visit.tx)
      return forInvited(visit, (account) => welcome(visit, account, known))
    },
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
