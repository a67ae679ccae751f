// The ordered list of modules, and nothing clever.
import * as activities from './activities/index.ts'
import * as discovery from './discovery/index.ts'
import * as evidence from './evidence/index.ts'
import * as home from './home/index.ts'
import * as hubs from './hubs/index.ts'
import * as insight from './insight/index.ts'
import * as outreach from './outreach/index.ts'
import * as people from './people/index.ts'
import * as places from './places/index.ts'
import * as plans from './plans/index.ts'
import type { Database } from './platform/database/index.ts'
import {
  buildServer,
  builtAssets,
  health,
  programmeDirectory,
  type Route,
  type Site,
  sharePages,
} from './platform/http/index.ts'
import { frame, type MovingIn } from './platform/page/index.ts'
import type { Follower } from './platform/record/index.ts'
import { rememberSessions } from './platform/session/index.ts'
import type { Settings } from './platform/settings/index.ts'
import * as signIn from './platform/sign-in/index.ts'
import type { Chore } from './platform/upkeep/index.ts'
import { openVault } from './platform/vault/index.ts'
import { loadCatalogues } from './platform/words/index.ts'
import * as programme from './programme/index.ts'
import { catalogues } from './words.gen.ts'

const modules: { routes: Route[] }[] = [
  signIn,
  programme,
  people,
  places,
  activities,
  hubs,
  plans,
  discovery,
  outreach,
  evidence,
  insight,
  home,
]

/** What reads the record and keeps up with it. */
export const followers: Follower[] = [evidence.rollUp, insight.listening]

/** What is done now and then, asked or not. */
export const chores: Chore[] = [outreach.forgettingRemarks]

export function routesOf(settings: Pick<Settings, 'demo'>): Route[] {
  return [...modules.flatMap((module) => module.routes), ...(settings.demo ? programme.demoRoutes : [])]
}

export interface AppOptions {
  assetsFolder: string
  pseudoLanguages?: boolean
  changed?: Site['changed']
  /** How far the filling of a demo is. */
  movingIn?: MovingIn
}

/** Puts the modules on a server. */
export function buildApp(settings: Settings, database: Database, options: AppOptions) {
  loadCatalogues(catalogues, { pseudo: options.pseudoLanguages ?? false })
  const site: Site = {
    settings,
    vault: openVault(settings.secret),
    database,
    directory: programmeDirectory(database),
    sessions: rememberSessions(),
    shared: sharePages(database),
    routes: routesOf(settings),
    assets: builtAssets(options.assetsFolder),
    frame: frame(programme.navigation, programme.logoAddress, options.movingIn),
    changed: options.changed ?? (() => undefined),
  }
  return buildServer(site, [
    health,
    home.frontDoor,
    programme.bareIcon,
    signIn.ceremonies,
    outreach.captureDirectory,
    outreach.capturePlugin,
    outreach.captureShell,
  ])
}
