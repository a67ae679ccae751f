import type { Option } from '../fields/index.ts'
import type { Words } from '../words/index.ts'

/** The words for a code of a list; the code itself where the list has changed since it was written. */
export function labelIn(options: readonly Option[], value: string | null, words: Words): string {
  const option = options.find((each) => each.value === value)
  if (!option) return value ?? ''
  return 'key' in option.label ? words.t(option.label.key) : option.label.text
}
