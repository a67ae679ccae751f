import type { FormState } from '../../fields/index.ts'
import { action, anyone, form, oneself, type Reply, type Route, type Visit } from '../../http/index.ts'
import { endSessions } from '../../session/index.ts'
import { signInByCode, signInByRecoveryCode } from '../by-code.ts'
import { codeSignInFields, recoverySignInFields } from '../fields.ts'
import { passkeyScript, UsePasskey } from '../passkey/section.tsx'
import { Providers } from '../provider/section.tsx'
import { providers } from '../provider/store.ts'
import { returnPath } from '../return-path.ts'
import { RecoverySignInPage, SignInPage } from '../sign-in-page.tsx'

async function showSignIn(visit: Visit, form: FormState): Promise<Reply> {
  const to = returnPath(visit.query.to?.[0])
  const again = visit.query.again !== undefined
  const onward = `?to=${encodeURIComponent(to)}${again ? '&again=yes' : ''}`
  const hrefs = {
    recoveryCodeHref: visit.url(`/sign-in/recovery-code${onward}`),
    demoHref: visit.demo ? visit.url('/demo') : undefined,
  }
  return {
    title: visit.words.t('platform.sign-in.title'),
    body: (
      <SignInPage {...{ form, again }} {...hrefs}>
        <UsePasskey visit={visit} to={to} />
        <Providers visit={visit} providers={await providers(visit.tx)} base="/sign-in/with" query={onward} />
      </SignInPage>
    ),
    scripts: [passkeyScript],
  }
}

export const signInRoutes: Route[] = [
  form('/sign-in', { may: anyone, fields: codeSignInFields, show: showSignIn, submit: signInByCode }),
  form('/sign-in/recovery-code', {
    may: anyone,
    fields: recoverySignInFields,
    show: async ({ words }, form) => ({
      title: words.t('platform.sign-in.recovery-title'),
      body: <RecoverySignInPage form={form} />,
      breadcrumb: [{ href: '/sign-in', text: words.t('platform.sign-in.title') }],
    }),
    submit: signInByRecoveryCode,
  }),
  action('/sign-out', {
    may: oneself,
    fields: {},
    show: async () => ({ redirect: '/' }),
    submit: async ({ tx, session, effects }) => {
      if (session) await endSessions(tx, { id: session.accountId, key: session.key }, 'signed-out', session.id)
      effects.session = null
      return '/'
    },
  }),
]
