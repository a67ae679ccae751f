import type { Ready, ReadyRound } from '../../src/outreach/offline/ready-shape.ts'
import { toleratedSkew } from '../../src/outreach/offline/wire.ts'
import {
  alterRound,
  type Box,
  emptyBox,
  hear,
  oldest,
  openBox,
  type Refilled,
  type Round,
  type RoundChange,
  refill,
  type Told,
} from './box.ts'
import { forgetAll } from './captured.ts'
import { asKnown } from './counting.ts'
import { dayNow } from './day.ts'
import { forgetDrafts } from './drafts.ts'
import { forgetPass, readMark, whoOf } from './mark.ts'
import { send, type Trouble } from './sender.ts'
import { askDirectory, askReady, passWorks } from './server.ts'
import { tellCount } from './telling.ts'
import { forgetWishes } from './to-send.ts'
import { type Unsaved, wasClosed, whyUnsaved } from './unsaved.ts'

/** How sending stands, in figures: the page never says more than the server has said. */
export interface Standing {
  /** Conversations, and what belongs to them. */
  waiting: number
  /** Openings and counts of rounds. */
  ofRound: number
  /** Of these, under another worker's pass. */
  others: number
  /** When the oldest was made, by the phone's clock. */
  oldest: number | null
  told: Told | null
  /** With the server, to be mended. */
  kept: number
  trouble: Trouble | null
}

/** What its worker has to know of the phone itself. */
export interface Health {
  /** What was just done is not on the phone; another object each time. */
  unsaved: { why: Unsaved } | null
  /** The browser has deleted what was kept here. */
  deleted: boolean
  /** Whether the browser promises to keep what is here; null until it has said. */
  lasts: boolean | null
  /** By how much the phone's clock was behind the server's when it was last online, in milliseconds. */
  behind: number
}

export interface State extends Refilled {
  /** The server was asked once since the app was opened, whether it answered or not. */
  asked: boolean
  standing: Standing
  health: Health
}

const nothingWaits: Standing = { waiting: 0, ofRound: 0, others: 0, oldest: null, told: null, kept: 0, trouble: null }

const well: Health = { unsaved: null, deleted: false, lasts: null, behind: 0 }

export const clockIsOff = ({ behind }: Health): boolean => Math.abs(behind) > toleratedSkew

/** Of what was stored on another day nothing is said. */
const toldOf = (day: string, told: Told | null): Told | null =>
  told && told.day !== day ? { ...told, day, stored: 0 } : told

/** The rounds of today that the server knows of, or that were left on this phone. */
export const roundsOf = ({ rounds, shared = [] }: Ready): ReadyRound[] => [...rounds, ...shared]

/** What this phone knows, and how it stands with the server. */
export class Phone {
  readonly base: string
  box: Box
  state: State = { asked: false, ready: null, directory: null, round: null, standing: nothingWaits, health: well }
  private readonly watchers = new Set<() => void>()
  /** The server was last asked while something waited that it could not count yet. */
  private askedEarly = false

