/** A function of the database, made by a migration. */
export interface Called {
  readonly name: string
  /** The table whose state it changes; none where it is bookkeeping. */
  readonly changes?: string
}

/** So many go in one statement: each has some ten values, and PostgreSQL takes 65,535. */
const most = 64

/** Statements by the calls they make: there are few of them, and they are always made of the same calls. */
const statements = new Map<string, string>()

function statementOf(calls: readonly { name: string; count: number }[]): string {
  const shape = calls.map(({ name, count }) => `${name} ${count}`).join()
  const known = statements.get(shape)
  if (known) return known
  let place = 0
  const places = (count: number) => Array.from({ length: count }, () => `$${++place}`).join(', ')
  const made = `select ${calls.map(({ name, count }) => `${name}(${places(count)})`).join(', ')}`
  if (statements.size < 500) statements.set(shape, made)
  return made
}

/** Keeps calls that nobody waits for until they go, in the order in which they came, as one statement. */
export function gatherCalls() {
  let calls: { name: string; count: number }[] = []
  let values: unknown[] = []
  return {
    /** True when they should go. */
    add: ({ name }: Called, given: readonly unknown[]): boolean => {
      if (!/^[a-z_]+$/.test(name)) throw new Error(`${name} is no function's name`)
      calls.push({ name, count: given.length })
      values.push(...given)
      return calls.length >= most
    },
    take: (): { statement: string; values: unknown[] } | null => {
      if (calls.length === 0) return null
      const due = { statement: statementOf(calls), values }
      calls = []
      values = []
      return due
    },
  }
}
