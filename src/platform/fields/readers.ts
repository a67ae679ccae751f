import {
  longestName,
  type MoneyRefusal,
  mostPence,
  type Picture,
  type PictureRefusal,
  parseColour,
  parseCount,
  parseDay,
  parseDifference,
  parseEmail,
  parseMoney,
  parseName,
  parseOpeningTimes,
  parseOutward,
  parsePhone,
  parsePicture,
  parsePostcode,
  parseYear,
  visibleText,
} from '../input/index.ts'
import type { MessageKey } from '../words/index.ts'
import type { Field, Kind, Kinds } from './field.ts'

type Why = MessageKey & `platform.field.${string}`
/** `most` is the limit that was passed, for the sentence to say. */
export type Reading<T> = { ok: true; value: T } | { ok: false; why: Why; most?: number }
type Reader<T> = (answers: string[], field: Field, allowed: ReadonlySet<string>) => Reading<T>

const took = <T>(value: T): Reading<T> => ({ ok: true, value })
const not = (why: Why): Reading<never> => ({ ok: false, why })
const beyond = (most: number, why: Why): Reading<never> => ({ ok: false, why, most })
const first = (answers: string[]) => answers[0] ?? ''

/** Text as a reader sees it, line by line. */
function tidy(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(visibleText)
    .join('\n')
    .trim()
}

const words =
  (longest: number): Reader<string> =>
  (answers, field) => {
    const [text, most] = [tidy(first(answers)), field.max ?? longest]
    return text.length > most ? beyond(most, 'platform.field.too-long') : took(text)
  }

const time = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/

function readTime(answers: string[]): Reading<string> {
  const found = time.exec(first(answers).trim())
  return found ? took(`${found[1]?.padStart(2, '0')}:${found[2]}`) : not('platform.field.time')
}

function readPhone(answers: string[]): Reading<string> {
  const read = parsePhone(first(answers))
  return read.ok ? took(read.value.e164) : not('platform.field.phone')
}

function readAnyPostcode(answers: string[]): Reading<string> {
  const typed = first(answers)
  const read = [parsePostcode(typed), parseOutward(typed)].find(({ ok }) => ok)
  return read?.ok ? took(read.value) : not('platform.field.any-postcode')
}

function readName(answers: string[]): Reading<string> {
  const read = parseName(first(answers))
  if (read.ok) return read
  return read.why === 'too-long' ? beyond(longestName, 'platform.field.too-long') : not('platform.field.name')
}

function readCount(answers: string[], field: Field): Reading<number> {
  const [read, most] = [parseCount(first(answers)), field.max ?? 1_000_000]
  if (read.ok ? read.value > most : read.why === 'too-big') return beyond(most, 'platform.field.too-high')
  return read.ok ? read : not('platform.field.count')
}

function readDifference(answers: string[], field: Field): Reading<number> {
  const [read, most] = [parseDifference(first(answers)), field.max ?? 1_000_000]
  if (read.ok ? Math.abs(read.value) > most : read.why === 'too-big') return beyond(most, 'platform.field.too-far')
  return read.ok ? read : not('platform.field.difference')
}

/** Pounds in whole pence; what is wrong with an amount is said, since money is put right by who typed it. */
function readMoney(answers: string[], field: Field): Reading<number> {
  const [read, most] = [parseMoney(first(answers)), field.max ?? mostPence]
  if (read.ok ? read.value > most : read.why === 'too-big') return beyond(most, 'platform.field.too-high')
  return read.ok ? read : not(moneyRefusals[read.why])
}

function readChoices(answers: string[], field: Field, allowed: ReadonlySet<string>): Reading<string[]> {
  const chosen = [...new Set(answers.filter((answer) => answer !== ''))]
  if (chosen.some((each) => !allowed.has(each))) return not('platform.field.not-an-option')
  const most = field.max ?? 50
  return chosen.length > most ? beyond(most, 'platform.field.too-many') : took(chosen)
}

const moneyRefusals = {
  empty: 'platform.field.money',
  'not-money': 'platform.field.money',
  negative: 'platform.field.money-negative',
  'other-currency': 'platform.field.money-currency',
  'too-precise': 'platform.field.money-precise',
  'too-big': 'platform.field.too-high',
} as const satisfies Record<MoneyRefusal, string>

const from =
  <T>(parse: (typed: string) => { ok: true; value: T } | { ok: false }, why: Why): Reader<T> =>
  (answers) => {
    const read = parse(first(answers))
    return read.ok ? read : not(why)
  }

/** As it was typed: spaces count. One form for letters that can be typed in two ways (NIST SP 800-63B-4, 3.1.1.2, 2025). */
function readSecret(answers: string[], field: Field): Reading<string> {
  const [secret, most] = [first(answers).normalize('NFC'), field.max ?? 200]
  return secret.length > most ? beyond(most, 'platform.field.too-long') : took(secret)
}

/** A file comes as text, like every other answer: see `takePictures`. */
function readPicture(answers: string[], field: Field): Reading<Picture> {
  const read = parsePicture(Buffer.from(first(answers), 'base64'), field.max ?? 100_000)
  return read.ok ? read : not(pictureRefusals[read.why])
}

const pictureRefusals = {
  'not-a-picture': 'platform.field.picture',
  'too-large': 'platform.field.picture-too-large',
  'too-wide': 'platform.field.picture-too-wide',
  'not-still': 'platform.field.picture-not-still',
} as const satisfies Record<PictureRefusal, string>

export const readers: { [K in Kind]: Reader<Kinds[K]> } = {
  text: words(200),
  'long-text': words(4000),
  name: readName,
  choice: (answers, _field, allowed) =>
    allowed.has(first(answers)) ? took(first(answers)) : not('platform.field.not-an-option'),
  choices: readChoices,
  day: from(parseDay, 'platform.field.day'),
  time: readTime,
  'opening-times': from(parseOpeningTimes, 'platform.field.opening-times'),
  year: from((typed) => parseYear(typed), 'platform.field.year'),
  colour: from(parseColour, 'platform.field.colour'),
  count: readCount,
  difference: readDifference,
  money: readMoney,
  flag: (answers) => took(first(answers) !== ''),
  postcode: from(parsePostcode, 'platform.field.postcode'),
  'postcode-area': from(parseOutward, 'platform.field.postcode-area'),
  'any-postcode': readAnyPostcode,
  phone: readPhone,
  email: from(parseEmail, 'platform.field.email'),
  secret: readSecret,
  code: (answers) => took(first(answers).replace(/[\s-]/g, '')),
  picture: readPicture,
}
