import { expect, test } from 'vitest'
import { type ReachKind, reachWithin } from './reach-within.ts'

test.each<[string, ReachKind[]]>([
  ['My knees hurt and the bus no longer stops at our end', []],
  ['I paid £12.50 for 2 tickets on 14/11/2012, from 10 to 12', []],
  ['Born 1948, came here in 1971, 3 children, 11 grandchildren', []],
  ['She rang 07700 900123 twice', ['phone']],
  ['call me: (0151) 496-0123.', ['phone']],
  ['0151 496 012 I think', ['phone']],
  ['numer +48 601 234 567', ['phone']],
  ['رقمي ٠٧٧٠٠ ٩٠٠١٢٣', ['phone']],
  ['lives at L8 1XB near the park', ['postcode']],
  ['the flats, l81xb', ['postcode']],
  ['up in L8, by the shops', []],
  ['the 82 to L8 old people', []],
  ['jo.bloggs@example.org or the shop', ['email']],
  ['write to jo (at) example dot org', ['email']],
  ['we met @ the library', []],
  ['Jo, 07700 900123, L8 1XB, jo@example.org', ['phone', 'postcode', 'email']],
])('%j gives away %j', (text, kinds) => {
  expect(reachWithin(text)).toEqual(kinds)
})
