import type { ComponentChildren } from 'preact'
import type { Fields, FormState } from '../fields/index.ts'
import { Details } from '../nhs/index.ts'
import { FieldInputs, Form, FormProblems } from '../page/index.ts'
import { useWords } from '../words/index.ts'
import { codeSignInFields, recoverySignInFields } from './fields.ts'

interface SignInPageProps {
  form: FormState
  /** Ways that come before the code: passkeys, providers. */
  children?: ComponentChildren
  recoveryCodeHref: string
  /** Only in a demo: stepping in as anyone. */
  demoHref?: string | undefined
  /** Somebody signed in is asked to prove it once more. */
  again: boolean
}

export function SignInPage({ form, children, recoveryCodeHref, demoHref, again }: SignInPageProps) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={codeSignInFields} />
      <h1 class="nhsuk-heading-l">{t('platform.sign-in.title')}</h1>
      <p>{t(again ? 'platform.sign-in.again' : 'platform.sign-in.about')}</p>
      {demoHref && (
        <p>
          <a href={demoHref}>{t('platform.demo-change')}</a>
        </p>
      )}
      {children}
      <h2 class="nhsuk-heading-m">{t('platform.sign-in.by-code')}</h2>
      <Form form={form} send={t('platform.sign-in.send')}>
        <FieldInputs fields={codeSignInFields} form={form} />
      </Form>
      <p>
        <a href={recoveryCodeHref}>{t('platform.sign-in.no-phone')}</a>
      </p>
      <Details summary={t('platform.sign-in.trouble')}>
        <p>{t('platform.sign-in.trouble-do')}</p>
      </Details>
    </>
  )
}

export function RecoverySignInPage({ form }: { form: FormState }) {
  const { t } = useWords()
  const fields: Fields = recoverySignInFields
  return (
    <>
      <FormProblems form={form} fields={fields} />
      <h1 class="nhsuk-heading-l">{t('platform.sign-in.recovery-title')}</h1>
      <p>{t('platform.sign-in.recovery-about')}</p>
      <Form form={form} send={t('platform.sign-in.send')}>
        <FieldInputs fields={fields} form={form} />
      </Form>
    </>
  )
}
