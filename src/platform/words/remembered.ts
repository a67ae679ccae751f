/**
 * Keeps what was made for a name, so that it is made once. When `most` is reached it begins anew: the names come from
 * what is shown, and a list that grew for ever would be a leak.
 */
export function remembered<T>(most = 2000): (name: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (name, make) => {
    const known = kept.get(name)
    if (known !== undefined) return known
    if (kept.size >= most) kept.clear()
    const made = make()
    kept.set(name, made)
    return made
  }
}
