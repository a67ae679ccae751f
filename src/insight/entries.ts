import { defineEntry } from '../platform/record/index.ts'

export const themeAdded = defineEntry('insight.theme-added', 'Which theme the programme put on its list', {
  theme: 'id',
})
export const themeRenamed = defineEntry('insight.theme-renamed', 'Which theme was given another name', { theme: 'id' })
export const themeMerged = defineEntry('insight.theme-merged', 'Which theme became part of which other', {
  theme: 'id',
  into: 'id',
})
export const themeRetired = defineEntry('insight.theme-retired', 'Which theme is offered no longer', { theme: 'id' })
export const themeRestored = defineEntry('insight.theme-restored', 'Which theme is offered again', { theme: 'id' })
/** A later coding of the same conversation takes the place of the earlier one; a blind one checks and does not count. */
export const remarkCoded = defineEntry(
  'insight.remark-coded',
  'Under which themes somebody put what was said in a conversation',
  {
    conversation: 'id',
    themes: 'codes',
    blind: 'flag',
  },
)
export const needRaised = defineEntry(
  'insight.need-raised',
  'Which need of an area was raised, from how many conversations',
  {
    need: 'id',
    area: 'code?',
    code: 'code?',
    theme: 'id?',
    conversations: 'count',
  },
)
export const needMoved = defineEntry('insight.need-moved', 'How far a need has come', { need: 'id', state: 'code' })
/** `kind` is activity, hub or else; `to` is which activity or hub. */
export const needAnswered = defineEntry('insight.need-answered', 'What came of a need', {
  need: 'id',
  outcome: 'id',
  kind: 'code',
  to: 'id?',
})
export const needAnswerTakenBack = defineEntry(
  'insight.need-answer-taken-back',
  'What did not come of a need after all',
  {
    need: 'id',
    outcome: 'id',
  },
)
