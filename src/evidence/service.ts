import { type CommandId, newId, type Tx } from '../platform/database/index.ts'
import type { ProgrammeSeen } from '../platform/http/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { record } from '../platform/record/index.ts'
import type { Words } from '../platform/words/index.ts'
import { outputsPublished } from './entries.ts'
import type { Days } from './period/month.ts'
import { isFixed, quartersOf, wholeProgramme } from './period/quarter.ts'
import { isBehind } from './queries/progress.ts'
import { outputsReport } from './queries/report.ts'
import type { PublicationId } from './tables.ts'

export interface NewPublication {
  programme: ProgrammeSeen
  period: Days
}

/**
 * Publishes the eight outputs of a fixed period as they are now: small numbers protected, with the definitions by which
 * they were counted. Nothing that is learned later changes what was published.
 */
export async function publishOutputs(
  tx: Tx,
  { programme, period }: NewPublication,
  words: Words,
  commandId: CommandId | null = null,
): Promise<PublicationId> {
  if (!isFixed(period, quartersOf(wholeProgramme(programme, tx.today)))) {
    throw new Problem('invalid', 'evidence.choose.only-quarters', 'period')
  }
  if (await isBehind(tx)) throw new Problem('conflict', 'evidence.publish.behind', 'period')
  const wanted = { programme, period, asAt: tx.today, isProtected: true, withMoney: false }
  const { outputs, asAt } = await outputsReport(tx, wanted, words)
  const id = newId<'publication'>()
  const seen = { slug: programme.slug, name: programme.name }
  await tx.db
    .insertInto('evidence_publication')
    .values({
      programme_id: tx.programmeId,
      id,
      from_on: period.from,
      to_on: period.to,
      as_at: asAt,
      published_at: tx.now,
      published_by: tx.actor,
      content: { language: words.language, report: { programme: seen, period, asAt, outputs } },
    })
    .execute()
  await record(tx, outputsPublished(null, tx.today, { publication: id, ...period }), commandId)
  return id
}
