// Codes that somebody reads off a card and says down a telephone. No imports: phones read it too.

/*
 * Digits and letters of Crockford's base 32, with his check symbol: the number modulo 37
 * (D. Crockford, Base 32, https://www.crockford.com/base32.html, 2002 to 2019). 37 is a prime above 32, and neighbours
 * weigh 32 times each other's, so every single wrong letter and every two neighbours that changed places are noticed.
 */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const modulus = 37

/** The letters that are drawn by lot: without vowels no word comes of it. */
export const drawn = '0123456789BCDFGHJKMNPQRSTVWXYZ'

/** What is meant where somebody writes a letter that is in no code. */
const meant: Record<string, string> = { O: '0', I: '1', L: '1' }

/**
 * The letter that goes behind these; null where it would be one of the five signs that Crockford uses beyond his letters
 * (* ~ $ = U), which nobody can say: then other letters are drawn.
 */
export function checkLetter(code: string): string | null {
  let rest = 0
  for (const letter of code) rest = (rest * 32 + letters.indexOf(letter)) % modulus
  return letters[rest] ?? null
}

/** The code as it is kept, from what was typed: small letters, spaces, hyphens and O for zero are read. Null if it is none. */
export function readShortCode(typed: string, length: number): string | null {
  const tidy = [...typed.toUpperCase()].filter((letter) => !/[\s\p{Pd}.]/u.test(letter))
  const code = tidy.map((letter) => meant[letter] ?? letter).join('')
  if (code.length !== length || [...code].some((letter) => !letters.includes(letter))) return null
  return checkLetter(code.slice(0, -1)) === code.at(-1) ? code : null
}

/** In groups of four, as it is printed. */
export function shownShortCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code
}
