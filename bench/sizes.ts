/** How many entries are stored while it is measured, one size after the other: others with KITH_BENCH_ENTRIES. */
export function sizesAsked(usual: string): number[] {
  return (process.env.KITH_BENCH_ENTRIES ?? usual).split(',').map(Number)
}
