import { defineEntry } from '../platform/record/index.ts'
import { whereShape } from '../programme/index.ts'

export const personAdded = defineEntry(
  'people.added',
  'When somebody asked to be known by name, and through which door',
  {
    ...whereShape,
    door: 'code',
    ageBand: 'code?',
  },
)
export const personChanged = defineEntry('people.changed', 'Which particulars were changed, never what they say', {
  fields: 'codes',
})
export const consentGiven = defineEntry('people.consent-given', 'What somebody agreed to, how, and to which wording', {
  purpose: 'code',
  how: 'code',
  wording: 'code',
  /** The language in which the wording was read, and which version of it there. */
  language: 'code?',
  translation: 'count?',
})
export const consentWithdrawn = defineEntry('people.consent-withdrawn', 'What somebody no longer agrees to', {
  purpose: 'code',
  how: 'code',
})
export const wordingChecked = defineEntry(
  'people.wording-checked',
  'In which language the wording of consent was checked by somebody who speaks it',
  { language: 'code', version: 'count' },
)
export const roleTakenUp = defineEntry('people.role-taken-up', 'Who became an active citizen or a digital champion', {
  ...whereShape,
  role: 'code',
})
export const roleLaidDown = defineEntry('people.role-laid-down', 'Who stopped being one, with no reason asked', {
  role: 'code',
})
/** About the key that stays; `other` is the key that now counts as the same person. */
export const peopleMerged = defineEntry('people.merged', 'Which two entries in the list are one person', {
  other: 'key',
})
export const mergeUndone = defineEntry('people.merge-undone', 'Which two were one person by mistake', { other: 'key' })
export const judgedApart = defineEntry('people.judged-apart', 'Which two look alike and are not the same person', {
  other: 'key',
})
export const personRead = defineEntry('people.read', 'Which member of the team looked at whose page, and which part', {
  page: 'code',
})
/** About nobody in particular: the list of names left Kith as a file. */
export const listDownloaded = defineEntry('people.list-downloaded', 'Who took the list of people as a file', {
  people: 'count',
})
export const personExported = defineEntry('people.exported', 'When a copy of everything about somebody was made', {})
export const personErased = defineEntry('people.erased', 'When somebody was erased: what is left leads nowhere', {})
