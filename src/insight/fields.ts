import { optional, required } from '../platform/fields/index.ts'

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
