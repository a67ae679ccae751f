/** Words that are in every second sentence and tell nothing of what it is about. */
const common = new Set(
  `a about after again all also always am an and any are as at be because been before being both but by can cannot could
  did do does doing done down each even ever every few for from get gets getting go goes going got had has have having he
  her here him his how i if in into is it its just know like made make many may me more most much must my need needs never
  no nobody none not nothing now of off on once one only or other our out over own people really said same say she should
  since so some somebody something still such than that the their them then there these they thing things this those
  though to too up us used very want wants was way we well went were what when where which while who why will with would
  yes yet you your`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** "buses" and "bus", "evenings" and "evening" are one word: enough for looking up, and easy to see through. */
function plain(word: string): string {
  if (/(?:ss|(?<!o)us|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

/** The words of a text that tell what it is about, each once, in any script. */
export function tellingWords(text: string): Set<string> {
  const words = [...segmenter.segment(text.normalize('NFKC').toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.replace(/[’']s$/, ''))
  return new Set(words.filter((word) => !common.has(word) && !/^\d+$/.test(word) && [...word].length > 1).map(plain))
}
