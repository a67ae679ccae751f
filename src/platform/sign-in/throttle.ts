/*
 * Guessing is slowed down, and nobody is ever locked out: the wait belongs to whoever fails (this browser, this
 * address), not to the account. It doubles with each further failure up to a longest, and is forgotten in time.
 */
export interface Pace {
  /** So many failures cost nothing. */
  free: number
  firstWait: number
  longestWait: number
  forgottenAfter: number
}

const minute = 60
const hour = 60 * minute

/** All in seconds. */
export const paces = {
  /** One account, from one address or one known browser. */
  guesses: { free: 5, firstWait: 30, longestWait: hour, forgottenAfter: 24 * hour },
  /** Any account, from one address: wide, since a library or a hub is one address for many. */
  address: { free: 50, firstWait: 30, longestWait: 15 * minute, forgottenAfter: hour },
  /**
   * One account from anywhere, counted only where the passphrase was right and the code wrong: whoever is slowed down
   * by this knows the passphrase. Keeps the guesses at a six-digit code below 100 in a row from any number of addresses
   * (NIST SP 800-63B-4, 3.2.2, 2025).
   */
  codes: { free: 10, firstWait: minute, longestWait: hour, forgottenAfter: 24 * hour },
} satisfies Record<string, Pace>

/** Seconds to wait after so many failures in a row: `firstWait · 2^(failures - free - 1)`, at most `longestWait`. */
export function waitAfter(failures: number, { free, firstWait, longestWait }: Pace): number {
  if (failures <= free) return 0
  return Math.min(firstWait * 2 ** Math.min(failures - free - 1, 30), longestWait)
}

/** Failures worth an entry in the record: the first that cost a wait, then each time that they have doubled. */
export function isWorthTelling(failures: number, { free }: Pace): boolean {
  const ratio = failures / (free + 1)
  return Number.isInteger(ratio) && Number.isInteger(Math.log2(ratio))
}
