import type { Socket } from 'node:net'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { type Clock, dayOf, systemClock } from '../clock/index.ts'
import { type Called, gatherCalls } from './calls.ts'
import { attempts, causeOf, hasCrossed, stepAside } from './crossed.ts'
import { changedTables } from './guard.ts'
import type { Brand, Key, ProgrammeId } from './ids.ts'
import type { Tables } from './tables.ts'

type Reading = 'selectFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor'
type Writing = 'insertInto' | 'updateTable' | 'deleteFrom'

/** What queries.ts may do. */
export interface ReadTx {
  readonly programmeId: ProgrammeId
  readonly actor: Key | null
  /** When this transaction learned what it records. */
  readonly now: Date
  /** The day of `now` where the programme is. */
  readonly today: string
  readonly db: Brand<Pick<Kysely<Tables>, Reading>, 'in a transaction'>
}

/** What verbs may do: always inside one programme's transaction. */
export interface Tx extends ReadTx {
  readonly db: Brand<Pick<Kysely<Tables>, Reading | Writing>, 'in a transaction'>
  readonly written: Written
  /** Sends a statement whose result nobody needs, without waiting: if it fails, the transaction does. */
  send(statement: string, values: readonly unknown[]): void
  /** The same for a function of the database; several that come one after the other go as one statement. */
  call(called: Called, values: readonly unknown[]): void
}

/** Kept by the database handle: what this transaction changed and how much it recorded. */
export interface Written {
  changed: Set<string>
  recorded: number
}

export interface Scope {
  programmeId: ProgrammeId
  actor: Key | null
  readOnly?: boolean
}

export interface Database {
  readonly pool: pg.Pool
  readonly clock: Clock
  /** Told of each commit that wrote to the record of a programme, in this process. */
  readonly recorded: Set<(programmeId: ProgrammeId) => void>
  /** True where the connection may do more than the app should: then each transaction steps down to kith_app. */
  readonly stepDown: boolean
  /** Throw when a transaction changed something and recorded nothing. */
  readonly guarded: boolean
  /** How often in all the work of a transaction is done that crossed with others. */
  readonly attempts: number
}

interface Watcher {
  /** Sends what is to go before the next statement. */
  before(): void
  written: Written | null
}

interface Bound {
  queries: Kysely<Tables>
  watch: (watcher: Watcher | null) => void
}

const bound = new WeakMap<pg.PoolClient, Bound>()

/** One Kysely over one physical connection, kept for the life of that connection. */
function queriesOn(client: pg.PoolClient): Bound {
  const known = bound.get(client)
  if (known) return known
  let watching: Watcher | null = null
  const watched = {
    query: (text: string, values: unknown[]) => {
      if (watching?.written) for (const table of changedTables(text)) watching.written.changed.add(table)
      watching?.before()
      // Queries that are asked for at once leave as one.
      gather(client)
      return client.query(text, values)
    },
    release: () => undefined,
  }
  // Kysely asks only for connect() and end() of a pool, and query() and release() of a client.
  const pool = { connect: async () => watched, end: async () => undefined } as unknown as pg.Pool
  const made: Bound = {
    queries: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    watch: (watcher) => {
      watching = watcher
    },
  }
  bound.set(client, made)
  return made
}

const safe = /^[0-9a-f-]{36}$/

function opening(database: Database, scope: Scope): string {
  // It goes into the statement as a literal, since SET takes no parameters.
  if (!safe.test(scope.programmeId)) throw new Error('not an id')
  const stepDown = database.stepDown ? 'set local role kith_app; ' : ''
  const begin = scope.readOnly ? 'begin isolation level repeatable read read only' : 'begin'
  return `${begin}; ${stepDown}set local kith.programme = '${scope.programmeId}'`
}

function checkRecorded(database: Database, written: Written): void {
  if (!database.guarded || written.recorded > 0 || written.changed.size === 0) return
  throw new Error(`changed ${[...written.changed].join(', ')} and recorded nothing`)
}

/** Lets what is sent until the event loop comes round leave in one system call: those cost more than the statements. */
function gather(client: pg.PoolClient): void {
  // pg's types leave out the connection's stream.
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.cork()
  setImmediate(() => stream.uncork())
}

/*
 * Statements are pipelined: the opening is on its way while the first query is written, and what nobody waits for goes
 * out with the next query or the commit. After a failure the server refuses all that follows until the rollback, so
 * nothing can run outside.
 */
