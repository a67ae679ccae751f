import { action, oneself, page, type Reply, type Route, type Visit } from '../../http/index.ts'
import { endSessions } from '../../session/index.ts'
import { AccountPage } from '../account-page.tsx'
import { noticesRead } from '../enter.ts'
import { ownAccount, ownAccountPage } from '../own-account.ts'
import { MakePasskey, passkeyScript } from '../passkey/section.tsx'
import { Providers } from '../provider/section.tsx'
import { providers } from '../provider/store.ts'

async function account(visit: Visit): Promise<Reply> {
  const body = (
    <AccountPage {...(await ownAccountPage(visit))}>
      <MakePasskey visit={visit} base="/account/passkeys" />
      <Providers visit={visit} providers={await providers(visit.tx)} base="/account/with" />
    </AccountPage>
  )
  return { title: visit.words.t('platform.account'), body, scripts: [passkeyScript] }
}

export const accountRoutes: Route[] = [
  page('/account', { may: oneself, personal: true, show: account }),
  action('/account/notices', {
    may: oneself,
    fields: {},
    show: account,
    submit: async (visit) => {
      const { id } = await ownAccount(visit)
      await noticesRead(visit.tx, id)
      return '/'
    },
  }),
  action('/account/sessions/end', {
    may: oneself,
    fields: {},
    show: account,
    submit: async (visit) => {
      await endSessions(visit.tx, await ownAccount(visit), 'everywhere')
      visit.effects.session = null
      return '/'
    },
  }),
]
