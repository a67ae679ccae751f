// Made-up people who do what real figures say: a plan of all they do, and the doing of it through the same verbs as anybody.
export type { Act, Deed, Verb } from './deed.ts'
export { demoStory } from './demo-story.ts'
export { planOf } from './plan/index.ts'
export { type FillOptions, fill, type SoFar } from './play/fill.ts'
export { createFor, programmeFor, storyOf } from './programme.ts'
export { type Figures, liverpoolStory, type Story } from './story.ts'
