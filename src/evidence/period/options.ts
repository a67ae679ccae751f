import type { Option } from '../../platform/fields/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { periodInWords } from './in-words.ts'
import type { Days } from './month.ts'

/** A period as an answer to choose, and to be read again with `periodFrom`. */
export function periodOption(period: Days, words: Words, name = periodInWords(period, words)): Option {
  return { value: periodValue(period), label: { text: name } }
}

export const periodValue = ({ from, to }: Days) => `${from}/${to}`

export function periodFrom(value: string): Days {
  const [from = '', to = ''] = value.split('/')
  return { from, to }
}
