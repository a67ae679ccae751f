import { sql } from 'kysely'
import type { PersonId } from '../people/index.ts'
import type { Key, ReadTx, Tx } from '../platform/database/index.ts'
import type { ConversationId, RoundId } from './tables.ts'

const roundColumns = [
  'id',
  'opened_on as openedOn',
  'setting',
  'venue_id as venueId',
  'place',
  'partner',
  'area',
  'opened_by as openedBy',
  'spoken',
  'declined',
  'not_now as notNow',
] as const

function roundsSeen(tx: ReadTx) {
  return tx.db.selectFrom('round').select(roundColumns).where('programme_id', '=', tx.programmeId)
}

export type RoundSeen = NonNullable<Awaited<ReturnType<typeof roundById>>>

export function roundById(tx: ReadTx, id: RoundId) {
  return roundsSeen(tx).where('id', '=', id).executeTakeFirst()
}

/** On which somebody was: as who opened it, or beside them. */
const was = (key: Key) => sql<boolean>`(round.opened_by = ${key} or exists (
  select from round_colleague beside where beside.programme_id = round.programme_id
    and beside.round_id = round.id and beside.colleague = ${key}))`

const matching = ({ setting = '', of = null }: WantedRounds) =>
  sql<boolean>`(${setting}::text = '' or setting = ${setting}::text) and ${of === null ? sql`true` : was(of)}`

/** Of one setting or of all; of everybody, or those on which somebody was. */
export interface WantedRounds {
  setting?: string
  of?: Key | null
}

/** The newest first. */
export function latestRounds(
  tx: ReadTx,
  limit: number,
  { offset = 0, ...wanted }: WantedRounds & { offset?: number } = {},
) {
  return roundsSeen(tx)
    .where(matching(wanted))
    .orderBy('opened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

const countOfRounds = (tx: ReadTx) =>
  tx.db
    .selectFrom('round')
    .select((make) => make.fn.countAll<number>().as('count'))
    .where('programme_id', '=', tx.programmeId)

export async function countRounds(tx: ReadTx, wanted: WantedRounds = {}): Promise<number> {
  return (await countOfRounds(tx).where(matching(wanted)).executeTakeFirstOrThrow()).count
}

export async function countRoundsOn(tx: ReadTx, day: string): Promise<number> {
  return (await countOfRounds(tx).where('opened_on', '=', day).executeTakeFirstOrThrow()).count
}

/** Somebody's rounds of one day: how many conversations were recorded on each, and whether others are on it too. */
export function roundsOfDay(tx: ReadTx, day: string, key: Key) {
  return roundsSeen(tx)
    .select((make) => [
      make
        .selectFrom('conversation')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('conversation.programme_id', '=', 'round.programme_id')
        .whereRef('conversation.round_id', '=', 'round.id')
        .where('conversation.withdrawn_at', 'is', null)
        .as('conversations'),
      make
        .exists(
          make
            .selectFrom('round_colleague')
            .whereRef('round_colleague.programme_id', '=', 'round.programme_id')
            .whereRef('round_colleague.round_id', '=', 'round.id'),
        )
        .as('shared'),
    ])
    .where('opened_on', '=', day)
    .where(was(key))
    .orderBy('id', 'desc')
    .limit(20)
    .$narrowType<{ conversations: number; shared: boolean }>()
    .execute()
}

const conversationColumns = [
  'id',
  'round_id as roundId',
  'held_on as heldOn',
  'person_id as personId',
  'age_band as ageBand',
  'area',
  'interests',
  'needs',
  'gifts',
  'matters',
  'advice_health as adviceHealth',
  'advice_digital as adviceDigital',
  'next_step as nextStep',
  'first_time as firstTime',
  'heads',
  'corrects',
  'corrected_by as correctedBy',
  'withdrawn_at as withdrawnAt',
  'claimed',
  'at',
  'recorded_by as recordedBy',
] as const

function conversations(tx: ReadTx) {
  return tx.db.selectFrom('conversation').select(conversationColumns).where('programme_id', '=', tx.programmeId)
}

export type ConversationSeen = NonNullable<Awaited<ReturnType<typeof conversationById>>>

export function conversationById(tx: ReadTx, id: ConversationId) {
  return conversations(tx).where('id', '=', id).executeTakeFirst()
}

export function conversationsByIds(tx: ReadTx, ids: readonly string[]) {
  return conversations(tx)
    .where(sql<boolean>`id = any(${sql.val(ids)}::uuid[])`)
    .execute()
}

/** One of them, held fast until the transaction ends. */
export function conversationForUpdate(tx: Tx, id: ConversationId) {
  return conversations(tx).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The conversations that a person had (under any of their ids), newest first; withdrawn ones are not theirs. */
export function conversationsWith(tx: ReadTx, personIds: PersonId[]) {
  return conversations(tx)
    .where('person_id', 'in', personIds)
    .where('withdrawn_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** What people under these ids said that they like and could give. */
export async function likingsOf(
  tx: ReadTx,
  ids: readonly PersonId[],
): Promise<{ personId: PersonId; interests: string[]; gifts: string[] }[]> {
  if (ids.length === 0) return []
  const rows = await tx.db
    .selectFrom('conversation')
    .select(['person_id as personId', 'interests', 'gifts'])
    .where('programme_id', '=', tx.programmeId)
    .where(sql<boolean>`person_id = any(${sql.val(ids)}::uuid[])`)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.flatMap(({ personId, ...said }) => (personId ? [{ personId, ...said }] : []))
}

/** The conversations of a round as they now stand, newest first: those that were put right are not among them. */
export function conversationsOf(tx: ReadTx, roundId: RoundId) {
  return conversations(tx)
    .where('round_id', '=', roundId)
    .where('corrected_by', 'is', null)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

export async function countConversations(tx: ReadTx, roundId: RoundId): Promise<number> {
  const { count } = await tx.db
    .selectFrom('conversation')
    .select((make) => make.fn.countAll<number>().as('count'))
    .where('programme_id', '=', tx.programmeId)
    .where('round_id', '=', roundId)
    .where('corrected_by', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
