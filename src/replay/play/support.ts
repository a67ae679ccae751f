import { completeCoaching, giveCoaching } from '../../hubs/index.ts'
import { agreePlan, supportHypertension } from '../../plans/index.ts'
import type { At, SupportDeeds } from '../deed.ts'
import type { Doing, Doings } from './doing.ts'

interface Support {
  person: number
  on: string
  at: At
}

const given = ({ made }: Doing, { person, on, at }: Support) => ({
  personId: made.persons.get(person).id,
  where: at,
  happenedOn: on,
})

const hubOf = ({ made }: Doing, hub: number | null) => (hub === null ? null : made.hubs.get(hub))

export const supportDoings: Doings<SupportDeeds> = {
  coach: (doing, deed) => {
    const coached = { ...given(doing, deed), hubId: hubOf(doing, deed.hub), advice: deed.advice }
    return giveCoaching(doing.tx, coached, doing.commandId)
  },
  'complete-coaching': (doing, deed) =>
    completeCoaching(doing.tx, { ...given(doing, deed), hubId: hubOf(doing, deed.hub) }, doing.commandId),
  'agree-plan': async (doing, deed) => {
    const { goals, advice } = deed
    await agreePlan(doing.tx, { ...given(doing, deed), goals, advice }, doing.commandId)
  },
  'support-hypertension': async (doing, deed) => {
    const { steps, advice } = deed
    await supportHypertension(doing.tx, { ...given(doing, deed), steps, advice }, doing.commandId)
  },
}
