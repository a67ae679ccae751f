import { closeHub, openHub, reopenHub } from '../../hubs/index.ts'
import { addVenue } from '../../places/index.ts'
import type { PlaceDeeds } from '../deed.ts'
import type { Doings } from './doing.ts'

export const placeDoings: Doings<PlaceDeeds> = {
  'add-venue': async ({ tx, made, commandId }, { venue, name, setting, address, area, latitude, longitude }) => {
    const told = { name, setting, address, area, latitude, longitude }
    made.venues.set(venue, (await addVenue(tx, told, commandId)).id)
  },
  'open-hub': async ({ tx, made, commandId }, deed) => {
    const { name, kind, address, area, latitude, longitude, hours, equipment, at, on } = deed
    const told = { name, kind, address, area, latitude, longitude, hours, equipment }
    made.hubs.set(deed.hub, await openHub(tx, { ...told, where: at, happenedOn: on }, commandId))
  },
  'close-hub': ({ tx, made, commandId }, { hub, on }) =>
    closeHub(tx, { hubId: made.hubs.get(hub), happenedOn: on }, commandId),
  'reopen-hub': ({ tx, made, commandId }, { hub, on }) =>
    reopenHub(tx, { hubId: made.hubs.get(hub), happenedOn: on }, commandId),
}
