import { capture } from './captured.ts'
import { toTell } from './counting.ts'
import type { Phone } from './phone.ts'

/** Puts in the queue what was counted on the round under way, so that nothing is left to be told. */
export async function tellCount(phone: Phone): Promise<void> {
  while (phone.state.ready && phone.state.round) {
    const { round } = phone.state
    const tell = toTell(round)
    if (!tell) return
    const typed = Object.fromEntries(Object.entries(tell.counted).map(([name, n]) => [name, [String(n)]]))
    await capture(phone, tell.kind, typed, { round: round.id }, () => tell.told)
  }
}
