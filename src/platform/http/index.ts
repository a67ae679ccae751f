// HTTP: one request, one programme, one transaction; pages and forms as plain values.
export { builtAssets } from './assets.ts'
export { applyEffects, clearSessionCookie, secureCookies, sessionCookie, setSessionCookie } from './cookies.ts'
export { drawPage, drawProblem } from './drawing.ts'
export { health } from './health.ts'
export { metricsOf } from './metrics.ts'
export { sendPacked } from './packed.ts'
export { type Directory, programmeDirectory, wasDemo } from './programme.ts'
export {
  action,
  type Crumb,
  type FileReply,
  form,
  type PageReply,
  page,
  personalForm,
  personalPage,
  type Reply,
  type Route,
  type Submitted,
} from './route.ts'
export { comesFromOurPages } from './same-origin.ts'
export { type Searched, sealWords, searchedIn, searchedQuery } from './searched.ts'
export { buildServer, type Plugin } from './server.ts'
export { sharePages } from './shared-pages.ts'
export type { Assets, FrameVisit, Site } from './site.ts'
export {
  anyone,
  type Caller,
  type Capability,
  type Effects,
  oneself,
  type ProgrammeSeen,
  permits,
  type Submission,
  type Visit,
} from './visit.ts'
export { frameVisit, languageOf, visitOf } from './welcome.ts'
