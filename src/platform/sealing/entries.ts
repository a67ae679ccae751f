import { defineEntry } from '../record/index.ts'

export const keyMade = defineEntry('session.sealing-key-made', 'When phones were given a new key to seal with', {
  key: 'id',
})
