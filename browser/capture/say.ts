import type { CarriedPart, CarriedWords } from '../../src/platform/words/carried.ts'
import type { MessageKey } from '../../src/platform/words/messages.ts'

type Values = Record<string, string | number>

type KeyUnder<Stem extends string> = MessageKey extends infer Key
  ? Key extends `${Stem}${infer Rest}`
    ? Rest
    : never
  : never

export type CarriedKey = KeyUnder<'outreach.capture.'>
export type Say = (key: CarriedKey, values?: Values) => string

function caseOf(
  cases: Record<string, CarriedPart[]>,
  value: string | number | undefined,
  rules: Intl.PluralRules | null,
) {
  const exact = rules ? cases[`=${value}`] : cases[String(value)]
  return exact ?? (rules ? cases[rules.select(Number(value))] : undefined) ?? cases.other ?? []
}

/** Says a message that the page carries, in its language: see src/platform/words/carried.ts. */
export function sayer(words: CarriedWords, language: string): Say {
  const numbers = new Intl.NumberFormat(language)
  const plurals = new Intl.PluralRules(language)
  // A name or a time in other letters keeps to itself (UAX #9, FSI and PDI), as on the pages online.
  const apart = document.dir === 'rtl' ? (text: string) => `\u2068${text}\u2069` : String
  const shown = (value: string | number | undefined) =>
    typeof value === 'number' ? numbers.format(value) : apart(value ?? '')
  const write = (parts: CarriedPart[], values: Values, around?: string | number): string =>
    parts.map((part) => writePart(part, values, around)).join('')
  const writePart = (part: CarriedPart, values: Values, around?: string | number): string => {
    if (part === 0) return shown(around)
    if (typeof part === 'string') return part
    const [name, kind, cases] = part
    const value = values[name]
    if (kind === undefined || cases === undefined) return shown(value)
    return write(caseOf(cases, value, kind === 'p' ? plurals : null), values, value)
  }
  return (key, values = {}) => write(words[key] ?? [key], values)
}
