import { needs } from '../discovery/index.ts'
import { optional, required } from '../platform/fields/index.ts'
import { stateOptions } from './needs/state.ts'

const why = 'insight.why.themes'
const title = { label: 'insight.theme.title', sensitivity: 'public', max: 60, why } as const

export const themeFields = { title: required('text', { ...title, hint: 'insight.theme.title-hint' }) }

export const mergeFields = {
  into: required('choice', { label: 'insight.theme.into', sensitivity: 'public', why }),
}

/** Which themes somebody's own words are about. None at all is an answer too. */
export const codingFields = {
  themes: optional('choices', { label: 'insight.coding.themes', sensitivity: 'public', why }),
  newTheme: optional('text', { ...title, label: 'insight.coding.new-theme', hint: 'insight.theme.title-hint' }),
}

const whyNeeds = 'insight.why.needs'

/** A need of an area: raised from what people ticked, from a theme of their own words, or from both. */
export const needFields = {
  title: required('text', {
    label: 'insight.need.title',
    hint: 'insight.need.title-hint',
    max: 100,
    sensitivity: 'public',
    why: whyNeeds,
  }),
  area: optional('choice', { label: 'insight.need.area', sensitivity: 'public', why: whyNeeds }),
  code: optional('choice', { label: 'insight.need.code', options: needs, sensitivity: 'public', why: whyNeeds }),
  theme: optional('choice', { label: 'insight.need.theme', sensitivity: 'public', why: whyNeeds }),
}

export const needStateFields = {
  state: required('choice', {
    label: 'insight.need.state',
    options: stateOptions,
    sensitivity: 'public',
    why: whyNeeds,
  }),
  reason: optional('text', {
    label: 'insight.need.reason',
    hint: 'insight.need.reason-hint',
    max: 200,
    sensitivity: 'public',
    why: whyNeeds,
  }),
}

/** What came of a need: one of the three. */
export const outcomeFields = {
  activity: optional('choice', { label: 'insight.outcome.activity', sensitivity: 'public', why: whyNeeds }),
  hub: optional('choice', { label: 'insight.outcome.hub', sensitivity: 'public', why: whyNeeds }),
  else: optional('text', {
    label: 'insight.outcome.else',
    hint: 'insight.outcome.else-hint',
    max: 200,
    sensitivity: 'public',
    why: whyNeeds,
  }),
}
