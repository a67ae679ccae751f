/** Letters that do not come apart into a base letter and an accent. */
const unfolded: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
}

/**
 * Accents of Latin, Greek and Cyrillic, and the optional vowel and hamza marks of Arabic and points of Hebrew. Marks of
 * other scripts are letters (the vowels of Hindi and Tamil) and stay.
 */
const optionalMarks = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'rev', 'revd', 'prof', 'sir', 'lady'])

/** All parts of a name, titles too, in small letters without accents, cut at spaces and hyphens. */
export function foldedParts(name: string): string[] {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(optionalMarks, '')
    .replace(/[ßæœøđðþħłıŋς]/g, (letter) => unfolded[letter] ?? letter)
    .normalize('NFC')
    .replace(/['’‘ʼʻ`´.\u200C\u200D]/g, '')
  return folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
}

/**
 * The parts of a name in the form in which names are compared: small letters without accents, without titles, cut at
 * spaces and hyphens; "Mrs Siobhán O’Neill-Gray" is siobhan, oneill, gray. Order is kept. Nothing is carried from one
 * script to another: "Ольга" and "Olga" are different names here, and only phone or postcode can bring them together.
 */
export function nameParts(name: string): string[] {
  const parts = foldedParts(name)
  const untitled = parts.filter((part) => !titles.has(part))
  return untitled.length > 0 ? untitled : parts
}
