const english = 'january february march april may june july august september october november december'.split(' ')

/** As it is compared: without case, accents and the dot of a word cut short. */
const plain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .trim()
    .toLowerCase()

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)))

/** What a language calls a month: whole and short, by itself and beside a day, where many languages bend the word. */
const ways: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
]

function namesOf(month: Date, language: string): string[] {
  return ways.flatMap((way) => {
    const parts = new Intl.DateTimeFormat(language, { ...way, timeZone: 'UTC' }).formatToParts(month)
    return parts.filter(({ type }) => type === 'month').map(({ value }) => plain(value))
  })
}

const known = new Map<string, string[][]>()

function namesIn(language: string): string[][] {
  const names = known.get(language) ?? months.map((month) => namesOf(month, language))
  known.set(language, names)
  return names
}

/** 1 to 12 for a number or an English month, whole or cut short to three letters or more ("sept"); else null. */
export function monthNumber(text: string): number | null {
  const word = plain(text)
  const named = word.length >= 3 ? english.findIndex((name) => name.startsWith(word)) + 1 : 0
  const month = /^\d{1,2}$/.test(word) ? Number(word) : named
  return month >= 1 && month <= 12 ? month : null
}

/** The same, and the months as a language calls them: a whole or a short name, or the beginning of one month's alone. */
export function monthNumberIn(language: string, text: string): number | null {
  const number = monthNumber(text)
  const word = plain(text)
  if (number !== null || word === '') return number
  const names = namesIn(language)
  const exact = names.findIndex((each) => each.includes(word))
  if (exact >= 0) return exact + 1
  const begun = names.flatMap((each, at) => (each.some((name) => name.startsWith(word)) ? [at + 1] : []))
  return word.length >= 3 && begun.length === 1 ? (begun[0] ?? null) : null
}
