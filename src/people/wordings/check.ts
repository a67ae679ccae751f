import type { CommandId, ReadTx, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { wordingChecked } from '../entries.ts'
import { type Wording, wordingIn, wordings } from './languages.ts'

/** The wording in every language with how it stands in this programme, which may have had it checked itself. */
export async function wordingsNow(tx: ReadTx): Promise<Wording[]> {
  const checks = await tx.db
    .selectFrom('wording_check')
    .select(['language', 'version', 'checked_by as reviewer', 'checked_on as date'])
    .where('programme_id', '=', tx.programmeId)
    .execute()
  return wordings.map((wording) => {
    const check = checks.find(({ language, version }) => language === wording.language && version === wording.version)
    return check ? { ...wording, status: 'checked', reviewer: check.reviewer, date: check.date } : wording
  })
}

interface Check {
  language: string
  checkedBy: string
  checkedOn: string
}

/** Somebody who speaks the language has read today's version of the wording in it. */
export async function checkWording(
  tx: Tx,
  { language, checkedBy, checkedOn }: Check,
  commandId: CommandId | null = null,
): Promise<void> {
  const wording = wordingIn(language)
  if (!wording) throw new Problem('not-found', 'people.wordings.not-a-language')
  if (wording.status === 'source') throw new Problem('conflict', 'people.wordings.needs-no-check')
  const { version } = wording
  const check = { version, checked_by: checkedBy, checked_on: checkedOn }
  await tx.db
    .insertInto('wording_check')
    .values({ programme_id: tx.programmeId, language, ...check })
    .onConflict((conflict) => conflict.columns(['programme_id', 'language']).doUpdateSet(check))
    .execute()
  await record(tx, wordingChecked(null, checkedOn, { language, version }), commandId)
}
