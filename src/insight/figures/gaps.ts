import { type Lens, type Shown, smallest } from '../../evidence/index.ts'
import { held } from '../item.ts'
import type { Part, Parting } from '../part.ts'
import type { PartSums } from '../queries/parts.ts'
import { amountOf } from './question.ts'
import { type Share, shareOf } from './share.ts'

/** Which of the parts that there are nobody was met in, and in which only a few were: 1 to 7. */
export interface Missed {
  by: Parting
  all: number
  none: Part[]
  few: Part[]
}

/** Who was not asked. It says what the record can tell, and no more: it knows nothing of those who live here unmet. */
export interface Gaps {
  missed: Missed[]
  /** Share of conversations that do not tell the ward, and the age band. */
  noWard: Share | null
  noAge: Share | null
  /** Those who were spoken with, and those who said no or not now, as counted on rounds. */
  spoken: Shown
  turnedDown: Shown
}

function missedOf(by: Parting, known: readonly Part[], met: readonly PartSums[]): Missed {
  const counts = new Map(met.map(({ code, sums }) => [code, amountOf(sums, held)]))
  const countOf = ({ code }: Part) => counts.get(code) ?? 0
  return {
    by,
    all: known.length,
    none: known.filter((part) => countOf(part) === 0),
    few: known.filter((part) => countOf(part) > 0 && countOf(part) < smallest),
  }
}

export interface Met {
  known: readonly Part[]
  /** Parts with their conversations, those of unknown ward and age with an empty code. */
  met: readonly PartSums[]
  rounds: { spoken: number; turnedDown: number }
}

const seen: readonly Parting[] = ['ward', 'age', 'setting']

export function gapsOf({ known, met, rounds }: Met, lens: Lens): Gaps {
  const of = <P extends Part>(parts: readonly P[], by: Parting) => parts.filter((part) => part.by === by)
  const total = lens(of(met, 'setting').reduce((all, { sums }) => all + amountOf(sums, held), 0))
  const untold = (by: Parting) => {
    const nobody = of(met, by).filter(({ code }) => code === '')
    return shareOf(lens(nobody.reduce((all, { sums }) => all + amountOf(sums, held), 0)), total)
  }
  return {
    missed: seen.map((by) => missedOf(by, of(known, by), of(met, by))),
    noWard: untold('ward'),
    noAge: untold('age'),
    spoken: lens(rounds.spoken),
    turnedDown: lens(rounds.turnedDown),
  }
}
