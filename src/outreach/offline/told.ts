import { asId, type CommandId, type Id, type ReadTx, type Tx } from '../../platform/database/index.ts'
import { type Fields, type GivenOptions, readForm, type Typed, type ValuesOf } from '../../platform/fields/index.ts'
import type { ProgrammeSeen } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import type { Words } from '../../platform/words/index.ts'
import type { DeviceClock } from './clock.ts'
import type { Capture } from './wire.ts'

/** A capture in its worker's name, ready to be done like the same form online. */
export interface Told {
  tx: Tx
  id: CommandId
  capture: Capture
  clock: DeviceClock
  programme: ProgrammeSeen
  words: Words
}

/** How one kind of capture is done: with the fields of the form online, and its verb. Tells where it can then be seen. */
export interface Doing {
  fields: Fields
  options(tx: ReadTx, programme: ProgrammeSeen): Promise<GivenOptions>
  /** What only several answers together show to be wrong. */
  check(typed: Typed, words: Words): Problem[]
  perform(told: Told): Promise<string>
}

/** What the same command made has the command's own id: the phone knows it beforehand. */
export function ownId<Name extends string>(id: CommandId): Id<Name> {
  const own = asId<Name>(id)
  if (!own) throw new Error('not an id')
  return own
}

interface Saying<F extends Fields> {
  fields: F
  options?(tx: ReadTx, programme: ProgrammeSeen): Promise<GivenOptions>
  check?(typed: Typed, words: Words): Problem[]
  act(told: Told, values: ValuesOf<F>): Promise<string>
}

/** Reads the answers by the rules of the form online, and does what it would do. */
export function doing<F extends Fields>(saying: Saying<F>): Doing {
  const { fields, options = async () => ({}), check = () => [], act } = saying
  const perform = async (told: Told) => {
    const { tx, capture, words, programme } = told
    const read = readForm(fields, capture.typed, words, await options(tx, programme))
    if (!read.ok) throw new Problem('invalid', 'outreach.kept.answers')
    const [problem] = check(capture.typed, words)
    if (problem) throw problem
    return act(told, read.values)
  }
  return { fields, options, check, perform }
}
