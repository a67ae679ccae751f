import { type FormState, filledForm, type Typed, typedDay, type ValuesOf } from '../../platform/fields/index.ts'
import { form, type PageReply, type Route, type Visit } from '../../platform/http/index.ts'
import { parseMoney } from '../../platform/input/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { may } from '../access.ts'
import { contractLineFields } from '../fields.ts'
import { addContractLine, correctContractLine, type KeptLine } from './line.ts'
import { lineAt, moneyTrail } from './line-at.ts'

type LineValues = ValuesOf<typeof contractLineFields>

const lineFrom = ({ label, amount, from, to }: LineValues) => ({ label, amountPence: amount, from, to })

function daysProblems(typed: Typed, words: Words): Problem[] {
  const [from, to] = [typedDay(typed, 'from', words), typedDay(typed, 'to', words)]
  return from && to && to < from ? [new Problem('invalid', 'programme.period.backwards', 'to')] : []
}

/** A new line of nothing says nothing; a line that is there may be brought down to nothing. */
function newProblems(typed: Typed, words: Words): Problem[] {
  const amount = parseMoney(typed.amount?.[0] ?? '')
  const nothing = amount.ok && amount.value === 0
  return [
    ...daysProblems(typed, words),
    ...(nothing ? [new Problem('invalid', 'programme.money.nothing', 'amount')] : []),
  ]
}

interface LineFormProps {
  title: string
  lead: string
  send: string
  state: FormState
  /** Which version was seen, for a correction. */
  seen?: number
}

function LineFormPage({ title, lead, send, state, seen }: LineFormProps) {
  return (
    <>
      <FormProblems form={state} fields={contractLineFields} />
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>{lead}</p>
      <Form form={state} send={send}>
        {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
        <FieldInputs fields={contractLineFields} form={state} />
      </Form>
    </>
  )
}

/** A new line runs for the whole programme unless its days are changed. */
function showNew(visit: Visit, state: FormState): PageReply {
  const { words, programme } = visit
  const known = filledForm({ from: programme.startsOn, to: programme.endsOn })
  const title = words.t('programme.money.add')
  const lead = words.t('programme.money.add-about')
  const props = { title, lead, send: words.t('programme.money.save'), state: hasAnswers(state) ? state : known }
  return { title, density: 'office', breadcrumb: moneyTrail(visit), body: <LineFormPage {...props} /> }
}

const hasAnswers = ({ problems }: FormState) => problems.length > 0

const poundsOf = (pence: number) => `${Math.trunc(pence / 100)}.${String(pence % 100).padStart(2, '0')}`

/** What was seen stays what it was while answers are mended; once it is told that the line has changed, it is the new one. */
function seenBy({ problems, typed }: FormState, { version }: KeptLine): number {
  return problems.length === 0 || problems.some(({ field }) => field === null) ? version : Number(typed.seen?.[0] ?? 0)
}

async function showCorrect(visit: Visit, state: FormState): Promise<PageReply> {
  const line = await lineAt(visit)
  const { words } = visit
  const { label, amountPence, from, to } = line
  const known = filledForm({ label, amount: poundsOf(amountPence), from, to })
  const title = words.t('programme.money.correct-title', { label })
  const lead = words.t('programme.money.correct-about')
  const send = words.t('programme.money.save-correction')
  const props = { title, lead, send, state: hasAnswers(state) ? state : known, seen: seenBy(state, line) }
  return { title, density: 'office', breadcrumb: moneyTrail(visit, line), body: <LineFormPage {...props} /> }
}

export const moneyForms: Route[] = [
  form('/money/new', {
    may: may.manageMoney,
    returnable: true,
    fields: contractLineFields,
    personal: false,
    check: newProblems,
    show: async (visit, state) => showNew(visit, state),
    submit: async ({ tx, commandId }, values) => `/money/${await addContractLine(tx, lineFrom(values), commandId)}`,
  }),
  form('/money/:line/correct', {
    may: may.manageMoney,
    fields: contractLineFields,
    personal: false,
    check: daysProblems,
    show: showCorrect,
    submit: async (visit, values) => {
      const { code } = await lineAt(visit)
      const seen = Number(visit.typed.seen?.[0] ?? 0)
      await correctContractLine(visit.tx, { code, ...lineFrom(values) }, seen, visit.commandId)
      return `/money/${code}`
    },
  }),
]
