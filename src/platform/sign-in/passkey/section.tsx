import type { ComponentChildren } from 'preact'
import type { Visit } from '../../http/index.ts'
import { Button, Input } from '../../nhs/index.ts'
import { useWords } from '../../words/index.ts'
import { relyingParty } from './relying-party.ts'

export const passkeyScript = 'passkey.js'

interface PasskeySectionProps {
  kind: 'use' | 'make'
  title: string
  send: string
  /** Where the ceremony begins and ends: addresses that the script calls. */
  base: string
  to?: string
  children: ComponentChildren
}

/** Made visible by browser/passkey.ts where the browser knows passkeys; what to do instead stands there until then. */
function PasskeySection({ kind, title, send, base, to, children }: PasskeySectionProps) {
  const { t } = useWords()
  const words = { 'data-cancelled': t('platform.passkey.cancelled'), 'data-failed': t('platform.passkey.failed') }
  return (
    <section data-passkey={kind} data-base={base} data-to={to} {...words}>
      <h2 class="nhsuk-heading-m">{title}</h2>
      <p data-passkey-without>{t('platform.passkey.without')}</p>
      <div data-passkey-with hidden>
        {children}
        <p class="nhsuk-error-message" role="alert" data-passkey-problem />
        <Button type="button">{send}</Button>
      </div>
    </section>
  )
}

/** Left out where the site's address allows no passkeys. `to` is the page to come back to. */
export function UsePasskey({ visit, to }: { visit: Visit; to: string }) {
  const { t } = useWords()
  if (!relyingParty(visit)) return null
  const words = { title: t('platform.passkey.use'), send: t('platform.passkey.use-send') }
  return (
    <PasskeySection kind="use" base={visit.url('/sign-in/passkey')} to={to} {...words}>
      <p>{t('platform.passkey.use-about')}</p>
    </PasskeySection>
  )
}

/** The name is what somebody has to tell several passkeys apart. */
export function MakePasskey({ visit, base }: { visit: Visit; base: string }) {
  const { t } = useWords()
  if (!relyingParty(visit)) return null
  const title = t(visit.session ? 'platform.passkey.add' : 'platform.passkey.make')
  return (
    <PasskeySection kind="make" base={visit.url(base)} title={title} send={t('platform.passkey.make-send')}>
      <p>{t('platform.passkey.make-about')}</p>
      <Input
        id="passkey-name"
        name="passkey-name"
        label={{ text: t('platform.passkey.name'), size: 's' }}
        value={visit.caller.browser ?? ''}
        width={20}
      />
    </PasskeySection>
  )
}
