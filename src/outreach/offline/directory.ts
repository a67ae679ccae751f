import { activitiesAhead } from '../../activities/index.ts'
import { presentHubs } from '../../hubs/index.ts'
import { daysAfter, momentAt } from '../../platform/clock/index.ts'
import type { JsonObject, ReadTx } from '../../platform/database/index.ts'
import { wardsOf, wardsOfAreas } from '../../programme/index.ts'
import { lineOfActivity, lineOfHub, lineOfWard } from './directory-lines.ts'
import type { Directory } from './directory-shape.ts'
import { fitted } from './fitted.ts'
import { introduciblesOf } from './introducibles.ts'

const days = 35

/** Bytes of JSON that a phone is given at most. */
const mostBytes = 300_000

/** More than could fit: an activity takes at least 120 bytes. */
const mostActivities = 2500

async function wardsCovered(tx: ReadTx, { localAuthority }: JsonObject) {
  return typeof localAuthority === 'string' ? wardsOf(tx, localAuthority) : []
}

/**
 * What a worker can offer at once, kept on the phone: only what stands on public pages, and counts of people. Nobody's
 * name is in it, not even a host's.
 */
export async function directoryFor(tx: ReadTx, programme: { settings: JsonObject }): Promise<Directory> {
  const until = momentAt(daysAfter(tx.today, days), '00:00')
  const { all, shown } = await activitiesAhead(tx, until, mostActivities)
  const hubs = await presentHubs(tx)
  const wards = await wardsCovered(tx, programme.settings)
  const wardOf = await wardsOfAreas(
    tx,
    [...shown, ...hubs].flatMap(({ area }) => area ?? []),
  )
  const whole = {
    madeAt: tx.now.toISOString(),
    wards: wards.map(lineOfWard),
    hubs: hubs.map((hub) => lineOfHub(hub, wardOf)),
    activities: shown.map((activity) => lineOfActivity(activity, wardOf)),
    introducible: await introduciblesOf(tx, new Set(wards.map(({ code }) => code))),
  }
  return fitted(whole, all - shown.length, mostBytes)
}
