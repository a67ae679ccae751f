// In development and tests, a transaction that changed a programme's state and recorded nothing is a bug.

/** Tables whose changes are bookkeeping, not a change in anybody's affairs. */
const unrecorded = new Set(['record', 'command', 'follower', 'session'])

export function leaveUnrecorded(...tables: string[]): void {
  for (const table of tables) unrecorded.add(table)
}

const change = /\b(insert\s+into|update|delete\s+from|merge\s+into)\s+(?:only\s+)?"?([a-z_]+)"?/gi

/** Names of the tables, other than bookkeeping ones, that a statement changes. */
export function changedTables(statement: string): string[] {
  const changed: string[] = []
  for (const [, verb, table] of statement.matchAll(change)) {
    const lockClause = verb?.toLowerCase() === 'update' && /^(skip|nowait|of|set)$/i.test(table ?? '')
    if (table && !lockClause && !unrecorded.has(table.toLowerCase())) changed.push(table)
  }
  return changed
}
