// How people prove who they are, and what a coordinator can do for those who no longer can.
import type { Plugin, Route } from '../http/index.ts'
import './tables.ts'
import { serveCeremonies } from './ceremony.ts'
import { passkeyCeremonies } from './passkey/ceremonies.ts'
import { providerRoutes } from './provider/plugin.tsx'
import { accountRoutes } from './routes/account.tsx'
import { invitationRoutes } from './routes/invitation.tsx'
import { signInRoutes } from './routes/sign-in.tsx'
import { wayRoutes } from './routes/ways.tsx'

export * as entries from './entries.ts'
export { invite, recover, withdrawInvitation } from './invitation.ts'
export { provenForm } from './proven-form.ts'
export { isProfile, type ProfileName, profiles } from './provider/profile.ts'
export { type NewProvider, setProvider } from './provider/store.ts'
export { type Standing, standings } from './standing.ts'

/** What scripts call, and the way to identity providers and back, beside the pages. */
export const ceremonies: Plugin = async (app, site) => {
  serveCeremonies(app, site, passkeyCeremonies)
  await providerRoutes(app, site)
}

export const routes: Route[] = [...signInRoutes, ...invitationRoutes, ...accountRoutes, ...wayRoutes]
