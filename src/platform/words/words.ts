import { onLoad } from './catalogues.ts'
import { type DateStyle, dateWriter } from './dates.ts'
import { type Direction, directionOf, isPseudo, localeOf } from './languages.ts'
import type { MessageKey, Translate } from './messages.ts'
import { type NumberWriter, numberWriter } from './numbers.ts'
import { pseudoClose, pseudoOpen, pseudoText } from './pseudo.ts'
import { languageShown, translatorFor } from './translate.ts'
import { isDrafted } from './translations.ts'

/** One language, ready to write a page in. */
export interface Words extends NumberWriter {
  readonly language: string
  readonly dir: Direction
  /** Put into this language by machine, and read by nobody yet who speaks it. */
  readonly drafted: boolean
  readonly timeZone: string
  readonly t: Translate
  /** The language a message is really shown in: English where it is not translated yet. */
  readonly languageOf: (key: MessageKey) => string
  readonly date: (when: string | Date, style?: DateStyle) => string
  readonly time: (when: string | Date) => string
  /** Tuesday 4 March, 10am */
  readonly dateTime: (when: string | Date, style?: DateStyle) => string
  /** today, tomorrow, 3 days ago: a number of days from today. */
  readonly inDays: (days: number) => string
  readonly list: (items: readonly string[], kind?: 'and' | 'or') => string
  /** For sorting names as readers of this language expect. */
  readonly compare: (a: string, b: string) => number
}

const made = new Map<string, Words>()
onLoad(() => made.clear())

/** The languages are the loaded ones and the time zones the programmes', so few are ever made. */
export function wordsFor(language: string, timeZone = 'Europe/London'): Words {
  const name = `${language} ${timeZone}`
  const words = made.get(name) ?? makeWords(language, timeZone)
  made.set(name, words)
  return words
}

function makeWords(language: string, timeZone: string): Words {
  const t = translatorFor(language)
  const { date, time } = disguised(dateWriter(language, timeZone), language)
  const dateTime = (when: string | Date, style: DateStyle = 'day') =>
    t('platform.date-and-time', { date: date(when, style), time: time(when) })
  return {
    language,
    dir: directionOf(language),
    drafted: isDrafted(language),
    timeZone,
    t,
    languageOf: (key) => languageShown(language, key),
    ...numberWriter(language),
    date,
    time,
    dateTime,
    inDays: disguised(relativeDays(language), language).inDays,
    list: listWriter(language),
    compare: new Intl.Collator(localeOf(language), { numeric: true }).compare,
  }
}

function relativeDays(language: string) {
  const relative = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' })
  return { inDays: (days: number) => relative.format(days, 'day') }
}

/** The items stay as they are, so in a made-up language only the whole is marked. */
function listWriter(language: string): Words['list'] {
  const and = new Intl.ListFormat(localeOf(language), { type: 'conjunction' })
  const or = new Intl.ListFormat(localeOf(language), { type: 'disjunction' })
  return (items, kind) => {
    const text = (kind === 'or' ? or : and).format(items)
    return isPseudo(language) && items.length > 1 ? pseudoOpen + text + pseudoClose : text
  }
}

/** In a made-up language, what the platform's own formats write is changed too, as any message is. */
function disguised<W extends object>(writers: W, language: string): W {
  if (!isPseudo(language)) return writers
  const entries = Object.entries(writers).map(([name, write]) => [
    name,
    (...args: unknown[]) => pseudoText(write(...args), language),
  ])
  return Object.fromEntries(entries)
}
