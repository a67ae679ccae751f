import type { FormState } from '../fields/index.ts'
import { FieldInputs, Form, FormProblems, QrCode } from '../page/index.ts'
import { useWords } from '../words/index.ts'
import type { CodeSetup } from './code-setup.ts'
import { codeSetupFields } from './fields.ts'

const grouped = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')

function Secret({ setup }: { setup: CodeSetup }) {
  const { t } = useWords()
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('platform.code.scan')}</h2>
      <p>{t('platform.code.scan-how')}</p>
      <QrCode text={setup.link} label={t('platform.code.scan')} />
      <p>{t('platform.code.type')}</p>
      <p>
        <code class="kith-secret">{grouped(setup.secret)}</code>
      </p>
      <p>
        <a href={setup.link}>{t('platform.code.open')}</a>
      </p>
    </>
  )
}

/** Code and passphrase are set up together: one without the other is no way in. */
export function CodeSetupPage({ setup, form }: { setup: CodeSetup; form: FormState }) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={codeSetupFields} />
      <h1 class="nhsuk-heading-l">{t('platform.code.title')}</h1>
      <p>{t('platform.code.about')}</p>
      <Secret setup={setup} />
      <h2 class="nhsuk-heading-m">{t('platform.code.check')}</h2>
      <Form form={form} send={t('platform.code.send')}>
        <input type="hidden" name="setup" value={setup.sealed} />
        <FieldInputs fields={codeSetupFields} form={form} />
      </Form>
    </>
  )
}
