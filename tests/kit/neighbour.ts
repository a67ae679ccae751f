import { addPerson, agreementsTo, contactOf, type NewPerson } from '../../src/people/index.ts'
import type { Tx } from '../../src/platform/database/index.ts'

let neighbours = 0

/** Somebody who agreed to be known by name, each with a name and a number of their own. */
export function neighbour(tx: Tx, given: Partial<NewPerson> = {}) {
  neighbours += 1
  return addPerson(tx, {
    name: `Neighbour ${neighbours}`,
    contact: contactOf('text', `07700 900${String(neighbours % 1000).padStart(3, '0')}`),
    area: 'L8',
    consents: agreementsTo(['keep', 'contact'], 'spoken'),
    door: 'desk',
    ...given,
  })
}
