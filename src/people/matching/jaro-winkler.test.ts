import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaro, jaroWinkler } from './jaro-winkler.ts'

test.each([
  ['MARTHA', 'MARHTA', 0.9444, 0.9611],
  ['DWAYNE', 'DUANE', 0.8222, 0.84],
  ['DIXON', 'DICKSONX', 0.7667, 0.8133],
  ['JELLYFISH', 'SMELLYFISH', 0.8963, 0.8963],
  ['CRATE', 'TRACE', 0.7333, 0.7333],
  ['ABCD', 'BCDA', 0.8333, 0.8333],
  ['ABCDEX', 'ABCDEY', 0.8889, 0.9333],
  ['', '', 1, 1],
  ['', 'A', 0, 0],
  ['A', 'A', 1, 1],
  ['A', 'B', 0, 0],
  ['AB', 'BA', 0, 0],
  ['dacca', 'dd', 0.5667, 0.5667],
  ['𠮷田', '吉田', 0.6667, 0.6667],
])('%j and %j: Jaro %d, Jaro-Winkler %d', (a, b, ofJaro, ofWinkler) => {
  expect(jaro(a, b)).toBeCloseTo(ofJaro, 4)
  expect(jaroWinkler(a, b)).toBeCloseTo(ofWinkler, 4)
})

type Match = [inA: number, inB: number]

function placesOf(text: string, character: string): number[] {
  return [...text].flatMap((one, at) => (one === character ? [at] : []))
}

/** Matches of one character by walking through its places in both texts at once, where the code scans a window. */
function matchesOf(inA: number[], inB: number[], reach: number): Match[] {
  const [a, b] = [inA[0], inB[0]]
  if (a === undefined || b === undefined) return []
  if (Math.abs(a - b) <= reach) return [[a, b], ...matchesOf(inA.slice(1), inB.slice(1), reach)]
  return a < b ? matchesOf(inA.slice(1), inB, reach) : matchesOf(inA, inB.slice(1), reach)
}

/** Jaro's formula again, over a common denominator. For texts of letters a to z. */
function reference(a: string, b: string): number {
  if (a.length + b.length === 0) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const matches = [...new Set(a)].flatMap((letter) => matchesOf(placesOf(a, letter), placesOf(b, letter), reach))
  const m = matches.length
  if (m === 0) return 0
  const orderInB = matches.map(([, at]) => at).toSorted((x, y) => x - y)
  const byA = matches.toSorted(([x], [y]) => x - y)
  const moved = byA.filter(([at], rank) => a[at] !== b[orderInB[rank] ?? -1]).length
  return (2 * m * m * (a.length + b.length) + (2 * m - moved) * a.length * b.length) / (6 * m * a.length * b.length)
}

const words = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 12 })

test('Jaro agrees with a reference that finds its matches another way', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(jaro(a, b)).toBeCloseTo(reference(a, b), 12)
    }),
    { numRuns: 5000 },
  )
})

test('the likeness is the same both ways, between 0 and 1, and 1 only for equal words', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const likeness = jaroWinkler(a, b)
      expect(jaroWinkler(b, a)).toBe(likeness)
      expect(likeness).toBeGreaterThanOrEqual(jaro(a, b))
      expect(likeness).toBeLessThanOrEqual(1)
      expect(likeness === 1).toBe(a === b)
    }),
    { numRuns: 5000 },
  )
})
