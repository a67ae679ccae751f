import {
  addPerson,
  agreementsTo,
  changePerson,
  contactOf,
  erasePerson,
  judgeApart,
  layDownRole,
  mergePeople,
  takeUpRole,
  undoMerge,
  withdrawConsent,
} from '../../people/index.ts'
import type { PersonDeeds } from '../deed.ts'
import type { Doing, Doings } from './doing.ts'

/** On the web people tick for themselves; elsewhere the wording is read aloud. */
const howAgreed = (door: string) => (door === 'web' ? 'web' : 'spoken')

const idOf = ({ made }: Doing, person: number) => made.persons.get(person).id
const pairOf = (doing: Doing, { person, other }: { person: number; other: number }) => ({
  keep: idOf(doing, person),
  other: idOf(doing, other),
})

export const personDoings: Doings<PersonDeeds> = {
  'add-person': async ({ tx, made, commandId }, deed) => {
    const { name, birthYear, area, language, door, on, at } = deed
    const contact = contactOf(deed.channel, deed.reach)
    const consents = agreementsTo(deed.purposes, howAgreed(door))
    const told = { name, birthYear, area, language, door, contact, consents, where: at, happenedOn: on }
    made.persons.set(deed.person, await addPerson(tx, told, commandId))
  },
  'move-house': (doing, { person, area }) =>
    changePerson(doing.tx, { id: idOf(doing, person), change: { area } }, doing.commandId),
  'take-up-role': (doing, { person, role, on, at }) =>
    takeUpRole(doing.tx, { personId: idOf(doing, person), role, where: at, happenedOn: on }, doing.commandId),
  'lay-down-role': (doing, { person, role, on }) =>
    layDownRole(doing.tx, { personId: idOf(doing, person), role, happenedOn: on }, doing.commandId),
  merge: (doing, pair) => mergePeople(doing.tx, pairOf(doing, pair), doing.commandId),
  'undo-merge': (doing, pair) => undoMerge(doing.tx, pairOf(doing, pair), doing.commandId),
  'judge-apart': (doing, pair) => {
    const { keep, other } = pairOf(doing, pair)
    return judgeApart(doing.tx, keep, other, doing.commandId)
  },
  'withdraw-consent': async (doing, { person, purposes, on }) => {
    const withdrawn = { personId: idOf(doing, person), purposes, how: 'phone' as const, happenedOn: on }
    await withdrawConsent(doing.tx, withdrawn, doing.commandId)
  },
  erase: (doing, { person }) => erasePerson(doing.tx, idOf(doing, person), doing.commandId),
}
