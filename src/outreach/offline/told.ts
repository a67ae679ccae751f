import type { CommandId, Id, ReadTx, Tx } from '../../platform/database/index.ts'
import { type Fields, type FormReading, type GivenOptions, readForm, type Typed } from '../../platform/fields/index.ts'
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
  check(typed: Typed): Problem[]
  perform(told: Told, values: Record<string, unknown>): Promise<string>
}

/** What the same command made has the command's own id: the phone knows it beforehand. */
export function ownId<Name extends string>(id: CommandId): Id<Name> {
  // Both are UUIDs made once, on the phone, for this one thing.
  return id as string as Id<Name>
}

const nothingGiven = async (): Promise<GivenOptions> => ({})

interface Saying<F extends Fields> {
  fields: F
  options?: Doing['options']
  check?: Doing['check']
  perform(told: Told, values: Extract<FormReading<F>, { ok: true }>['values']): Promise<string>
}

export function doing<F extends Fields>({
  fields,
  options = nothingGiven,
  check = () => [],
  perform,
}: Saying<F>): Doing {
  // The values are read by these very fields, which the table of all kinds cannot know.
  return { fields, options, check, perform: perform as Doing['perform'] }
}

/** Reads the answers by the rules of the form online, and does what it would do. */
export async function perform({ fields, options, check, perform: act }: Doing, told: Told): Promise<string> {
  const { tx, capture, words, programme } = told
  const read = readForm(fields, capture.typed, words, await options(tx, programme))
  if (!read.ok) throw new Problem('invalid', 'outreach.kept.answers')
  const [problem] = check(capture.typed)
  if (problem) throw problem
  return act(told, read.values)
}