  constructor(base: string, box: Box) {
    this.base = base
    this.box = box
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  private change(part: Partial<State>): void {
    this.state = { ...this.state, ...part }
    for (const watcher of this.watchers) watcher()
  }

  tell(health: Partial<Health>): void {
    this.change({ health: { ...this.state.health, ...health } })
  }

  /** Reads what the phone was given before. What waits stays sealed and waits on, whatever becomes of that. */
  async open(): Promise<void> {
    const { box } = this
    const [ready, directory, round, behind] = await Promise.all([
      box.get('ready', 'now'),
      box.get('directory', 'now'),
      box.get('round', 'now'),
      box.get('behind', 'now'),
    ])
    this.change({ ready: ready ?? null, directory: directory ?? null, round: round ?? null })
    this.tell({ behind: behind ?? 0 })
    await this.recover()
    await this.forgetInTime()
    await this.count()
  }

  /** Numbers were given out, and none is left: the browser has deleted what was kept. */
  private async recover(): Promise<void> {
    const mark = readMark(this.base)
    if (!mark || (await this.box.count('numbers')) > 0) return
    await refill(this.box, mark.who, mark.n, this.state)
    this.tell({ deleted: true })
  }

  /** Writes something; false where the phone does not take it: that is said, and what was typed stays on the page. */
  async attempt(act: () => Promise<unknown>, again = true): Promise<boolean> {
    try {
      await act()
      if (this.state.health.unsaved) this.tell({ unsaved: null })
      return true
    } catch (error) {
      if (again && wasClosed(error) && (await this.reopen())) return this.attempt(act, false)
      this.tell({ unsaved: { why: await whyUnsaved(error) } })
      return false
    }
  }

  private async reopen(): Promise<boolean> {
    try {
      this.box = await openBox(this.base)
      await this.recover()
      return true
    } catch {
      return false
    }
  }

  /** After its time without the server the phone forgets what it was given. */
  private async forgetInTime(): Promise<void> {
    const { ready, health } = this.state
    if (ready && Date.now() + health.behind >= ready.worksUntil) await this.forget()
  }

  async forget(): Promise<void> {
    await tellCount(this).catch(() => undefined)
    forgetAll()
    forgetWishes()
    forgetPass(this.base)
    await emptyBox(this.box)
    forgetDrafts()
    this.change({ ready: null, directory: null, round: null })
  }

  /** Online: asks for what is needed to work with no signal. A phone that somebody signed out forgets what it has. */
  async refresh(): Promise<void> {
    try {
      await this.ask()
    } finally {
      this.change({ asked: true })
    }
  }

  private async ask(): Promise<void> {
    await this.forgetInTime()
    const pass = this.state.ready?.pass ?? readMark(this.base)?.pass
    // In this order: what is captured in between shows in the number on the round.
    const round = await this.box.get('round', 'now')
    this.askedEarly = (await this.box.count('queue')) > 0
    const asked = this.askedEarly ? undefined : round
    const answer = await askReady(this.base, pass)
    if (answer === 'nobody') {
      if (pass !== undefined && !(await passWorks(this.base, pass))) await this.forget()
    } else if (answer) await this.take(answer, asked)
  }

  private async take(ready: Ready, asked: Round | undefined): Promise<void> {
    const before = this.state.ready
    if (before && before.pass !== ready.pass) await this.forget()
    await this.keepReady(ready)
    const behind = ready.at - Date.now()
    await this.box.put('behind', behind, 'now')
    this.tell({ behind })
    await hear(this.box, (told) => ({ day: ready.today, at: ready.at, stored: 0, ...told, kept: ready.kept }))
    await this.takeRound(ready, asked)
    const directory = await askDirectory(this.base)
    if (!directory) return
    await this.box.put('directory', directory, 'now')
    this.change({ directory })
  }

  private async keepReady(ready: Ready): Promise<void> {
    await this.box.put('ready', ready, 'now')
    this.change({ ready })
  }

  /**
   * The round under way goes on, on its own day, which the server knows better than a phone whose clock was off; otherwise the
   * newest of today that is the worker's alone.
   */
  private async takeRound(ready: Ready, asked: Round | undefined): Promise<void> {
    const { round } = this.state
    const known = roundsOf(ready).find(({ id }) => id === round?.id)
    if (!known && round?.day !== ready.today) {
      await tellCount(this)
      return ready.rounds[0] ? this.goOn(ready.rounds[0], ready) : this.keepRound(null)
    }
    if (known && asked) await this.changeRound(asKnown(asked, known))
  }

  private goOn(round: ReadyRound, { today, lists }: Ready): Promise<void> {
    const ward = lists.venue.find(({ value }) => value === round.venue)?.ward ?? null
    return this.keepRound({ ward, ...round, day: today, n: this.state.round?.n })
  }

  /** Before another round: the one under way is told, and stays among those of today as it was counted here. */
  async leave(next?: ReadyRound): Promise<void> {
    await tellCount(this)
    const { ready, round } = this.state
    if (!ready) return
    if (round?.day === ready.today) {
      const others = roundsOf(ready).filter(({ id }) => id !== round.id)
      await this.keepReady({ ...ready, rounds: [], shared: [round, ...others] })
    }
    if (next) await this.goOn(next, ready)
  }

  async keepRound(round: Round | null): Promise<void> {
    this.change({ round })
    if (round) await this.box.put('round', round, 'now')
    else await this.box.delete('round', 'now')
  }

  /** Changes the round under way by what it is now: in another tab it may have gone on. */
  async changeRound(change: RoundChange): Promise<void> {
    await alterRound(this.box, change)
    await this.count()
  }

  /** Sends what waits. Tells whether more should be tried later. */
  async send(): Promise<boolean> {
    const sent = await send(this.box, this.base)
    if (sent) this.change({ standing: { ...this.state.standing, trouble: sent.trouble } })
    await this.count()
    if (sent?.trouble === null && this.askedEarly) void this.refresh().catch(() => undefined)
    return sent === null || (sent.trouble !== null && sent.trouble !== 'sign-in')
  }

  /** Looks again at what waits, and at the round: another tab, or sending from behind, may have changed them. */
  async count(): Promise<void> {
    const waiting = await oldest(this.box, 10_000)
    const round = (await this.box.get('round', 'now')) ?? null
    const told = toldOf(dayNow(this.state.health.behind), (await this.box.get('told', 'now')) ?? null)
    const { standing, ready } = this.state
    const who = ready && whoOf(ready.pass)
    const talks = waiting.filter(({ ofRound }) => !ofRound)
    const others = talks.filter((each) => each.who !== who).length
    const trouble = waiting.length === 0 ? null : standing.trouble
    this.change({
      round: ready ? round : null,
      standing: {
        ...standing,
        waiting: talks.length,
        ofRound: waiting.length - talks.length,
        others,
        oldest: talks[0]?.at ?? null,
        told,
        kept: ready ? (told?.kept ?? 0) : 0,
        trouble,
      },
    })
  }
}
