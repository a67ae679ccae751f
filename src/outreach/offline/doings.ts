import { nameFields, nameProblems, notePairs } from '../../people/index.ts'
import { venueOptions, venues } from '../../places/index.ts'
import { asId } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { earlierOutcomes } from '../../platform/record/index.ts'
import { partnerOptions, wardOptions } from '../../programme/index.ts'
import { cardFields } from '../cards/fields.ts'
import { giveCard } from '../cards/give.ts'
import { colleaguesToChoose, keysOf } from '../colleague-queries.ts'
import { conversationFields, differenceFields, roundFields, tallyFields } from '../fields.ts'
import { offerFields } from '../offers/fields.ts'
import { offerSomething } from '../offers/offer.ts'
import { ways } from '../offers/tables.ts'
import { gone, readTarget, targetProblems } from '../offers/target.ts'
import { type ConversationSeen, conversationById } from '../queries.ts'
import { remarkProblems } from '../remark.ts'
import { saidBy } from '../said-form.ts'
import { recordConversation, withdrawConversation } from '../service/conversation.ts'
import { correctConversation } from '../service/correction.ts'
import { takeName } from '../service/name.ts'
import { openRound } from '../service/round.ts'
import { newestOf } from '../service/standing.ts'
import { countOn, countWhole } from '../service/tallies.ts'
import type { RoundId } from '../tables.ts'
import { type Doing, doing, ownId, type Told } from './told.ts'
import type { CaptureKind } from './wire.ts'

function roundOf({ capture }: Told): RoundId {
  const id = asId<'round'>(capture.round)
  if (!id) throw new Problem('not-found', 'outreach.round.not-found')
  return id
}

async function conversationOf({ tx, capture }: Told): Promise<ConversationSeen> {
  const id = asId<'conversation'>(capture.conversation)
  const found = id && (await conversationById(tx, id))
  if (!found) throw new Problem('not-found', 'outreach.conversation.not-found')
  return found
}

const round = doing({
  fields: roundFields,
  options: async (tx, { settings }) => ({
    ward: await wardOptions(tx, settings),
    venue: await venueOptions(tx),
    partner: await partnerOptions(tx),
  }),
  act: async ({ tx, id, clock, capture }, { setting, venue, place, ward, partner }) => {
    const area = ward ?? (await venues(tx)).find((each) => each.id === venue)?.area ?? null
    const { day: openedOn, ...device } = clock
    // Somebody who has left since is left out: the round is no worse for it.
    const colleagues = keysOf(await colleaguesToChoose(tx, tx.actor), capture.typed.colleagues ?? [])
    const given = { openedOn, setting, venueId: venue, place, area, partner, colleagues, ...device }
    return `/rounds/${await openRound(tx, { id: ownId(id), ...given }, id)}`
  },
})

const tallies = doing({
  fields: tallyFields,
  act: async (told, counted) => {
    await countWhole(told.tx, roundOf(told), counted, told.id)
    return `/rounds/${roundOf(told)}`
  },
})

const counted = doing({
  fields: differenceFields,
  act: async (told, more) => {
    await countOn(told.tx, roundOf(told), more, told.id)
    return `/rounds/${roundOf(told)}`
  },
})

const conversation = doing({
  fields: conversationFields,
  check: ({ remark }) => remarkProblems(remark?.[0] ?? ''),
  options: async (tx, { settings }) => ({ ward: await wardOptions(tx, settings) }),
  act: async (told, answers) => {
    const { tx, id, clock } = told
    const device = { deviceAt: clock.deviceAt, clock: clock.clock }
    await recordConversation(tx, { ...saidBy(answers), ...device, id: ownId(id), roundId: roundOf(told) }, id)
    return `/conversations/${id}`
  },
})

const withdrawal = doing({
  fields: {},
  act: async (told) => {
    const { id } = await newestOf(told.tx, (await conversationOf(told)).id)
    await withdrawConversation(told.tx, id, told.id)
    return `/conversations/${id}`
  },
})

const name = doing({
  fields: nameFields,
  check: nameProblems,
  act: async (told, given) => {
    const person = await takeName(told.tx, await conversationOf(told), given, told.id)
    // The page online asks at once whether it is somebody who is known already; here nobody is there to be asked.
    await notePairs(told.tx, person.id)
    return `/people/${person.id}`
  },
})

/** Taken back on the phone before it was sent: its number has come, and nothing happened. */
const nothing = doing({ fields: {}, act: async () => '/rounds' })

const correction = doing({
  fields: conversationFields,
  check: ({ remark }) => remarkProblems(remark?.[0] ?? ''),
  options: async (tx, { settings }) => ({ ward: await wardOptions(tx, settings) }),
  act: async (told, answers) => {
    const { tx, id, clock } = told
    // The phone goes on calling it by its first name, however often it was put right.
    const { id: conversationId } = await newestOf(tx, (await conversationOf(told)).id)
    const device = { deviceAt: clock.deviceAt, clock: clock.clock }
    const now = await correctConversation(tx, { ...saidBy(answers), ...device, conversationId, id: ownId(id) }, id)
    return `/conversations/${now}`
  },
})

const card = doing({
  fields: cardFields,
  act: async (told, { code }) => {
    const { id } = await conversationOf(told)
    await giveCard(told.tx, { code, conversationId: id }, told.id)
    return `/conversations/${id}`
  },
})

/** Offered, and then the conversation was taken back before it was sent: there is nothing that it was offered in. */
async function wasTakenBack({ tx, capture }: Told): Promise<boolean> {
  const [id, command] = [asId<'conversation'>(capture.conversation), asId<'command'>(capture.conversation)]
  if (!id || !command || (await conversationById(tx, id))) return false
  return (await earlierOutcomes(tx, [command])).has(command)
}

const offer = doing({
  fields: offerFields,
  check: targetProblems,
  act: async (told, { what, how }) => {
    if (await wasTakenBack(told)) return '/rounds'
    const { tx, id, clock } = told
    const conversation = await newestOf(tx, (await conversationOf(told)).id)
    const [target, way] = [readTarget(what), ways.find((each) => each === how)]
    if (!target || !way) throw gone()
    const device = { deviceAt: clock.deviceAt, clock: clock.clock }
    await offerSomething(tx, { id: ownId(id), conversation, target, how: way, ...device }, id)
    return `/conversations/${conversation.id}`
  },
})

/** Each kind of capture, done by the verb that the page online calls. */
export const doings: Record<CaptureKind, Doing> = {
  round,
  tallies,
  counted,
  conversation,
  withdrawal,
  correction,
  name,
  card,
  offer,
  nothing,
}
