import type { Fields, FormState } from '../../platform/fields/index.ts'
import { FieldInputs } from '../../platform/page/index.ts'
import { nameFields } from '../fields.ts'
import type { Wording } from '../wordings/languages.ts'
import { ConsentsAloud } from './aloud.tsx'

interface NameInputsProps {
  form: FormState
  wordings: readonly Wording[]
  /** What else is asked. */
  more?: Fields
}

/** What a name is kept with: how to reach them, and what they agreed to after hearing the words. */
export function NameInputs({ form, wordings, more = {} }: NameInputsProps) {
  const { name, channel, reach, how } = nameFields
  return (
    <>
      <FieldInputs fields={{ name, channel, reach }} form={form} />
      <ConsentsAloud {...{ form, wordings }} />
      <FieldInputs fields={{ how, ...more }} form={form} />
    </>
  )
}
