const names = 'january february march april may june july august september october november december'.split(' ')

/** 1 to 12 for a number or an English month, whole or cut short to three letters or more ("sept"); else null. */
export function monthNumber(text: string): number | null {
  const word = text.toLowerCase()
  const named = word.length >= 3 ? names.findIndex((name) => name.startsWith(word)) + 1 : 0
  const month = /^\d{1,2}$/.test(word) ? Number(word) : named
  return month >= 1 && month <= 12 ? month : null
}
