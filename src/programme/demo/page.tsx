import type { Fields, FormState, GivenOptions, Option } from '../../platform/fields/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import type { Account } from '../../platform/session/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import { type Role, roles } from '../access.ts'

const isRole = (role: string): role is Role => roles.some((known) => known === role)

/** One person for each role is enough to look round. */
export function demoOptions(people: Account[], { t }: Words): Option[] {
  return roles.flatMap((role) => {
    const someone = people.find((account) => account.roles.find(isRole) === role)
    const text = someone && t('programme.demo.option', { role: t(`programme.role.${role}`), name: someone.name })
    return someone && text ? [{ value: someone.id, label: { text } }] : []
  })
}

interface DemoPageProps {
  form: FormState
  options: GivenOptions
  fields: Fields
}

export function DemoPage({ form, options, fields }: DemoPageProps) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={fields} />
      <h1 class="nhsuk-heading-l">{t('programme.demo.title')}</h1>
      <p>{t('programme.demo.about')}</p>
      <Form form={form} send={t('programme.demo.send')}>
        <FieldInputs fields={fields} form={form} options={options} />
      </Form>
    </>
  )
}
