import { expect, expectTypeOf, test } from 'vitest'
import { compareDeprivation, type Decile, editionOf } from './deprivation.ts'

const in2019: Decile<'imd2019'> = { edition: 'imd2019', decile: 1 }
const in2025: Decile<'imd2025'> = { edition: 'imd2025', decile: 3 }

test('of two deciles of one edition the lower is the more deprived', () => {
  expect(compareDeprivation(in2025, { edition: 'imd2025', decile: 4 })).toBeLessThan(0)
})

test('deciles of two editions do not pass the compiler, and where their types are lost they are refused', () => {
  expectTypeOf(compareDeprivation<'imd2025'>).parameters.toEqualTypeOf<[Decile<'imd2025'>, Decile<'imd2025'>]>()
  expectTypeOf(in2019).not.toExtend<Decile<'imd2025'>>()
  const untold: Decile[] = [in2019, in2025]
  const [first = in2025, second = in2025] = untold
  expect(() => compareDeprivation(first, second)).toThrow('programme.areas.two-editions')
})

test('figures for one heading must share an edition', () => {
  expect(editionOf([in2025, in2025])).toBe('imd2025')
  expect(() => editionOf([in2019, in2025])).toThrow('programme.areas.two-editions')
})
