import { type Field, optional, required } from '../../platform/fields/index.ts'
import { lineNumbers } from './line-id.ts'

const why = 'outreach.why.paper'

export const sheetsFields = {
  sheets: required('count', {
    label: 'outreach.paper.how-many',
    hint: 'outreach.paper.how-many-hint',
    max: 30,
    sensitivity: 'public',
    why,
  }),
}

export const roundOfSheetFields = {
  round: required('choice', {
    label: 'outreach.paper.which-round',
    missing: 'outreach.paper.which-round-missing',
    sensitivity: 'public',
    why,
  }),
}

export const lineName = (line: number) => `line${line}`

const oneLine: Field<'text', false> = optional('text', {
  label: 'outreach.paper.line-field',
  max: 200,
  sensitivity: 'special',
  why,
})

/** A box for each line, and which of those that are there already are to be put right. */
export const typingFields = {
  ...Object.fromEntries(lineNumbers.map((line) => [lineName(line), oneLine])),
  replace: optional('choices', {
    label: 'outreach.paper.replace-field',
    options: lineNumbers.map((line) => ({ value: String(line), label: { text: String(line) } })),
    sensitivity: 'public',
    why,
  }),
}
