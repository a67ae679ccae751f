import { action, anyone, form, oneself, type Route } from '../../http/index.ts'
import { endSessions } from '../../session/index.ts'
import { signInByCode, signInByRecoveryCode } from '../by-code.ts'
import { codeSignInFields, recoverySignInFields } from '../fields.ts'
import { passkeyScript, UsePasskey } from '../passkey/section.tsx'
import { returnPath } from '../return-path.ts'
import { RecoverySignInPage, SignInPage } from '../sign-in-page.tsx'

export const signInRoutes: Route[] = [
  form('/sign-in', {
    may: anyone,
    fields: codeSignInFields,
    show: async (visit, form) => {
      const to = returnPath(visit.query.to?.[0])
      const recoveryCodeHref = visit.url(`/sign-in/recovery-code?to=${encodeURIComponent(to)}`)
      const demoHref = visit.demo ? visit.url('/demo') : undefined
      return {
        title: visit.words.t('platform.sign-in.title'),
        body: (
          <SignInPage {...{ form, recoveryCodeHref, demoHref }} again={visit.query.again !== undefined}>
            <UsePasskey visit={visit} to={to} />
          </SignInPage>
        ),
        scripts: [passkeyScript],
      }
    },
    submit: signInByCode,
  }),
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
