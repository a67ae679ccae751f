import type { Typed } from '../../platform/fields/index.ts'
import { Problem, type Sentence } from '../../platform/problem/index.ts'
import { type CodeList, cardLetter, codeLists, firstTimes, otherLetters } from './codes.ts'

/** One line of a sheet as it was typed: the answers to the form of a conversation, and the card that was handed over. */
export interface LineRead {
  typed: Typed
  card: string | null
  problems: Problem[]
}

interface Reading extends LineRead {
  /** The letter that the next number belongs to. */
  letter: string
  /** A letter that nothing has followed yet. */
  alone: boolean
}

// After p and c stands what may itself hold letters; anywhere else, a letter, a number or something that is neither.
const pieces = /([pc])\s*([a-z0-9-]+)|([a-z])|(\d+)|([^\s,;.+/]+)/g

const listOf = (letter: string): CodeList | undefined => codeLists.find((list) => list.letter === letter)
const isOther = (letter: string): letter is keyof typeof otherLetters => Object.hasOwn(otherLetters, letter)
const refuse = (reading: LineRead, sentence: Sentence) => reading.problems.push(new Problem('invalid', sentence))

function answer(reading: Reading, field: string, value: string, many: boolean): void {
  const before = reading.typed[field] ?? []
  reading.alone = false
  if (before.length > 0 && !many) return void refuse(reading, ['outreach.paper.only-one', { letter: reading.letter }])
  reading.typed[field] = [...before, value]
}

function begin(reading: Reading, letter: string): void {
  end(reading)
  reading.letter = letter
  reading.alone = listOf(letter) !== undefined || isOther(letter) || letter === cardLetter
  if (!reading.alone) refuse(reading, ['outreach.paper.no-letter', { letter }])
}

function end({ alone, letter, ...reading }: Reading): void {
  if (alone) refuse(reading, ['outreach.paper.no-number', { letter }])
}

function takeNumber(reading: Reading, digits: string): void {
  const { letter } = reading
  const [list, number] = [listOf(letter), Number(digits)]
  if (letter === '') return void refuse(reading, ['outreach.paper.number-first', { number: digits }])
  if (letter === 'x') return answer(reading, 'heads', digits, false)
  const value = letter === 'f' ? firstTimes[number - 1] : list?.values[number - 1]
  if (value !== undefined) return answer(reading, list?.field ?? 'firstTime', value, list?.many ?? false)
  reading.alone = false
  if (list || letter === 'f') refuse(reading, ['outreach.paper.no-such', { code: `${letter}${digits}` }])
}

function takeWord(reading: Reading, letter: string, word: string): void {
  end(reading)
  reading.letter = letter
  reading.alone = false
  if (letter !== cardLetter) return answer(reading, otherLetters.p, word, false)
  if (reading.card !== null) refuse(reading, ['outreach.paper.only-one', { letter }])
  reading.card = word
}

/** Reads `m1 4 d2 s1`: a letter says which question, and the numbers after it are its answers. All problems at once. */
export function readLine(line: string): LineRead {
  const reading: Reading = { typed: {}, card: null, problems: [], letter: '', alone: false }
  for (const [, before, word, letter, digits, strange] of line.toLowerCase().matchAll(pieces)) {
    if (before !== undefined) takeWord(reading, before, word ?? '')
    else if (letter !== undefined) begin(reading, letter)
    else if (digits !== undefined) takeNumber(reading, digits)
    else refuse(reading, ['outreach.paper.no-letter', { letter: strange ?? '' }])
  }
  end(reading)
  const { typed, card, problems } = reading
  return { typed, card, problems }
}
