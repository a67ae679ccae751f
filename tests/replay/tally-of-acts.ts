// The outputs of a plan, told off from its acts by the printed rules alone: written without the planner and without evidence.
import type { Act, Deed, Verb } from '../../src/replay/index.ts'

export interface Tally {
  recruited: number
  champions: number
  hubs: number
  advisedHealth: number
  advisedDigital: number
  digitallyIncluded: number
  communityAction: number
  plans: number
  hypertension: number
}

type Told<V extends Verb> = Extract<Deed, { verb: V }>

class Acts {
  private readonly acts: readonly Act[]

  constructor(acts: readonly Act[]) {
    this.acts = acts
  }

  of<V extends Verb>(verb: V): Told<V>[] {
    return this.acts.map(({ deed }) => deed).filter((deed): deed is Told<V> => deed.verb === verb)
  }
}

/** Who is who in the end: merges that were not undone. */
function whoIsWho(acts: Acts): (person: number) => number {
  const undone = new Set(acts.of('undo-merge').map(({ person, other }) => `${person} ${other}`))
  const into = new Map(
    acts
      .of('merge')
      .filter(({ person, other }) => !undone.has(`${person} ${other}`))
      .map(({ person, other }) => [other, person]),
  )
  return (person) => into.get(person) ?? person
}

function remainingCame(acts: Acts): Told<'came'>[] {
  const takenBack = new Set(acts.of('take-back-came').map(({ person, session }) => `${person} ${session}`))
  return acts.of('came').filter(({ person, session }) => !takenBack.has(`${person} ${session}`))
}

export function tallyOf(list: readonly Act[]): Tally {
  const acts = new Acts(list)
  const whois = whoIsWho(acts)
  const left = new Set(acts.of('withdraw-consent').map(({ person }) => whois(person)))
  const people = (deeds: readonly { person: number }[]) =>
    new Set(deeds.map(({ person }) => whois(person)).filter((person) => !left.has(person))).size
  const withdrawn = new Set(acts.of('withdraw-talk').map(({ talk }) => talk))
  const claimed = new Map(acts.of('claim-talk').map(({ talk, person }) => [talk, person]))
  const talks = acts.of('talk').filter(({ talk }) => !withdrawn.has(talk))
  const advised = (
    about: 'adviceHealth' | 'adviceDigital',
    support: readonly { person: number; advice: string[] }[],
  ) => {
    const given = talks.filter((talk) => talk[about].length > 0)
    const byName = given.flatMap(({ talk }) => {
      const person = claimed.get(talk)
      return person === undefined ? [] : [{ person }]
    })
    return given.length - byName.length + people([...byName, ...support.filter(({ advice }) => advice.length > 0)])
  }
  const heads = new Map(acts.of('count-heads').map(({ session, heads }) => [session, heads]))
  const hosts = acts.of('offer').flatMap(({ host }) => (host === null ? [] : [{ person: host }]))
  const roles = acts.of('take-up-role')
  return {
    recruited: people(roles),
    champions: people(roles.filter(({ role }) => role === 'digital-champion')),
    hubs: acts.of('open-hub').length,
    advisedHealth: advised('adviceHealth', [...acts.of('agree-plan'), ...acts.of('support-hypertension')]),
    advisedDigital: advised('adviceDigital', acts.of('coach')),
    digitallyIncluded: people(acts.of('complete-coaching')),
    communityAction: people([...remainingCame(acts), ...hosts]) + [...heads.values()].reduce((sum, n) => sum + n, 0),
    plans: people(acts.of('agree-plan')),
    hypertension: people(acts.of('support-hypertension')),
  }
}
