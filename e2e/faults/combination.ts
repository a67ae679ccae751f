// Each conversation says something that no other says, so that one that arrives changed can be told.

export const parts = ['interests', 'needs', 'gifts', 'adviceDigital'] as const
export type Part = (typeof parts)[number]

/** Codes of what was said, one of each part. */
export type Combination = Record<Part, string>

/** What the page offers to tap, by part. */
export type Offered = Record<Part, readonly string[]>

/** The combination of the n-th conversation: `n` written with as many digits as there are parts, each of its own base. */
export function combinationOf(n: number, offered: Offered): Combination {
  let rest = n
  const digit = (codes: readonly string[]) => {
    const code = codes[rest % codes.length] ?? ''
    rest = Math.floor(rest / codes.length)
    return code
  }
  const [interests, needs, gifts] = [digit(offered.interests), digit(offered.needs), digit(offered.gifts)]
  return { interests, needs, gifts, adviceDigital: digit(offered.adviceDigital) }
}

export const written = (said: Combination) => parts.map((part) => said[part]).join(' ')
