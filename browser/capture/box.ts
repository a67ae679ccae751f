// What is kept on the phone, in IndexedDB: sealed captures, and what the phone was given to work with. Nothing about anybody.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Directory } from '../../src/outreach/offline/directory-shape.ts'
import type { Ready, Tallied } from '../../src/outreach/offline/ready-shape.ts'

export interface Waiting {
  id: string
  /** Order of sending. */
  order: number
  sealed: Uint8Array<ArrayBuffer>
  /** By the phone's clock. */
  at: number
  /** Under whose pass: its first letters. */
  who: string
  /** True of what goes with a round, and is no conversation: its opening, its count. */
  ofRound: boolean
}

/** The round under way. */
export interface Round {
  id: string
  day: string
  setting: string
  venue: string | null
  ward: string | null
  /** As the server last told them, with all that was counted here since. */
  tallies: Tallied
  /** What was counted here since it was last put in the queue. */
  more?: Tallied
  /** By an earlier version of the app: the tallies have changed since they were last put in the queue. */
  uncounted?: boolean
  conversations: number
  /** Number of the newest capture that changed it. */
  n?: number | undefined
}

/** What the server last said it has. */
export interface Told {
  /** Day of the server's clock, YYYY-MM-DD. */
  day: string
  stored: number
  /** The server's clock, in milliseconds. */
  at: number
  /** How many of this worker's are with the server, to be mended. */
  kept: number
}

interface Schema extends DBSchema {
  queue: { key: string; value: Waiting; indexes: { order: number } }
  /** The number of the newest capture under each pass. */
  numbers: { key: string; value: number }
  ready: { key: 'now'; value: Ready }
  directory: { key: 'now'; value: Directory }
  round: { key: 'now'; value: Round }
  told: { key: 'now'; value: Told }
  /** How far the phone's clock was behind the server's when it was last online, in milliseconds. */
  behind: { key: 'now'; value: number }
}

/** What an open page still knows. */
export interface Refilled {
  ready: Ready | null
  directory: Directory | null
  round: Round | null
}

export type Box = IDBPDatabase<Schema>

const given = ['ready', 'directory', 'round', 'behind'] as const

export function openBox(base: string): Promise<Box> {
  return openDB<Schema>(`kith-capture${base}`, 1, {
    upgrade: (made) => {
      made.createObjectStore('queue', { keyPath: 'id' }).createIndex('order', 'order')
      for (const name of ['numbers', 'told', ...given] as const) made.createObjectStore(name)
    },
    // A newer version of the app, in another tab, must not wait for this one.
    blocking: (_now, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
}

/** Said to be written only once it is on the disk. */
const strictly = { durability: 'strict' } as const

/** After the browser has deleted everything: numbers go on from there, and what the phone was given is put back. */
export async function refill(box: Box, who: string, n: number, { ready, directory, round }: Refilled): Promise<void> {
  const change = box.transaction(['numbers', ...given], 'readwrite', strictly)
  await Promise.all([
    change.objectStore('numbers').put(n, who),
    ready && change.objectStore('ready').put(ready, 'now'),
    directory && change.objectStore('directory').put(directory, 'now'),
    round && change.objectStore('round').put(round, 'now'),
    change.done,
  ])
}

/** Changes what the server last said, whoever was told: this tab, another, or the worker behind them. */
export async function hear(box: Box, said: (before: Told | undefined) => Told): Promise<void> {
  const change = box.transaction('told', 'readwrite')
  await change.store.put(said(await change.store.get('now')), 'now')
  await change.done
}

export async function nextNumber(box: Box, who: string): Promise<number> {
  return ((await box.get('numbers', who)) ?? 0) + 1
}

/**
 * What becomes of the round under way, as it is when this is asked: another tab may have changed it. Null leaves it;
 * undefined says that what goes with it is not to be captured after all.
 */
export type RoundChange = (round: Round | undefined) => Round | null | undefined

/**
 * Puts a capture in the queue under the number it was sealed with, and changes the round with it: both or neither. False
 * where another tab took that number first, null where it was called off.
 */
export async function enqueue(
  box: Box,
  item: Omit<Waiting, 'order'>,
  n: number,
  onRound: RoundChange = () => null,
): Promise<boolean | null> {
  const change = box.transaction(['queue', 'numbers', 'round'], 'readwrite', strictly)
  const [queue, numbers, rounds] = [
    change.objectStore('queue'),
    change.objectStore('numbers'),
    change.objectStore('round'),
  ]
  const free = ((await numbers.get(item.who)) ?? 0) + 1 === n
  const round = onRound(await rounds.get('now'))
  if (free && round !== undefined) {
    const last = await queue.index('order').openKeyCursor(null, 'prev')
    await Promise.all([
      queue.put({ ...item, order: Number(last?.key ?? 0) + 1 }),
      numbers.put(n, item.who),
      round && rounds.put({ ...round, n }, 'now'),
    ])
  }
  await change.done
  return round === undefined ? null : free
}

/** Changes the round under way by what it is now. */
export async function alterRound(box: Box, alter: RoundChange): Promise<void> {
  const change = box.transaction('round', 'readwrite', strictly)
  const round = alter(await change.store.get('now'))
  await Promise.all([round && change.store.put(round, 'now'), change.done])
}

/** Puts another capture in the place of one that still waits; false where it was sent meanwhile. */
export async function replace(box: Box, id: string, sealed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const change = box.transaction('queue', 'readwrite', strictly)
  const found = await change.store.get(id)
  if (found) await change.store.put({ ...found, sealed })
  await change.done
  return found !== undefined
}

export function oldest(box: Box, most: number): Promise<Waiting[]> {
  return box.getAllFromIndex('queue', 'order', undefined, most)
}

async function deleteAll(box: Box, ids: readonly string[]): Promise<void> {
  const change = box.transaction('queue', 'readwrite', strictly)
  await Promise.all([...ids.map((id) => change.store.delete(id)), change.done])
}

/**
 * Lets go of what the server has, and hears what it said of it, at once: a browser killed in between would tell of one too
 * few as stored. A full phone has no room to hear, and lets go all the same.
 */
export async function letGo(box: Box, ids: readonly string[], said: (before: Told | undefined) => Told): Promise<void> {
  try {
    const change = box.transaction(['queue', 'told'], 'readwrite', strictly)
    const [queue, told] = [change.objectStore('queue'), change.objectStore('told')]
    const now = said(await told.get('now'))
    await Promise.all([...ids.map((id) => queue.delete(id)), told.put(now, 'now'), change.done])
  } catch {
    await deleteAll(box, ids)
  }
}

/** What the server would not even take goes behind all others, so that it holds up none. */
export async function setAside(box: Box, item: Waiting): Promise<void> {
  const change = box.transaction('queue', 'readwrite', strictly)
  const last = await change.store.index('order').openKeyCursor(null, 'prev')
  await Promise.all([change.store.put({ ...item, order: Number(last?.key ?? 0) + 1 }), change.done])
}

/** Everything that was given to the phone goes; what waits to be sent, and its numbers, stay. */
export async function emptyBox(box: Box): Promise<void> {
  const change = box.transaction(given, 'readwrite')
  await Promise.all([...given.map((name) => change.objectStore(name).clear()), change.done])
}
