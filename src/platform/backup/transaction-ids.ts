/**
 * The ids of transactions order the record for its followers, but mean nothing in another server, whose own ids begin
 * anew. A back-up therefore holds, in place of an entry's id, the number of followers that had not come so far yet.
 *
 * With the cursors c of a programme's followers and its entries e, all compared as (txid, position):
 *   b(e) = how many cursors are before e, in place of the entry's txid;
 *   cursor f becomes (k + 1, 0), where k = how many cursors are before f.
 * Where e is not past f, every cursor before e is before f, so b(e) <= k and e is before the new cursor; where e is past
 * f, the cursors before e are those and f itself, so b(e) >= k + 1 and, as positions begin at 1, e is past the new cursor.
 * So each follower has read the same entries as before: no message is sent again and none is left out. The numbers are
 * no greater than the number of followers, far below the first id that a server gives out, and a back-up of the
 * restored database holds the same numbers.
 */
const before = (table: string): string =>
  `(select count(*) from follower as other where other.programme_id = ${table}.programme_id
    and (other.txid, other.position) < (${table}.txid, ${table}.position))`

const rewritten: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  record: { txid: before('record') },
  follower: { txid: `${before('follower')} + 1`, position: '0' },
}

/** The expression that is saved in place of a column, if there is one. */
export const rewrittenColumn = (table: string, column: string): string | undefined => rewritten[table]?.[column]
