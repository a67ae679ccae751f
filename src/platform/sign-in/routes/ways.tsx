import type { Fields, FormState } from '../../fields/index.ts'
import { form, oneself, type Reply, type Route, type Submission, type Submitted, type Visit } from '../../http/index.ts'
import { Problem } from '../../problem/index.ts'
import type { Account } from '../../session/index.ts'
import { codeSetup, finishCodeSetup } from '../code-setup.ts'
import { CodeSetupPage } from '../code-setup-page.tsx'
import { codeSetupFields } from '../fields.ts'
import { isFresh, proveAgain } from '../fresh.ts'
import { ownAccount } from '../own-account.ts'
import { makeRecoveryCodes } from '../recovery-codes.ts'
import { RecoveryCodesPage } from '../recovery-codes-page.tsx'
import { NewRecoveryCodesPage, RemoveWayPage } from '../remove-way-page.tsx'
import { removeWay, waysOf } from '../ways.ts'

interface WayForm<F extends Fields> {
  fields: F
  show(visit: Visit, account: Account, form: FormState): Promise<Reply>
  submit(
    visit: Submission,
    account: Account,
    values: Parameters<Parameters<typeof form<F>>[1]['submit']>[1],
  ): Promise<Submitted>
}

/** A form that changes how somebody signs in: only for those who have just proved who they are. */
function wayForm<F extends Fields>(path: string, { fields, show, submit }: WayForm<F>): Route {
  return form(path, {
    may: oneself,
    fields,
    show: async (visit, state) => {
      if (!isFresh(visit)) return { redirect: proveAgain(visit.path) }
      const reply = await show(visit, await ownAccount(visit), state)
      return 'body' in reply
        ? { ...reply, breadcrumb: [{ href: '/account', text: visit.words.t('platform.account') }] }
        : reply
    },
    submit: async (visit, values) =>
      isFresh(visit) ? submit(visit, await ownAccount(visit), values) : proveAgain(visit.path),
  })
}

function codesShownOnce({ words, url }: Visit, codes: string[]): Submitted {
  const body = <RecoveryCodesPage codes={codes} next={url('/account')} />
  return { shownOnce: { title: words.t('platform.recovery.title'), body }, afterwards: '/account' }
}

async function removedWay(visit: Visit, account: Account): Promise<string> {
  const { t } = visit.words
  const way = (await waysOf(visit.tx, account.id)).find(({ id }) => id === visit.params.way)
  if (!way) throw new Problem('not-found', 'platform.way.gone')
  const kind = t(`platform.way.${way.kind}`)
  return way.name ? t('platform.way.named', { kind, name: way.name }) : kind
}

export const wayRoutes: Route[] = [
  wayForm('/account/code', {
    fields: codeSetupFields,
    show: async (visit, account, form) => ({
      title: visit.words.t('platform.code.title'),
      body: <CodeSetupPage setup={codeSetup(visit, account, form)} form={form} />,
    }),
    submit: async (visit, account, values) => codesShownOnce(visit, await finishCodeSetup(visit, account, values)),
  }),
  wayForm('/account/recovery-codes', {
    fields: {},
    show: async ({ words }, _account, form) => ({
      title: words.t('platform.recovery.new'),
      body: <NewRecoveryCodesPage form={form} />,
    }),
    submit: async (visit, account) => codesShownOnce(visit, await makeRecoveryCodes(visit.tx, visit.vault, account)),
  }),
  wayForm('/account/ways/:way/remove', {
    fields: {},
    show: async (visit, account, form) => {
      const name = await removedWay(visit, account)
      return { title: visit.words.t('platform.way.remove', { name }), body: <RemoveWayPage {...{ name, form }} /> }
    },
    submit: async (visit, account) => {
      await removeWay(visit.tx, account, visit.params.way ?? '')
      return '/account'
    },
  }),
]
