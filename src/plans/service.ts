import { existingPerson, type Person, type PersonId } from '../people/index.ts'
import { type CommandId, newId, type Tx } from '../platform/database/index.ts'
import { record } from '../platform/record/index.ts'
import type { Where } from '../programme/index.ts'
import { hypertensionSupported, planAgreed } from './entries.ts'
import { agreedWords } from './rules.ts'
import type { PlanId, SupportId } from './tables.ts'

interface Supported {
  personId: PersonId
  /** Codes of the health and wellbeing services or products that were pointed to. */
  advice?: string[]
  where?: Where
  happenedOn?: string
}

const whereOf = (person: Person, { partner, setting, area }: Where) => ({
  partner: partner ?? null,
  setting: setting ?? null,
  area: area ?? person.area,
})

/** A plan that somebody agreed, with at least one goal in their own words. A later plan stands beside the earlier. */
export async function agreePlan(
  tx: Tx,
  { personId, goals, advice = [], where = {}, happenedOn = tx.today }: Supported & { goals: string[] },
  commandId: CommandId | null = null,
): Promise<PlanId> {
  const agreed = agreedWords(goals, 'goals')
  const person = await existingPerson(tx, personId)
  const at = whereOf(person, where)
  const id = newId<'wellbeing-plan'>()
  const plan = { person_id: person.id, goals: agreed, advice, agreed_on: happenedOn }
  await tx.db
    .insertInto('wellbeing_plan')
    .values({ programme_id: tx.programmeId, id, ...plan, ...at })
    .execute()
  await record(tx, planAgreed(person.key, happenedOn, { ...at, plan: id, goals: agreed.length, advice }), commandId)
  return id
}

/** Support with high blood pressure that was accepted, with at least one step agreed. No reading and no diagnosis. */
export async function supportHypertension(
  tx: Tx,
  { personId, steps, advice = [], where = {}, happenedOn = tx.today }: Supported & { steps: string[] },
  commandId: CommandId | null = null,
): Promise<SupportId> {
  const agreed = agreedWords(steps, 'steps')
  const person = await existingPerson(tx, personId)
  const at = whereOf(person, where)
  const id = newId<'hypertension-support'>()
  const support = { person_id: person.id, steps: agreed, advice, given_on: happenedOn }
  await tx.db
    .insertInto('hypertension_support')
    .values({ programme_id: tx.programmeId, id, ...support, ...at })
    .execute()
  const told = { ...at, support: id, steps: agreed.length, advice }
  await record(tx, hypertensionSupported(person.key, happenedOn, told), commandId)
  return id
}
