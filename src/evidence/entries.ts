import { defineEntry } from '../platform/record/index.ts'

export const outputsPublished = defineEntry(
  'evidence.published',
  'Which table of outputs was published, for which period',
  {
    publication: 'id',
    from: 'date',
    to: 'date',
  },
)
