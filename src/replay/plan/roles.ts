import type { PersonRole } from '../../people/index.ts'
import { partnerOf, workers } from './staff.ts'
import type { Telling } from './telling.ts'

function layDown(telling: Telling, role: PersonRole, since: string): void {
  const { person } = telling.human
  const on = telling.soon(telling.stage.calendar.later(since, 30), 250)
  telling.tellAtOnce(on, () => ({ verb: 'lay-down-role', person, role, on }))
  const again = telling.stage.calendar.later(on, 20)
  if (again >= telling.stage.calendar.last || !telling.chance.holds(0.15)) return
  // Taken up again: the person was recruited once all the same.
  telling.tellAtOnce(again, (at) => ({ verb: 'take-up-role', person, role, on: again, at }))
}

/** Takes up the roles of their part, the second one later; some lay one down, with no reason asked. */
export function takeUpRoles(telling: Telling): void {
  const { human, chance } = telling
  const { person, part } = human
  let day = human.arrival.on
  for (const role of part.roles) {
    day = telling.soon(day, 60)
    const on = day
    const at = { partner: partnerOf(chance.pick(workers)), setting: human.arrival.setting }
    telling.tell(on, () => ({ verb: 'take-up-role', person, role, on, at }))
    if (chance.holds(0.12)) layDown(telling, role, on)
  }
}
