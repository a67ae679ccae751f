const syllables = ['ba', 'do', 'fe', 'gi', 'ka', 'lo', 'mi', 'na', 'po', 'ru', 'sa', 'ti', 'vo', 'we']

function some(from: readonly string[], n: number): string {
  return Array.from({ length: n }, () => from[Math.floor(Math.random() * from.length)]).join('')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

export interface MadeUp {
  name: string
  phone: string
}

/** Somebody who looks like nobody else: journeys go side by side and again and again over the same programme. */
export function somebody(): MadeUp {
  return {
    name: `${capital(some(syllables, 3))} ${capital(some(syllables, 5))}`,
    phone: `07911 7${some('0123456789'.split(''), 5)}`,
  }
}

/** A title that no other journey uses. */
export function aTitle(what: string): string {
  return `${what} at ${capital(some(syllables, 4))} House`
}
