import { optional, required } from '../platform/fields/index.ts'
import { settings } from './settings.ts'

const where = { sensitivity: 'public', why: 'places.why.spot' } as const

const ward = optional('choice', { label: 'places.field.ward', ...where })

/** Where something is: it becomes an area and a spot, and a postcode is not kept. */
export const spotFields = {
  postcode: optional('any-postcode', { label: 'places.field.postcode', hint: 'places.field.postcode-hint', ...where }),
  ward,
}
/** The same, where something is known already. */
export const spotChangeFields = {
  postcode: optional('any-postcode', { label: 'places.field.postcode', hint: 'places.field.postcode-keep', ...where }),
  ward,
}

const name = required('text', { label: 'places.field.name', max: 120, sensitivity: 'public', why: 'places.why.venue' })
const setting = required('choice', {
  label: 'places.field.setting',
  options: settings,
  sensitivity: 'public',
  why: 'places.why.venue',
})
const address = optional('text', {
  label: 'places.field.address',
  max: 200,
  sensitivity: 'public',
  why: 'places.why.venue',
})

export const venueFields = { name, setting, address, ...spotFields }
export const venueChangeFields = { name, setting, address, ...spotChangeFields }
