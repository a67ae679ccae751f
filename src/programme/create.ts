import { type Database, inProgramme, type JsonObject, newId, type ProgrammeId } from '../platform/database/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { record } from '../platform/record/index.ts'
import { programmeCreated } from './entries.ts'

export interface NewProgramme {
  slug: string
  name: string
  startsOn: string
  endsOn?: string | null
  language?: string
  settings?: JsonObject
}

/** A new programme with nothing in it yet. */
export async function createProgramme(database: Database, programme: NewProgramme): Promise<ProgrammeId> {
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(programme.slug)) {
    throw new Problem('invalid', 'programme.create.short-name', 'slug')
  }
  const programmeId = newId<'programme'>()
  await inProgramme(database, { programmeId, actor: null }, async (tx) => {
    const added = await tx.db
      .insertInto('programme')
      .values({
        id: programmeId,
        slug: programme.slug,
        name: programme.name,
        language: programme.language ?? 'en',
        starts_on: programme.startsOn,
        ends_on: programme.endsOn ?? null,
        settings: programme.settings ?? {},
        created_at: tx.now,
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw new Problem('conflict', ['programme.create.taken', { name: programme.slug }], 'slug')
    await record(tx, programmeCreated(null, tx.today, { programme: programmeId }))
  })
  return programmeId
}
