import { type FieldProblem, readForm } from '../../platform/fields/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { readShortCode } from '../../platform/short-code/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { codeLength } from '../cards/code.ts'
import { conversationFields } from '../fields.ts'
import { saidBy } from '../said-form.ts'
import { codeLists } from './codes.ts'
import { asksOnLine } from './line-id.ts'
import type { SheetSeen } from './queries.ts'
import { readLine } from './read-line.ts'

type SaidOnLine = Omit<ReturnType<typeof saidBy>, 'remark'>

/** A line as its writer meant it, or all that is wrong with it, in words. */
export type LineMeant = { ok: true; said: SaidOnLine; card: string | null } | { ok: false; problems: string[] }

/** What a sheet cannot say is left out, and everything it says is read by the rules of the form online. */
const { remark: _remark, ward: _ward, ...fields } = conversationFields

export function meantBy(words: Words, sheet: SheetSeen, line: number, text: string): LineMeant {
  const { typed, card, problems } = readLine(text)
  const read = readForm(fields, typed, words)
  const more = [
    ...(card !== null && readShortCode(card, codeLength) === null ? ['outreach.card.mistyped' as const] : []),
    ...(typed.firstTime && !asksOnLine(sheet.id, line, sheet.oneIn) ? ['outreach.paper.not-asked' as const] : []),
    ...(Number(typed.heads?.[0] ?? 1) < 1 ? ['outreach.said.heads-wrong' as const] : []),
  ]
  const said = read.ok ? [] : read.state.problems.flatMap((problem) => sentenceFor(words, problem, text))
  const all = [
    ...problems.map((problem) => problem.in(words)),
    ...more.map((key) => new Problem('invalid', key).in(words)),
    ...said,
  ]
  if (!read.ok || all.length > 0) return { ok: false, problems: [...new Set(all)] }
  const { remark: _none, ...meant } = saidBy({ ...read.values, remark: null, ward: null })
  return { ok: true, said: meant, card }
}

const saysStep = /s\s*\d/i

/** The form online says “Choose”; on a line there is a letter to write. */
function sentenceFor(words: Words, { field, message }: FieldProblem, text: string): string[] {
  const several = codeLists.find((list) => list.field === field && list.many)
  if (several) return [words.t('outreach.paper.too-many', { letter: several.letter, most: fields.matters.max ?? 0 })]
  if (field === 'heads') return [words.t('outreach.said.heads-wrong')]
  if (field !== 'nextStep') return [message]
  return saysStep.test(text) ? [] : [words.t('outreach.paper.step-missing')]
}
