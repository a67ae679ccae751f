import { expect, test } from 'vitest'
import { centroid, isInDegrees } from './centroid.ts'

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

test('the centre of a square is its middle', () => {
  const centre = centroid({ type: 'Polygon', coordinates: [square(-3, 53, 0.2)] })
  expect(centre?.longitude).toBeCloseTo(-2.9, 10)
  expect(centre?.latitude).toBeCloseTo(53.1, 10)
})

test('a hole pushes the centre away, and parts count by their area', () => {
  const hole = square(-3, 53, 0.1).toReversed()
  const pierced = centroid({ type: 'Polygon', coordinates: [square(-3, 53, 0.2), hole] })
  expect(pierced?.longitude).toBeCloseTo(-3 + (0.04 * 0.1 - 0.01 * 0.05) / 0.03, 10)
  const parts = centroid({ type: 'MultiPolygon', coordinates: [[square(-3, 53, 0.2)], [square(-2, 53, 0.1)]] })
  expect(parts?.longitude).toBeCloseTo((0.04 * -2.9 + 0.01 * -1.95) / 0.05, 10)
})

test('a shape without area has no centre', () => {
  expect(centroid({ type: 'Polygon', coordinates: [] })).toBeNull()
  expect(
    centroid({
      type: 'Polygon',
      coordinates: [
        [
          [-3, 53],
          [-3, 54],
          [-3, 53],
        ],
      ],
    }),
  ).toBeNull()
})

test('metres of the National Grid are told from degrees', () => {
  expect(isInDegrees({ type: 'Polygon', coordinates: [square(-3, 53, 0.2)] })).toBe(true)
  expect(isInDegrees({ type: 'Polygon', coordinates: [square(334941, 389332, 100)] })).toBe(false)
})
