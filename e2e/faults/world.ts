import type { Chance } from './chance.ts'
import type { FaultProxy } from './fault-proxy.ts'
import type { KithServer } from './kith-server.ts'
import type { Made } from './made.ts'
import type { PhoneBrowser } from './phone-browser.ts'

/** Everything that faults happen to. */
export interface World {
  chance: Chance
  proxy: FaultProxy
  server: KithServer
  phone: PhoneBrowser
  made: Made
  /** The conversation to be captured next. */
  next: number
}
