// The full recount: one pass over what happened, once it is known what was taken back. It shares the definitions with the
// roll-up and nothing else, so that each proves the other.
import { Tally } from '../cell.ts'
import type { Measure } from '../contribution.ts'
import { foundationTasks, type OutputCode } from '../definitions.ts'
import type { Deed, Fact, HeadCount, HubOpening, SkillsCheck } from '../record/fact.ts'
import { namesOfPersons, refusers } from './persons.ts'
import type { Turns } from './turns.ts'

type Dated = Deed | SkillsCheck | HubOpening

const digital: OutputCode = 'digitally-included'
const inOrder = (a: Dated, b: Dated) => a.happenedOn.localeCompare(b.happenedOn) || a.position - b.position

/** The earliest of each matter. */
class Earliest<F extends Dated> {
  private readonly found = new Map<string, F>()

  see(matter: string, fact: F): void {
    const known = this.found.get(matter)
    if (!known || inOrder(fact, known) < 0) this.found.set(matter, fact)
  }

  of(matter: string): F | undefined {
    return this.found.get(matter)
  }

  *[Symbol.iterator]() {
    yield* this.found
  }
}

export class Recount {
  private readonly tally = new Tally()
  private readonly firsts = new Map<OutputCode, Earliest<Dated>>()
  private readonly checks = new Earliest<SkillsCheck>()
  private readonly allTasksAlone = new Earliest<SkillsCheck>()
  private readonly hubs = new Earliest<HubOpening>()
  private readonly meetings = new Map<string, HeadCount>()
  private readonly names: Map<string, string>
  private readonly refused: Set<string>
  private readonly turns: Turns

  constructor(turns: Turns) {
    this.turns = turns
    this.names = namesOfPersons(turns.same)
    this.refused = refusers(turns.consents, (key) => this.names.get(key) ?? key)
  }

  /** Takes what happened, in any order. */
  take(fact: Fact): void {
    if (this.turns.struck.has(fact.position)) return
    if (fact.fact === 'deed') this.takeDeed(fact)
    if (fact.fact === 'skills') this.takeCheck(fact)
    if (fact.fact === 'hub') this.hubs.see(fact.hub, fact)
    if (fact.fact === 'heads' && (this.meetings.get(fact.session)?.position ?? 0) < fact.position) {
      this.meetings.set(fact.session, fact)
    }
  }

  private takeDeed(deed: Deed): void {
    if (deed.conversation && this.turns.unsaid.has(deed.conversation)) return
    const key = deed.person ?? this.turns.claimant.get(deed.conversation ?? '')
    if (key === undefined) return this.takeContact(deed)
    const person = this.names.get(key) ?? key
    if (this.refused.has(person)) return
    for (const output of deed.outputs) {
      const firsts = this.firsts.get(output) ?? new Earliest<Dated>()
      this.firsts.set(output, firsts)
      firsts.see(person, deed)
    }
  }

  private takeContact(deed: Deed): void {
    for (const output of deed.outputs) {
      this.count(output, 'contacts', deed, deed.heads)
      if (deed.firstTime !== null) this.count(output, 'asked', deed)
      if (deed.firstTime === true) this.count(output, 'first-time', deed)
    }
  }

  private takeCheck(check: SkillsCheck): void {
    const person = this.names.get(check.person) ?? check.person
    if (this.refused.has(person)) return
    this.checks.see(person, check)
    if (check.alone >= foundationTasks) this.allTasksAlone.see(person, check)
  }

  private count(output: OutputCode, measure: Measure, fact: Dated | HeadCount, amount = 1): void {
    const { position, happenedOn, context } = fact
    this.tally.add({ output, measure, position, happenedOn, context, amount })
  }

  /** The first of coaching completed before any check, and of all tasks done alone after a first check with fewer. */
  private included(completed: Earliest<Dated>): Earliest<Dated> {
    const included = new Earliest<Dated>()
    for (const [person, deed] of completed) {
      const check = this.checks.of(person)
      if (!check || inOrder(deed, check) < 0) included.see(person, deed)
    }
    for (const [person, check] of this.allTasksAlone) {
      if ((this.checks.of(person)?.alone ?? foundationTasks) < foundationTasks) included.see(person, check)
    }
    return included
  }

  tallied(): Tally {
    this.firsts.set(digital, this.included(this.firsts.get(digital) ?? new Earliest()))
    for (const [output, firsts] of this.firsts) for (const [, fact] of firsts) this.count(output, 'people', fact)
    for (const [, hub] of this.hubs) this.count('hubs', 'places', hub)
    for (const meeting of this.meetings.values()) this.count('community-action', 'contacts', meeting, meeting.heads)
    return this.tally
  }
}
