export async function timed<T>(work: () => Promise<T>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The middle of some runs, in milliseconds. */
export async function median(work: () => Promise<unknown>, runs = 9): Promise<string> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await timed(work))
  return (times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0).toFixed(1)
}
