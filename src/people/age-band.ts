/** The bands in which ages are asked in the street and counted; the programme is for people of 18 and over. */
export const ageBands = ['18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-84', '85-plus'] as const
export type AgeBand = (typeof ageBands)[number]

const firstAges = [18, 25, 35, 45, 55, 65, 75, 85] as const

/** The band of somebody born in a year, on a day; null below 18. A birth year alone may be one year out. */
export function ageBandOf(birthYear: number, day: string): AgeBand | null {
  const age = Number(day.slice(0, 4)) - birthYear
  return ageBands[firstAges.filter((first) => age >= first).length - 1] ?? null
}
