import type { Round, RoundChange } from '../../browser/capture/box.ts'
import { asKnown, countOn, toTell } from '../../browser/capture/counting.ts'
import type { ReadyRound, Tallied } from '../../src/outreach/offline/ready-shape.ts'
import type { CaptureKind } from '../../src/outreach/offline/wire.ts'

export interface Handed {
  id: string
  kind: CaptureKind
  counted: Tallied
}

/** What phones hand in to, and ask how a round stands. */
export interface CountingServer {
  take(items: readonly Handed[]): Promise<void>
  stands(): Promise<ReadyRound>
}

export const names = ['spoken', 'declined', 'notNow'] as const
export type Step =
  | 'more'
  | 'less'
  | 'talk'
  | 'seal'
  | 'put'
  | 'send'
  | 'answer'
  | 'lose'
  | 'repeat'
  | 'ask'
  | 'serve'
  | 'hear'

/**
 * One phone on a round, by the app's own arithmetic, with everything that takes time cut into steps: sealing, sending, its
 * answer, asking. What the app does in one transaction of its box is one step here.
 */
export class CountingPhone {
  round: Round
  /** What was tapped in all. */
  readonly tapped = { spoken: 0, declined: 0, notNow: 0 }
  private n = 0
  private readonly queue: Handed[] = []
  private readonly sealing: { n: number; handed: Handed; change: RoundChange }[] = []
  private readonly sent: Handed[][] = []
  private readonly lost: Handed[][] = []
  private readonly asked: { round: Round | undefined; known?: ReadyRound }[] = []
  private readonly server: CountingServer

  constructor(server: CountingServer, round: Round) {
    this.server = server
    this.round = round
  }

  private alter(change: RoundChange): void {
    this.round = change(this.round) ?? this.round
  }

  private tap(name: keyof Tallied, by: number): void {
    // Only what was tapped here: what nobody may take below nothing has tests of its own.
    if (this.tapped[name] + by < 0) return
    const before = this.round.tallies[name]
    this.alter(countOn(this.round, name, by))
    this.tapped[name] += this.round.tallies[name] - before
  }

  private seal(): void {
    const tell = toTell(this.round)
    if (!tell) return
    const handed = { id: crypto.randomUUID(), kind: tell.kind, counted: tell.counted }
    this.sealing.push({ n: this.n + 1, handed, change: tell.told })
  }

  /** As in the box: not under a number that another took, nor where it is called off. */
  private put(): void {
    const sealed = this.sealing.shift()
    const round = sealed?.change(this.round)
    if (!sealed || !round) return
    if (sealed.n === this.n + 1) this.keep(sealed.handed, round)
    else this.sealing.push({ ...sealed, n: this.n + 1 })
  }

  private keep(handed: Handed, round: Round): void {
    this.n += 1
    this.queue.push(handed)
    this.round = { ...round, n: this.n }
  }

  /** A conversation counts, and goes out by itself. */
  private talk(): void {
    const round = countOn(this.round, 'spoken', 1)(this.round)
    this.tapped.spoken += 1
    const counted = { spoken: 0, declined: 0, notNow: 0 }
    if (round) this.keep({ id: crypto.randomUUID(), kind: 'nothing', counted }, round)
  }

  private async send(): Promise<void> {
    if (this.queue.length === 0) return
    const batch = [...this.queue]
    await this.server.take(batch)
    this.sent.push(batch)
  }

  private answer(): void {
    const had = new Set(this.sent.shift()?.map(({ id }) => id))
    this.queue.splice(0, this.queue.length, ...this.queue.filter(({ id }) => !had.has(id)))
  }

  private lose(): void {
    this.lost.push(...this.sent.splice(0, 1))
  }

  private ask(): void {
    this.asked.push({ round: this.queue.length > 0 ? undefined : this.round })
  }

  private async serve(): Promise<void> {
    const next = this.asked.find(({ known }) => !known)
    if (next) next.known = await this.server.stands()
  }

  private hear(): void {
    const at = this.asked.findIndex(({ known }) => known)
    const [heard] = at < 0 ? [] : this.asked.splice(at, 1)
    if (heard?.round && heard.known) this.alter(asKnown(heard.round, heard.known))
  }

  async step(step: Step, name: keyof Tallied): Promise<void> {
    const does: Record<Step, () => void | Promise<void>> = {
      more: () => this.tap(name, 1),
      less: () => this.tap(name, -1),
      talk: () => this.talk(),
      seal: () => this.seal(),
      put: () => this.put(),
      send: () => this.send(),
      answer: () => this.answer(),
      lose: () => this.lose(),
      repeat: () => this.server.take(this.lost.at(-1) ?? []),
      ask: () => this.ask(),
      serve: () => this.serve(),
      hear: () => this.hear(),
    }
    await does[step]()
  }

  /** Whatever was under way comes to its end, and the rest is told and sent. */
  async settle(): Promise<void> {
    while (this.sealing.length > 0) this.put()
    this.seal()
    this.put()
    await this.send()
    while (this.sent.length > 0) this.answer()
  }

  /** What it asked before comes late; then it asks once more. */
  async refresh(): Promise<void> {
    this.ask()
    while (this.asked.length > 0) {
      await this.serve()
      this.hear()
    }
  }
}
