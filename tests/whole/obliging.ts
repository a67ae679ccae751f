import type { Field, Kind } from '../../src/platform/fields/index.ts'
import type { SentForm } from './forms.ts'
import { formAt } from './routes.ts'

/** What somebody obliging answers: right for the kind of question, and in scripts that a careless page would break. */
const typedAnswers: Partial<Record<Kind, string>> = {
  text: 'Бібліотека “Ř”',
  'long-text': 'Ďobře <b>так</b> & “ні”',
  name: 'Łucja O’Żółć',
  time: '10:30',
  'opening-times': '10 to 12, 1:30 to 4',
  year: '1980',
  colour: '#7a1f3d',
  count: '3',
  difference: '3',
  money: '12.50',
  postcode: 'L8 1XB',
  'postcode-area': 'L8',
  'any-postcode': 'L8',
  phone: '07700 900123',
  picture: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>').toString('base64'),
}

/** Boxes that want an answer of their own making: a line of a sheet of paper is written in its codes. */
const typedIn: Record<string, string> = Object.fromEntries(
  Array.from({ length: 10 }, (_, at) => [`line${at + 1}`, 'm1 4 d2 s1']),
)

let addresses = 0

/** An address that nobody else has given. */
function email(): string {
  addresses += 1
  return `lucja${addresses}@example.org`
}

/** One who takes the first answer offered, or one who takes the last. */
export type Choose = 'first' | 'last'

interface Obliging {
  today: string
  /** The code of a card that nobody has yet, as it is printed. */
  card: string
  choose: Choose
}

type Answers = Record<string, string | string[]>

/**
 * An answer to every field that the form's route knows, chosen among those that the page offers. What a plain box wants
 * may hang on another answer (how to reach somebody, say), so there is a second try with a phone number in it; where one
 * thing of several is asked for, a third answers only the first question.
 */
export function obligingAnswers(form: SentForm, { today, card, choose }: Obliging): Answers[] {
  const asked = Object.entries(formAt(form.action)?.fields ?? {})
  return tries(asked).map(({ other, fields }) => {
    const texts = { ...typedAnswers, email: email(), ...other }
    return Object.assign(
      {},
      form.answers,
      ...fields.map(([name, field]) => answerTo(name, field, { form, texts, today, choose })),
      form.action.endsWith('/card') ? { code: card } : {},
    )
  })
}

type Fields = [string, Field][]

function tries(fields: Fields): { other: typeof typedAnswers; fields: Fields }[] {
  return [
    { other: {}, fields },
    { other: { text: typedAnswers.phone ?? '' }, fields },
    { other: {}, fields: fields.slice(0, 1) },
  ]
}

interface Means {
  form: SentForm
  texts: typeof typedAnswers
  today: string
  choose: Choose
}

function answerTo(name: string, field: Field, { form: { offered, typed }, texts, today, choose }: Means): Answers {
  const choices = offered[name] ?? []
  if (field.kind === 'day' && typed.includes(`${name}-day`)) {
    const [year = '', month = '', day = ''] = today.split('-')
    return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  if (field.kind === 'picture') return { [name]: texts.picture ?? '' }
  if (field.kind === 'choices')
    return { [name]: choices.filter((each) => !isExclusive(field, each)).slice(0, field.max) }
  const answer =
    choices.at(choose === 'first' ? 0 : -1) ?? (typed.includes(name) ? (typedIn[name] ?? texts[field.kind]) : undefined)
  return answer === undefined ? {} : { [name]: answer }
}

function isExclusive({ options = [] }: Field, value: string): boolean {
  return options.some((option) => option.value === value && option.exclusive)
}
