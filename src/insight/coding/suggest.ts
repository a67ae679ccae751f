import { tellingWords } from './telling-words.ts'

export interface NamedTheme {
  id: string
  title: string
}

export interface CodedWords {
  words: string
  themes: readonly string[]
}

/** A theme that may fit, and why: which words it shares, with its name or with how many remarks that were coded so. */
export interface Suggestion {
  theme: string
  words: string[]
  inName: boolean
  remarks: number
}

interface Vocabulary {
  theme: NamedTheme
  name: ReadonlySet<string>
  remarks: ReadonlySet<string>[]
}

const most = 3

/**
 * Themes that share telling words with a remark, the likeliest first. Each word weighs by how rare it is among all remarks
 * and names: log(1 + n / those with it), after the inverse document frequency of K. Sparck Jones (Journal of
 * Documentation 28, 1972). A theme's score adds, for each shared word, that weight times the share of its remarks that have
 * the word, or the whole weight where the word is in its name. It is a way to look up what was done before, and no more:
 * the words that it went by are shown, and a person decides.
 */
export function suggestThemes(
  remark: string,
  themes: readonly NamedTheme[],
  coded: readonly CodedWords[],
): Suggestion[] {
  const said = tellingWords(remark)
  const known = coded.map(({ words, themes: chosen }) => ({ words: tellingWords(words), chosen }))
  const vocabularies = themes.map((theme): Vocabulary => {
    const remarks = known.filter(({ chosen }) => chosen.includes(theme.id)).map(({ words }) => words)
    return { theme, name: tellingWords(theme.title), remarks }
  })
  const texts = [...known.map(({ words }) => words), ...vocabularies.map(({ name }) => name)]
  const weight = (word: string) =>
    Math.log(1 + texts.length / Math.max(1, texts.filter((text) => text.has(word)).length))
  return vocabularies
    .map((vocabulary) => scored(vocabulary, said, weight))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ suggestion }) => suggestion)
}

function scored({ theme, name, remarks }: Vocabulary, said: ReadonlySet<string>, weight: (word: string) => number) {
  const share = (word: string) =>
    name.has(word) ? 1 : remarks.filter((text) => text.has(word)).length / Math.max(1, remarks.length)
  const shared = [...said]
    .map((word) => ({ word, part: weight(word) * share(word) }))
    .filter(({ part }) => part > 0)
    .toSorted((a, b) => b.part - a.part)
  const words = shared.slice(0, most).map(({ word }) => word)
  const suggestion: Suggestion = {
    theme: theme.id,
    words,
    inName: words.some((word) => name.has(word)),
    remarks: remarks.filter((text) => words.some((word) => text.has(word))).length,
  }
  return { suggestion, score: shared.reduce((all, { part }) => all + part, 0) }
}
