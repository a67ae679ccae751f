import type { CommandId, JsonObject, ReadTx, Tx } from '../../platform/database/index.ts'
import { contrast } from '../../platform/nhs/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { areaByCode } from '../areas/index.ts'
import { brandOf } from '../brand.ts'
import { programmeChanged } from '../entries.ts'

/** What a coordinator decides about the programme itself. */
export interface ProgrammeParticulars {
  name: string
  endsOn: string | null
  /** The local authority whose wards are its neighbourhoods, by code. */
  localAuthority: string | null
  /** Of its banner and buttons, as `#rrggbb`; white words stand on it. */
  colour: string | null
}

const textOf = (settings: JsonObject, name: string) => {
  const value = settings[name]
  return typeof value === 'string' ? value : null
}

async function programmeRow(tx: ReadTx) {
  return tx.db
    .selectFrom('programme')
    .select(['name', 'starts_on as startsOn', 'ends_on as endsOn', 'settings'])
    .where('id', '=', tx.programmeId)
    .executeTakeFirstOrThrow()
}

/** As they stand in the database, not as the directory remembers them. */
export async function programmeSettings(tx: ReadTx): Promise<JsonObject> {
  return (await programmeRow(tx)).settings
}

/** Keeps what another module lets a coordinator decide. The verb that decides it records it. */
export async function keepSettings(tx: Tx, settings: JsonObject): Promise<void> {
  const { settings: known } = await programmeRow(tx)
  await tx.db
    .updateTable('programme')
    .set({ settings: { ...known, ...settings } })
    .where('id', '=', tx.programmeId)
    .execute()
}

export async function programmeParticulars(tx: ReadTx): Promise<ProgrammeParticulars> {
  const { name, endsOn, settings } = await programmeRow(tx)
  return {
    name,
    endsOn,
    localAuthority: textOf(settings, 'localAuthority'),
    colour: textOf(brandOf(settings), 'colour'),
  }
}

/** Words need 4.5 to be read (WCAG 2.2, 1.4.3); the colour is also that of words on a white page. */
const readable = 4.5
const white = '#ffffff'

function checkColour(colour: string | null): void {
  if (colour !== null && contrast(colour, white) < readable)
    throw new Problem('invalid', 'programme.particulars.too-light', 'colour')
}

async function checkArea(tx: ReadTx, code: string | null): Promise<void> {
  if (code !== null && (await areaByCode(tx, code))?.kind !== 'local-authority') {
    throw new Problem('invalid', 'programme.particulars.no-such-area', 'localAuthority')
  }
}

/** Without a colour of its own, a programme is left with its logo. */
function brandWith(settings: JsonObject, colour: string | null): JsonObject {
  const known = brandOf(settings)
  if (colour !== null) return { ...known, colour, text: white }
  return known.logo === undefined ? {} : { logo: known.logo }
}

function settingsWith(settings: JsonObject, { localAuthority, colour }: ProgrammeParticulars): JsonObject {
  const { localAuthority: _area, ...kept } = settings
  return {
    ...kept,
    ...(localAuthority === null ? {} : { localAuthority }),
    brand: brandWith(settings, colour),
  }
}

/** Each with the code under which the record says that it was changed. */
const particulars = [
  { name: 'name', code: 'name' },
  { name: 'endsOn', code: 'ends-on' },
  { name: 'localAuthority', code: 'area' },
  { name: 'colour', code: 'colour' },
] as const

/** Changes what differs, and says in the record which particulars those were. */
export async function changeProgramme(
  tx: Tx,
  wanted: ProgrammeParticulars,
  commandId: CommandId | null = null,
): Promise<void> {
  checkColour(wanted.colour)
  await checkArea(tx, wanted.localAuthority)
  const { startsOn, settings } = await programmeRow(tx)
  if (wanted.endsOn !== null && wanted.endsOn < startsOn)
    throw new Problem('invalid', 'programme.period.backwards', 'endsOn')
  const known = await programmeParticulars(tx)
  const fields = particulars.filter(({ name }) => known[name] !== wanted[name])
  if (fields.length === 0) return
  await tx.db
    .updateTable('programme')
    .set({ name: wanted.name, ends_on: wanted.endsOn, settings: settingsWith(settings, wanted) })
    .where('id', '=', tx.programmeId)
    .execute()
  await record(tx, programmeChanged(null, tx.today, { fields: fields.map(({ code }) => code) }), commandId)
}
