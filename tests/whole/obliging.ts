import type { Field, Kind } from '../../src/platform/fields/index.ts'
import type { SentForm } from './forms.ts'
import { formAt } from './routes.ts'

/** What somebody obliging answers: right for the kind of question, and in scripts that a careless page would break. */
const typedAnswers: Partial<Record<Kind, string>> = {
  text: 'Бібліотека “Ř”',
  'long-text': 'Ďobře <b>так</b> & “ні”',
  name: 'Łucja O’Żółć',
  time: '10:30',
  year: '1980',
  count: '3',
  money: '12.50',
  postcode: 'L8 1XB',
  'postcode-area': 'L8',
  phone: '07700 900123',
  email: 'lucja@example.org',
}

type Answers = Record<string, string | string[]>

/**
 * An answer to every field that the form's route knows, chosen among those that the page offers. What a plain box wants
 * may hang on another answer (how to reach somebody, say), so there is a second try with a phone number in it.
 */
export function obligingAnswers(form: SentForm, today: string): Answers[] {
  return [typedAnswers, { ...typedAnswers, text: typedAnswers.phone ?? '' }].map((texts) => {
    const fields = Object.entries(formAt(form.action)?.fields ?? {})
    return Object.assign(
      {},
      form.answers,
      ...fields.map(([name, field]) => answerTo(name, field, { form, texts, today })),
    )
  })
}

interface Means {
  form: SentForm
  texts: typeof typedAnswers
  today: string
}

function answerTo(name: string, field: Field, { form: { offered, typed }, texts, today }: Means): Answers {
  const choices = offered[name] ?? []
  if (field.kind === 'day' && typed.includes(`${name}-day`)) {
    const [year = '', month = '', day = ''] = today.split('-')
    return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  if (field.kind === 'choices') return { [name]: choices.slice(0, 2) }
  const answer = choices[0] ?? (typed.includes(name) ? texts[field.kind] : undefined)
  return answer === undefined ? {} : { [name]: answer }
}
