import { settings, spotChangeFields, spotFields } from '../../places/index.ts'
import type { Weekday } from '../../platform/clock/index.ts'
import { type Field, optional, required } from '../../platform/fields/index.ts'
import { kindOptions } from '../kinds.ts'

const told = { sensitivity: 'public', why: 'hubs.why.tell' } as const
const counted = { sensitivity: 'public', why: 'hubs.why.count' } as const

const name = required('text', { label: 'hubs.field.name', max: 120, ...told })
const kind = required('choice', { label: 'hubs.field.kind', options: kindOptions, ...counted })
const address = optional('text', { label: 'hubs.field.address', max: 200, ...told })
const equipment = optional('text', {
  label: 'hubs.field.equipment',
  hint: 'hubs.field.equipment-hint',
  max: 300,
  ...told,
})

const openings = (weekday: Weekday) => optional('opening-times', { label: `hubs.opens.${weekday}`, ...told })

/** One line for each day of the week. */
export const hoursFields = {
  monday: optional('opening-times', { label: 'hubs.opens.monday', hint: 'hubs.opens.hint', ...told }),
  tuesday: openings('tuesday'),
  wednesday: openings('wednesday'),
  thursday: openings('thursday'),
  friday: openings('friday'),
  saturday: openings('saturday'),
  sunday: openings('sunday'),
} satisfies Record<Weekday, Field<'opening-times', false>>

export const newHubFields = {
  name,
  kind,
  address,
  ...spotFields,
  ...hoursFields,
  equipment,
  day: required('day', { label: 'hubs.field.opened', ...counted }),
  setting: optional('choice', { label: 'hubs.field.setting', options: settings, ...counted }),
  partner: optional('choice', { label: 'hubs.field.partner', ...counted }),
}

export const hubChangeFields = { name, kind, address, ...spotChangeFields, ...hoursFields, equipment }

export const closeFields = { day: required('day', { label: 'hubs.close.day', ...counted }) }
