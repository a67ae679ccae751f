/** Where and through whom something happened, as it was at that time: on every entry that an output counts. */
export const whereShape = {
  /** Code of the delivery partner. */
  partner: 'code?',
  /** Code of the kind of place: shop, worship, … */
  setting: 'code?',
  /** Code of an LSOA (E01…) or a ward (E05…), or the first half of a postcode where only that is known. */
  area: 'code?',
} as const

export interface Where {
  partner?: string | null | undefined
  setting?: string | null | undefined
  area?: string | null | undefined
}
