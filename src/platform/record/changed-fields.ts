/** Which particulars a change would really change, for the record: their names, never what they say. */
export function changedFields<T extends object>(before: T, change: Partial<T>): string[] {
  const known = new Map<string, unknown>(Object.entries(before))
  return Object.entries(change)
    .filter(([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(known.get(name) ?? null))
    .map(([name]) => name)
}
