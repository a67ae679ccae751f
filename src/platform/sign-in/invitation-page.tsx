import type { ComponentChildren } from 'preact'
import { Button } from '../nhs/index.ts'
import { useWords } from '../words/index.ts'

interface InvitationPageProps {
  name: string
  programme: string
  codeHref: string
  children?: ComponentChildren
}

export function InvitationPage({ name, programme, codeHref, children }: InvitationPageProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('platform.invitation.title', { programme })}</h1>
      <p class="nhsuk-body-l">{t('platform.invitation.hello', { name })}</p>
      <p>{t('platform.invitation.about')}</p>
      {children}
      <h2 class="nhsuk-heading-m">{t('platform.invitation.by-code')}</h2>
      <p>{t('platform.invitation.by-code-about')}</p>
      <Button href={codeHref} variant="secondary">
        {t('platform.invitation.by-code-start')}
      </Button>
    </>
  )
}

/** For a link that was used, or is too old, or never was: they look the same. */
export function SpentInvitationPage() {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('platform.invitation.spent')}</h1>
      <p>{t('platform.invitation.spent-why')}</p>
      <p>{t('platform.invitation.spent-do')}</p>
    </>
  )
}
