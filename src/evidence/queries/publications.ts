import type { ReadTx } from '../../platform/database/index.ts'
import type { PublicationId } from '../tables.ts'

const publications = (tx: ReadTx) =>
  tx.db
    .selectFrom('evidence_publication')
    .select(['id', 'from_on as from', 'to_on as to', 'as_at as asAt', 'published_at as publishedAt'])
    .where('programme_id', '=', tx.programmeId)

export type Publication = Awaited<ReturnType<typeof publishedOutputs>>[number]

/** What was published, the latest first. */
export function publishedOutputs(tx: ReadTx) {
  return publications(tx).orderBy('published_at', 'desc').orderBy('id', 'desc').execute()
}

/** One publication with its table, as it was stored. */
export function publicationById(tx: ReadTx, id: PublicationId) {
  return publications(tx).select('content').where('id', '=', id).executeTakeFirst()
}