function openTransaction(database: Database, scope: Scope, client: pg.PoolClient) {
  const sent: Promise<unknown>[] = []
  const calls = gatherCalls()
  gather(client)
  const send = (statement: string, values?: readonly unknown[]) => {
    if (sent.length > 0) gather(client)
    const answer = values ? client.query(statement, [...values]) : client.query(statement)
    // Its failure is told by `commit`; until then it must not count as unhandled.
    answer.catch(() => undefined)
    sent.push(answer)
  }
  const flush = () => {
    const due = calls.take()
    if (due) send(due.statement, due.values)
  }
  send(opening(database, scope))
  const commit = async () => {
    flush()
    gather(client)
    const ended = client.query('commit')
    ended.catch(() => undefined)
    for (const answer of sent) await answer
    // PostgreSQL answers COMMIT with ROLLBACK where an earlier statement failed.
    if ((await ended).command !== 'COMMIT') throw new Error('the transaction was rolled back')
  }
  /** Ends it with nothing done, and tells what failed first of all that nobody waited for. */
  const rollback = async () => {
    await client.query('rollback')
    const ends = await Promise.allSettled(sent)
    return ends.find((end) => end.status === 'rejected')?.reason
  }
  const call = (called: Called, values: readonly unknown[]) => {
    if (calls.add(called, values)) flush()
  }
  const sendInOrder = (statement: string, values: readonly unknown[]) => {
    flush()
    send(statement, values)
  }
  return { call, send: sendInOrder, flush, commit, rollback }
}

async function attempt<T>(database: Database, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await database.pool.connect()
  const { queries, watch } = queriesOn(client)
  const written: Written = { changed: new Set(), recorded: 0 }
  const now = database.clock()
  const { call, send, flush, commit, rollback } = openTransaction(database, scope, client)
  let broken: Error | undefined
  try {
    watch({ before: flush, written: database.guarded ? written : null })
    const calling: Tx['call'] = (called, values) => {
      if (called.changes) written.changed.add(called.changes)
      call(called, values)
    }
    // The brand is given here and nowhere else: this handle is inside the tenant.
    const tx = { ...scope, now, today: dayOf(now), db: queries, written, send, call: calling } as unknown as Tx
    const result = await work(tx)
    checkRecorded(database, written)
    await commit()
    if (written.recorded > 0) for (const tell of database.recorded) tell(scope.programmeId)
    return result
  } catch (error) {
    const first = await rollback().catch((lost: Error) => {
      broken = lost
    })
    throw causeOf(error, first)
  } finally {
    watch(null)
    client.release(broken)
  }
}

/**
 * Runs `work` in one transaction of one programme, on one connection. Where it crossed with others, so that the server
 * undid it, it is done again, a few times: so `work` leaves nothing behind but in the database and in what it returns.
 */
export async function inProgramme<T>(database: Database, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let done = 1; ; done += 1) {
    try {
      return await attempt(database, scope, work)
    } catch (error) {
      if (done >= database.attempts || !hasCrossed(error)) throw error
      await stepAside(done)
    }
  }
}

/** A part of a transaction that may refuse: then it alone is undone, and the rest goes on. */
export async function apart<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  tx.send('savepoint part', [])
  try {
    const result = await work()
    tx.send('release savepoint part', [])
    return result
  } catch (error) {
    tx.send('rollback to savepoint part', [])
    throw error
  }
}

/** The same transaction, from here on in somebody's name. */
export function actingAs(tx: Tx, actor: Key): Tx {
  return { ...tx, actor }
}

/** The same transaction, telling from here on what was learned at another moment: for a replay of what happened long ago. */
export function asOf(tx: Tx, now: Date, actor: Key | null): Tx {
  return { ...tx, now, today: dayOf(now), actor }
}

/** A read-only transaction of one programme; sees one moment of the database. */
export function readProgramme<T>(
  database: Database,
  scope: Omit<Scope, 'readOnly'>,
  work: (tx: ReadTx) => Promise<T>,
): Promise<T> {
  return inProgramme(database, { ...scope, readOnly: true }, work)
}

export interface DatabaseOptions {
  clock?: Clock
  guarded?: boolean
}

/** Looks at what the connection may do, once, and returns the handle that everything else is given. */
export async function openDatabase(pool: pg.Pool, options: DatabaseOptions = {}): Promise<Database> {
  const { rows } = await pool.query<{ powerful: boolean }>(
    `select rolsuper or rolbypassrls or exists (
       select 1 from pg_class where relname = 'record' and pg_has_role(relowner, 'member')) as powerful
     from pg_roles where rolname = current_user`,
  )
  return {
    pool,
    clock: options.clock ?? systemClock,
    recorded: new Set(),
    stepDown: rows[0]?.powerful ?? true,
    guarded: options.guarded ?? process.env.NODE_ENV !== 'production',
    attempts,
  }
}
