import { addPartner, addStaff, partners, setContractLine, setTarget } from '../../programme/index.ts'
import type { ProgrammeDeeds } from '../deed.ts'
import type { Doings } from './doing.ts'

export const programmeDoings: Doings<ProgrammeDeeds> = {
  'add-partner': async ({ tx }, { code, name }) => {
    await addPartner(tx, code, name)
  },
  'set-contract-line': ({ tx, commandId }, line) => setContractLine(tx, line, commandId),
  'set-target': ({ tx, commandId }, target) => setTarget(tx, target, commandId),
  'add-staff': async ({ tx, made, commandId }, { account, name, roles, partner, person }) => {
    const known = (await partners(tx)).find(({ code }) => code === partner)
    const personId = person === null ? null : made.persons.get(person).id
    const staff = { name, email: null, roles, partnerId: known?.id ?? null, personId }
    made.accounts.set(account, (await addStaff(tx, staff, commandId)).key)
  },
}
