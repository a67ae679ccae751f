const codes: Record<string, string> = {
  b: '1',
  f: '1',
  p: '1',
  v: '1',
  c: '2',
  g: '2',
  j: '2',
  k: '2',
  q: '2',
  s: '2',
  x: '2',
  z: '2',
  d: '3',
  t: '3',
  l: '4',
  m: '5',
  n: '5',
  r: '6',
}

/**
 * American Soundex of a word in small letters a to z: its first letter and three digits for the consonants that follow;
 * letters of one code count once, also with h or w between them. Source: US National Archives, "Soundex System" (2007).
 */
export function soundex(word: string): string {
  let last = codes[word.charAt(0)] ?? ''
  let code = word.charAt(0).toUpperCase()
  for (const letter of word.slice(1)) {
    const digit = codes[letter] ?? ''
    if (digit && digit !== last) code += digit
    if (letter !== 'h' && letter !== 'w') last = digit
  }
  return code.slice(0, 4).padEnd(4, '0')
}
