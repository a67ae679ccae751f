import type { Field, FormState, GivenOptions, Kind, Option } from '../fields/index.ts'
import { optionsOf } from '../fields/index.ts'
import {
  Checkboxes,
  Chips,
  DateInput,
  type ErrorMessageOptions,
  FileUpload,
  Input,
  type InputProps,
  Radios,
  Select,
  Textarea,
} from '../nhs/index.ts'
import { useWords, type Words } from '../words/index.ts'

interface FieldInputProps {
  name: string
  field: Field
  form: FormState
  options?: GivenOptions
  /** The label is the page's only question, so it is its heading too. */
  asHeading?: boolean
  /** How choices are drawn, where not as a plain list: for a thumb, or in one line. */
  as?: 'chips' | 'select' | undefined
  /** False where the page itself says that everything may be left out. */
  marksOptional?: boolean
}

/** Above so many answers, radios become a select. */
const manyOptions = 12

const looks: Partial<Record<Kind, Partial<InputProps>>> = {
  name: { autocapitalize: 'words', spellcheck: false, width: 30 },
  count: { inputmode: 'numeric', width: 5 },
  difference: { width: 5 },
  money: { inputmode: 'decimal', width: 10 },
  time: { width: 5 },
  'opening-times': { width: 20, spellcheck: false },
  year: { inputmode: 'numeric', width: 4 },
  colour: { width: 10, spellcheck: false },
  postcode: { width: 10, autocapitalize: 'characters', spellcheck: false },
  'postcode-area': { width: 5, autocapitalize: 'characters', spellcheck: false },
  'any-postcode': { width: 10, autocapitalize: 'characters', spellcheck: false },
  phone: { type: 'tel', width: 20 },
  email: { type: 'email', width: 30, spellcheck: false },
  secret: { type: 'password', width: 30 },
  code: { inputmode: 'numeric', width: 10, code: true, spellcheck: false },
}

interface Parts {
  name: string
  id: string
  field: Field
  words: Words
  label: string
  hint: string | undefined
  errorMessage: ErrorMessageOptions | undefined
  answers: string[]
  options: readonly Option[]
  asHeading: boolean
}

function partsOf(props: FieldInputProps, words: Words): Parts {
  const { name, field, form, options = {}, asHeading = false, marksOptional = true } = props
  const problem = form.problems.find((each) => each.field === name)
  const label = words.t(field.label)
  return {
    name,
    id: name,
    field,
    words,
    label:
      field.required || field.kind === 'flag' || !marksOptional ? label : words.t('platform.field.optional', { label }),
    hint: field.hint && words.t(field.hint),
    errorMessage: problem && { text: problem.message, prefix: words.t('platform.form.error') },
    answers: form.typed[name] ?? [],
    options: optionsOf(field, name, options),
    asHeading,
  }
}

const optionText = (option: Option, words: Words) =>
  'key' in option.label ? words.t(option.label.key) : option.label.text

const itemsOf = ({ options, words }: Parts) =>
  options.map((option) => ({
    value: option.value,
    text: optionText(option, words),
    hint: option.hint && words.t(option.hint),
  }))

const legendOf = ({ label, asHeading }: Parts) => ({
  legend: asHeading
    ? { text: label, size: 'l' as const, headingLevel: 1 as const }
    : { text: label, size: 's' as const },
})

const labelOf = ({ label, asHeading }: Parts) =>
  asHeading ? { text: label, size: 'l' as const, headingLevel: 1 as const } : { text: label, size: 's' as const }

function dayItems(parts: Parts, form: FormState) {
  const [whole] = parts.answers
  const known = /^(\d{4})-(\d\d)-(\d\d)$/.exec(whole ?? '')
  const typed = (part: string, at: number) => form.typed[`${parts.name}-${part}`]?.[0] ?? known?.[at] ?? ''
  const label = (part: 'day' | 'month' | 'year') => parts.words.t(`platform.date.${part}`)
  return [
    { name: `${parts.name}-day`, label: label('day'), value: typed('day', 3), width: 2 as const },
    { name: `${parts.name}-month`, label: label('month'), value: typed('month', 2), width: 2 as const },
    { name: `${parts.name}-year`, label: label('year'), value: typed('year', 1), width: 4 as const },
  ]
}

function Choice(parts: Parts & Pick<FieldInputProps, 'as'>) {
  const { name, id, hint, errorMessage, answers, as, words } = parts
  const items = itemsOf(parts)
  if (as === 'chips') return <ChipChoice {...parts} choose="one" />
  if (as !== 'select' && items.length <= manyOptions) {
    // What somebody had open may be gone by the time they answer: the error still leads to the question.
    const none = items.length === 0 && { id, beforeInputs: <p>{words.t('platform.field.nothing-to-choose')}</p> }
    return (
      <Radios
        {...{ name, hint, errorMessage, items, ...none }}
        idPrefix={id}
        value={answers[0]}
        fieldset={legendOf(parts)}
      />
    )
  }
  const nothing = { value: '', text: words.t('platform.choose') }
  return (
    <Select
      {...{ name, id, hint, errorMessage }}
      label={labelOf(parts)}
      items={[nothing, ...items]}
      value={answers[0]}
    />
  )
}

function ChipChoice(parts: Parts & { choose: 'one' | 'any' }) {
  const { name, id, hint, errorMessage, answers, choose } = parts
  return (
    <Chips
      {...{ name, hint, errorMessage, choose }}
      idPrefix={id}
      items={itemsOf(parts)}
      values={answers}
      fieldset={legendOf(parts)}
    />
  )
}

function Choices(parts: Parts & Pick<FieldInputProps, 'as'>) {
  const { name, id, hint, errorMessage, answers, as } = parts
  if (as === 'chips') return <ChipChoice {...parts} choose="any" />
  return (
    <Checkboxes
      {...{ name, hint, errorMessage }}
      idPrefix={id}
      items={itemsOf(parts)}
      values={answers}
      fieldset={legendOf(parts)}
    />
  )
}

function Flag(parts: Parts) {
  const { name, id, hint, errorMessage, answers, label } = parts
  const items = [{ value: 'yes', text: label, hint }]
  return <Checkboxes {...{ name, errorMessage, items }} idPrefix={id} values={answers} />
}

/** One question, drawn as its kind asks, with what was typed and what is wrong with it. */
export function FieldInput(props: FieldInputProps) {
  const parts = partsOf(props, useWords())
  const { name, id, field, hint, errorMessage, answers } = parts
  const offersNothing = (field.kind === 'choice' || field.kind === 'choices') && parts.options.length === 0
  if (offersNothing && !field.required) return null
  const common = { name, id, hint, errorMessage, label: labelOf(parts), autocomplete: field.autocomplete }
  switch (field.kind) {
    case 'choice':
      return <Choice {...parts} as={props.as} />
    case 'choices':
      return <Choices {...parts} as={props.as} />
    case 'flag':
      return <Flag {...parts} />
    case 'day':
      return (
        <DateInput {...{ id, hint, errorMessage }} items={dayItems(parts, props.form)} fieldset={legendOf(parts)} />
      )
    case 'long-text':
      return <Textarea {...common} value={answers[0]} />
    case 'picture':
      return <FileUpload {...common} accept="image/svg+xml,image/png" />
    case 'secret':
      return <Input {...common} {...looks[field.kind]} />
    default:
      return <Input {...common} {...looks[field.kind]} value={answers[0]} />
  }
}
