import type { Option } from '../platform/fields/index.ts'
import { ownName } from '../platform/words/index.ts'

/**
 * Languages that people may want to be spoken or written to in, each under its own name. The commonest main languages of
 * England and Wales after the Census of 2021 (ONS, table TS024), with Welsh.
 */
const codes = [
  'en',
  'cy',
  'pl',
  'ro',
  'pa',
  'ur',
  'pt',
  'es',
  'ar',
  'bn',
  'gu',
  'it',
  'ta',
  'fr',
  'so',
  'fa',
  'zh',
  'tr',
]

export const languagesSpoken: readonly Option[] = codes.map((code) => ({ value: code, label: { text: ownName(code) } }))
