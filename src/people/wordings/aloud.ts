import type { ReadTx } from '../../platform/database/index.ts'
import { ownName, wordsFor } from '../../platform/words/index.ts'
import { currentWording, purposes } from '../consent/purposes.ts'
import { wordingsNow } from './check.ts'

/** The wording of consent in one language, as a phone carries it. */
export interface AloudWording {
  language: string
  /** The language by its own name. */
  name: string
  dir: 'ltr' | 'rtl'
  /** Put into this language by machine, and read by nobody yet who speaks it. */
  drafted: boolean
  purposes: { value: string; label: string; words: string }[]
}

/** What is read aloud before somebody agrees, in every language that it is there in. */
export async function wordingsAloud(tx: ReadTx): Promise<AloudWording[]> {
  return (await wordingsNow(tx)).map(({ language, status }) => {
    const { t, dir } = wordsFor(language)
    const each = purposes.map((value) => ({
      value,
      label: t(`people.purpose.${value}`),
      words: t(`people.wording.${currentWording[value]}`),
    }))
    return { language, name: ownName(language), dir, drafted: status === 'machine-drafted', purposes: each }
  })
}
