import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again and again until there is an answer, or gives up after so many milliseconds. */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  patience: number,
  pause = 15,
): Promise<T | undefined> {
  const end = performance.now() + patience
  for (;;) {
    const answer = await ask()
    if (answer !== undefined || performance.now() >= end) return answer
    await sleep(pause)
  }
}
