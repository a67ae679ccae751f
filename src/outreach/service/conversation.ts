import { sql } from 'kysely'
import { type CommandId, type Id, type Key, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { conversationClaimed, conversationHeld, conversationWithdrawn } from '../entries.ts'
import type { ConversationId, RoundId } from '../tables.ts'

/** How a phone's own clock stood: see offline/clock.ts. */
export interface ByDevice {
  deviceAt?: string | null
  clock?: string | null
}

export interface NewConversation extends ByDevice {
  /** Made on the phone, where it was captured there. */
  id?: ConversationId
  roundId: RoundId
  ageBand?: string | null
  /** Ward, LSOA or first half of a postcode of the person; the round's own area where nothing is said. */
  area?: string | null
  interests?: string[]
  needs?: string[]
  gifts?: string[]
  matters?: string[]
  adviceHealth?: string[]
  adviceDigital?: string[]
  nextStep?: string | null
  firstTime?: boolean | null
}

/** A street conversation. It needs no name, and there is nowhere to write one. */
export async function recordConversation(
  tx: Tx,
  conversation: NewConversation,
  commandId: CommandId | null = null,
): Promise<ConversationId> {
  const { id = newId<'conversation'>(), roundId, deviceAt, clock, ...given } = conversation
  const said = { ...nothingSaid, ...given }
  const { heldOn, ...where } = await keep(tx, id, { roundId, ...said })
  const detail = { ...said, ...where, round: roundId, conversation: id, deviceAt, clock }
  await record(tx, conversationHeld(null, heldOn, detail), commandId)
  return id
}

type Said = Omit<NewConversation, 'id' | 'roundId' | keyof ByDevice>

const nothingSaid = {
  ageBand: null,
  area: null,
  interests: [],
  needs: [],
  gifts: [],
  matters: [],
  adviceHealth: [],
  adviceDigital: [],
  nextStep: null,
  firstTime: null,
} satisfies Said

interface Held {
  heldOn: string
  setting: string
  partner: string | null
  area: string | null
}

/** Finds the round and writes the conversation in one statement: this is what a street full of workers does at once. */
async function keep(tx: Tx, id: ConversationId, said: Required<Said> & { roundId: RoundId }): Promise<Held> {
  const { rows } = await sql<Held>`
    with held as (
      select opened_on, setting, partner, coalesce(${said.area}, area) as area
      from round where programme_id = ${tx.programmeId} and id = ${said.roundId}
    ), kept as (
      insert into conversation (
        programme_id, id, round_id, held_on, age_band, area, interests, needs, gifts, matters,
        advice_health, advice_digital, next_step, first_time, recorded_by, at)
      select ${tx.programmeId}::uuid, ${id}::uuid, ${said.roundId}::uuid, opened_on, ${said.ageBand}, area,
        ${said.interests}::text[], ${said.needs}::text[], ${said.gifts}::text[], ${said.matters}::text[],
        ${said.adviceHealth}::text[], ${said.adviceDigital}::text[], ${said.nextStep}, ${said.firstTime}::boolean,
        ${tx.actor}::uuid, ${tx.now}::timestamptz
      from held
    )
    select opened_on as "heldOn", setting, partner, area from held`.execute(tx.db)
  const [held] = rows
  if (!held) throw new Problem('not-found', 'outreach.round.not-found')
  return held
}

/** The person gave a name after all: from now on the conversation counts for them, and no longer as a contact. */
export async function claimConversation(
  tx: Tx,
  { conversationId, person }: { conversationId: ConversationId; person: { id: Id<'person'>; key: Key } },
  commandId: CommandId | null = null,
): Promise<void> {
  const claimed = await tx.db
    .updateTable('conversation')
    .set({ person_id: person.id, claimed: true })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', conversationId)
    .where('claimed', '=', false)
    .where('withdrawn_at', 'is', null)
    .returning('held_on')
    .executeTakeFirst()
  if (!claimed) throw new Problem('conflict', 'outreach.name.already')
  await record(tx, conversationClaimed(person.key, claimed.held_on, { conversation: conversationId }), commandId)
}

/** Recorded by mistake: it stays in the record and counts no more. */
export async function withdrawConversation(
  tx: Tx,
  conversationId: ConversationId,
  commandId: CommandId | null = null,
): Promise<void> {
  const withdrawn = await tx.db
    .updateTable('conversation')
    .set({ withdrawn_at: tx.now })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', conversationId)
    .where('withdrawn_at', 'is', null)
    .returning('held_on')
    .executeTakeFirst()
  if (!withdrawn) throw new Problem('conflict', 'outreach.conversation.withdrawn-before')
  await record(tx, conversationWithdrawn(null, withdrawn.held_on, { conversation: conversationId }), commandId)
}
