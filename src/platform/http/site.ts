import type { VNode } from 'preact'
import type { Database } from '../database/index.ts'
import type { RememberedSessions } from '../session/index.ts'
import type { Settings } from '../settings/index.ts'
import type { Vault } from '../vault/index.ts'
import type { Directory } from './programme.ts'
import type { PageReply, Route } from './route.ts'
import type { SharedPages } from './shared-pages.ts'
import type { ProgrammeSeen, Visit } from './visit.ts'

/** What a page is set in: the frame asks only for this, so that it can also be drawn where nothing else worked. */
export interface FrameVisit {
  programme: ProgrammeSeen | null
  words: Visit['words']
  session: Visit['session']
  path: string
  demo: boolean
  url(path: string): string
}

export interface Assets {
  /** Address of a built file by its plain name: `citizen.css`. */
  address(name: string): string
  folder: string | null
}

/** All that the server is made of; app.ts fills it in. */
export interface Site {
  settings: Settings
  vault: Vault
  database: Database
  directory: Directory
  sessions: RememberedSessions
  shared: SharedPages
  routes: Route[]
  assets: Assets
  frame(reply: PageReply, visit: FrameVisit, assets: Assets): VNode
  /** Told after every change, so that followers of the record need not wait. */
  changed(programmeId: ProgrammeSeen['id']): void
}
