import { required } from '../../platform/fields/index.ts'
import { ways } from './tables.ts'

export const offerFields = {
  what: required('text', {
    label: 'outreach.offer.what',
    missing: 'outreach.offer.gone',
    max: 100,
    sensitivity: 'public',
    why: 'outreach.why.offer',
  }),
  how: required('choice', {
    label: 'outreach.offer.how',
    missing: 'outreach.offer.how-missing',
    options: ways.map((way) => ({ value: way, label: { key: `outreach.offer.way.${way}` } })),
    sensitivity: 'public',
    why: 'outreach.why.offer',
  }),
}

/** Those that were printed and handed over. */
export const printedFields = {
  printed: required('choices', {
    label: 'outreach.offer.printed',
    missing: 'outreach.offer.printed-missing',
    sensitivity: 'public',
    why: 'outreach.why.offer',
  }),
}
