import { expect, test } from 'vitest'
import { remarkProblems } from '../../src/outreach/remark.ts'
import { reachTexts } from '../../tests/kit/reach-texts.ts'
import { leadsToSomebody } from './remark.ts'

test.each(reachTexts)('a phone and the server say the same of %j', (text, kinds) => {
  expect([leadsToSomebody(text), remarkProblems(text).length > 0]).toEqual([kinds.length > 0, kinds.length > 0])
})
