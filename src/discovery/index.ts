// What people would like, need and can give: the words that a conversation is written in.
export { routes } from './routes.tsx'
export { gifts, matters, needs, nextSteps } from './vocabulary.ts'
