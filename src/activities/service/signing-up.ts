import {
  type Agreement,
  addPerson,
  consentsOf,
  giveConsent,
  type KnownAs,
  notePairs,
  onePerson,
  type PersonId,
  recordsKnownAs,
  stayingPeople,
} from '../../people/index.ts'
import type { CommandId, ReadTx, Tx } from '../../platform/database/index.ts'
import type { Where } from '../../programme/index.ts'
import type { SessionId } from '../tables.ts'
import { joinSession, refuseTooLate, standingOf } from './joining.ts'
import { freePlaces } from './places.ts'
import { heldSession } from './session.ts'

export interface SigningUp extends KnownAs {
  sessionId: SessionId
  consents: readonly Agreement[]
  where: Where
}

/** Whoever stands on the list of this session under just this name and number, or stood there and has left it. */
async function alreadyOnList(tx: ReadTx, { sessionId, ...known }: SigningUp): Promise<PersonId[]> {
  const there: PersonId[] = []
  for (const id of await recordsKnownAs(tx, known)) {
    if ((await standingOf(tx, sessionId, id)).length > 0) there.push(id)
  }
  return there
}

/** What is ticked now and was never decided: what somebody withdrew, only they can give again, to one of the team. */
async function addConsents(tx: Tx, personId: PersonId, { consents }: SigningUp, commandId: CommandId | null) {
  const past = await consentsOf(tx, (await onePerson(tx, personId)).keys)
  const agreements = consents.filter(({ purpose }) => !past.has(purpose))
  if (agreements.length > 0) await giveConsent(tx, { personId, agreements }, commandId)
}

/** Those of the list who will stay until we are done: people are held before sessions. */
async function heldFromList(tx: Tx, given: SigningUp, commandId: CommandId | null): Promise<PersonId[]> {
  const there = await alreadyOnList(tx, given)
  for (const id of there) await addConsents(tx, id, given, commandId)
  return stayingPeople(tx, there)
}

async function addVisitor(tx: Tx, given: SigningUp, commandId: CommandId | null): Promise<PersonId> {
  const { id } = await addPerson(tx, { ...given, door: 'web' }, commandId)
  // Nobody may be asked here whether the team knows them: it is for the team to look.
  await notePairs(tx, id)
  return id
}

/**
 * Puts a visitor on the list by name. The same name with the same number, sent again, is one person and one place.
 * Returns what somebody new is told, whoever it was: the answer must not tell a stranger who is on the list.
 */
export async function signUp(
  tx: Tx,
  given: SigningUp,
  commandId: CommandId | null = null,
): Promise<'joined' | 'waiting'> {
  const { sessionId, where } = given
  const [there] = await heldFromList(tx, given, commandId)
  const session = await heldSession(tx, sessionId)
  refuseTooLate(tx, session, tx.today)
  const answer = (await freePlaces(tx, session)) < 1 ? 'waiting' : 'joined'
  // Who sent the same a moment ago had the session before us, and is seen now.
  const [meanwhile] = there ? [there] : await alreadyOnList(tx, given)
  const personId = meanwhile ?? (await addVisitor(tx, given, commandId))
  await joinSession(tx, { personId, sessionId, where }, commandId)
  return answer
}
