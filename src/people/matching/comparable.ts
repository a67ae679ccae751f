/** What is compared of a person; every value in the normal form of `platform/input`, null where it is not known. */
export type Comparable = {
  readonly name: string
  readonly birthYear: number | null
  /** Whole (`L8 1XB`) or first half (`L8`). */
  readonly postcode: string | null
  /** E.164. */
  readonly phone: string | null
  readonly email: string | null
}
