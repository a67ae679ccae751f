import type { Said } from '../service/conversation.ts'
import { codeLists, firstTimes } from './codes.ts'

const outward = /^[A-Z]{1,2}\d[A-Z\d]?$/

/**
 * A conversation as it would be written on a sheet, always in the same order, so that two can be compared. An answer that a
 * sheet has no code for is written out. The area of the round is not written.
 */
export function written(said: Said, roundArea: string | null): string {
  const lists = codeLists.map(({ letter, field, values }) => {
    const answers = [said[field] ?? []].flat().map(String)
    const codes = answers.map((answer) => values.indexOf(answer) + 1 || answer)
    return codes.length === 0 ? '' : letter + codes.toSorted((one, other) => Number(one) - Number(other)).join(' ')
  })
  const { area = null, heads = 1, firstTime = null } = said
  const others = [
    area === null || area === roundArea ? '' : outward.test(area) ? `p${area}` : area,
    heads > 1 ? `x${heads}` : '',
    firstTime === null ? '' : `f${firstTimes.indexOf(firstTime ? 'yes' : 'no') + 1}`,
  ]
  const [next = '', ...rest] = lists.toReversed()
  return [...rest.toReversed(), ...others, next].filter((part) => part !== '').join('  ')
}
