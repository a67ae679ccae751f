// Where: venues and the settings that conversations and activities happen in.
export * as entries from './entries.ts'
export { type Venue, venueById, venues } from './queries.ts'
export { routes } from './routes.tsx'
export { addVenue, changeVenue, type NewVenue } from './service.ts'
export { settings } from './settings.ts'
export type { VenueId } from './tables.ts'
export { metresBetween, metresWithin, minutesWalk, type Spot } from './walk.ts'
