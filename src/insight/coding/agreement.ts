/** The themes that two people chose for the same remark, neither seeing the other's. */
export interface TwiceCoded {
  one: readonly string[]
  other: readonly string[]
}

export interface Agreement {
  /** Remarks that two people coded. */
  remarks: number
  /** Share of yes-or-no choices in which both said the same. */
  observed: number
  /** The share to be expected if each had chosen by chance, as often as they did. */
  expected: number
  /** Null where chance alone would make them agree always: nobody, or everybody, ever chose the theme. */
  kappa: number | null
}

/**
 * Cohen's kappa of pairs of yes-or-no choices: (observed - expected) / (1 - expected), with expected = p1 p2 + (1 - p1)(1 - p2)
 * for the shares p1 and p2 of yes. 1: they agree always; 0: no more than by chance; below 0: less.
 * Source: J. Cohen, Educational and Psychological Measurement 20 (1960), 37-46. Throws a RangeError where there are none.
 */
export function cohensKappa(pairs: readonly (readonly [boolean, boolean])[]): Omit<Agreement, 'remarks'> {
  if (pairs.length === 0) throw new RangeError('nobody agrees about nothing')
  const share = (holds: (pair: readonly [boolean, boolean]) => boolean) => pairs.filter(holds).length / pairs.length
  const [first, second] = [share(([one]) => one), share(([, other]) => other)]
  const observed = share(([one, other]) => one === other)
  const expected = first * second + (1 - first) * (1 - second)
  return { observed, expected, kappa: expected === 1 ? null : (observed - expected) / (1 - expected) }
}

/**
 * How far two people agree about themes, each theme of each remark one yes-or-no choice. With many themes most choices are
 * no, on which it is easy to agree: that is why kappa and not the plain share is shown. Null where nothing was coded twice.
 */
export function agreementOn(themes: readonly string[], coded: readonly TwiceCoded[]): Agreement | null {
  const pairs = coded.flatMap(({ one, other }) =>
    themes.map((theme) => [one.includes(theme), other.includes(theme)] as const),
  )
  return pairs.length > 0 ? { remarks: coded.length, ...cohensKappa(pairs) } : null
}
