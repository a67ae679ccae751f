import { defineEntry } from '../platform/record/index.ts'

export const venueAdded = defineEntry('places.venue-added', 'Which places the programme knows', {
  venue: 'id',
  setting: 'code',
  area: 'code?',
})
export const venueChanged = defineEntry('places.venue-changed', 'Which particulars of a place were changed', {
  venue: 'id',
  fields: 'codes',
})
