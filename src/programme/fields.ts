import { required } from '../platform/fields/index.ts'

export const languageFields = {
  language: required('choice', {
    label: 'programme.languages.question',
    sensitivity: 'public',
    why: 'programme.languages.why',
  }),
}
