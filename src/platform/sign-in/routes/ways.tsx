import type { ComponentChildren } from 'preact'
import { oneself, type Reply, type Route, type Submitted, type Visit } from '../../http/index.ts'
import { Problem } from '../../problem/index.ts'
import type { Account } from '../../session/index.ts'
import { codeSetup, finishCodeSetup } from '../code-setup.ts'
import { CodeSetupPage } from '../code-setup-page.tsx'
import { codeSetupFields } from '../fields.ts'
import { ownAccount } from '../own-account.ts'
import { provenForm } from '../proven-form.ts'
import { makeRecoveryCodes } from '../recovery-codes.ts'
import { RecoveryCodesPage } from '../recovery-codes-page.tsx'
import { NewRecoveryCodesPage, RemoveWayPage } from '../remove-way-page.tsx'
import { removeWay, waysOf } from '../ways.ts'

async function onOwnPage(visit: Visit, title: string, body: ComponentChildren): Promise<Reply> {
  return { title, body, breadcrumb: [{ href: '/account', text: visit.words.t('platform.account') }] }
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
  provenForm('/account/code', {
    may: oneself,
    fields: codeSetupFields,
    show: async (visit, form) => {
      const setup = codeSetup(visit, await ownAccount(visit), form)
      return onOwnPage(visit, visit.words.t('platform.code.title'), <CodeSetupPage {...{ setup, form }} />)
    },
    submit: async (visit, values) =>
      codesShownOnce(visit, await finishCodeSetup(visit, await ownAccount(visit), values)),
  }),
  provenForm('/account/recovery-codes', {
    may: oneself,
    fields: {},
    show: async (visit, form) =>
      onOwnPage(visit, visit.words.t('platform.recovery.new'), <NewRecoveryCodesPage form={form} />),
    submit: async (visit) =>
      codesShownOnce(visit, await makeRecoveryCodes(visit.tx, visit.vault, await ownAccount(visit))),
  }),
  provenForm('/account/ways/:way/remove', {
    may: oneself,
    fields: {},
    show: async (visit, form) => {
      const name = await removedWay(visit, await ownAccount(visit))
      return onOwnPage(visit, visit.words.t('platform.way.remove', { name }), <RemoveWayPage {...{ name, form }} />)
    },
    submit: async (visit) => {
      await removeWay(visit.tx, await ownAccount(visit), visit.params.way ?? '')
      return '/account'
    },
  }),
]
