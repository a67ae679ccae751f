// What a plan says is to be done, one kind for each verb of the modules. Numbers stand in place of ids, since an id is
// known only once the thing is there. `on` is the day it happened; the day it is told stands in the act around it.
import type { Hours, HubKind } from '../hubs/index.ts'
import type { NeedState } from '../insight/index.ts'
import type { Channel, PersonRole, Purpose } from '../people/index.ts'
import type { ContractLine, Role, Target } from '../programme/index.ts'

export interface At {
  partner: string
  setting?: string
  area?: string
}

interface Spot {
  area: string
  latitude: number
  longitude: number
}

export interface ProgrammeDeeds {
  'add-partner': { code: string; name: string }
  'set-contract-line': ContractLine
  'set-target': Target
  'add-staff': { account: number; name: string; roles: Role[]; partner: string | null; person: number | null }
}

export interface PlaceDeeds {
  'add-venue': { venue: number; name: string; setting: string; address: string } & Spot
  'open-hub': {
    hub: number
    name: string
    kind: HubKind
    address: string
    equipment: string
    hours: Hours
    on: string
    at: At
  } & Spot
  'close-hub': { hub: number; on: string }
  'reopen-hub': { hub: number; on: string }
}

export interface Said {
  ageBand: string | null
  area: string | null
  interests: string[]
  needs: string[]
  gifts: string[]
  matters: string[]
  adviceHealth: string[]
  adviceDigital: string[]
  nextStep: string
  firstTime: boolean | null
}

export interface OutreachDeeds {
  'open-round': { round: number; on: string; setting: string; venue: number; partner: string; area: string }
  'count-round': { round: number; spoken: number; declined: number; notNow: number }
  talk: { talk: number; round: number; remark: string | null } & Said
  'withdraw-talk': { talk: number }
  'claim-talk': { talk: number; person: number }
  promise: { followUp: number; person: number; promise: string; channel: Channel; talk: number; on: string }
  'try-follow-up': { followUp: number; outcome: 'reached' | 'not-reached' }
  'finish-follow-up': { followUp: number }
}

export interface Particulars {
  name: string
  birthYear: number
  area: string
  language: string | null
  channel: Channel
  /** Number, address or name, in the form that the channel asks for. */
  reach: string
}

interface Pair {
  person: number
  other: number
}

export interface PersonDeeds {
  'add-person': { person: number; door: string; purposes: Purpose[]; on: string; at: At } & Particulars
  'move-house': { person: number; area: string }
  'take-up-role': { person: number; role: PersonRole; on: string; at: At }
  'lay-down-role': { person: number; role: PersonRole; on: string }
  merge: Pair
  'undo-merge': Pair
  'judge-apart': Pair
  'withdraw-consent': { person: number; purposes: Purpose[]; on: string }
  erase: { person: number }
}

interface Coming {
  session: number
  person: number
}

export interface ActivityDeeds {
  offer: {
    activity: number
    host: number | null
    title: string
    description: string
    interests: string[]
    venue: number
    capacity: number | null
    access: string[]
    cost: string | null
    on: string
    at: At
  }
  'end-activity': { activity: number }
  'plan-session': { session: number; activity: number; day: string; from: string; to: string }
  'cancel-session': { session: number }
  join: Coming & { on: string }
  leave: Coming
  came: Coming & { on: string }
  'take-back-came': Coming
  'count-heads': { session: number; heads: number; on: string }
}

interface Support {
  person: number
  on: string
  at: At
}

export interface SupportDeeds {
  coach: Support & { hub: number | null; advice: string[] }
  'complete-coaching': Support & { hub: number | null }
  'agree-plan': Support & { goals: string[]; advice: string[] }
  'support-hypertension': Support & { steps: string[]; advice: string[] }
}

export interface InsightDeeds {
  'add-theme': { theme: number; title: string }
  'code-remark': { talk: number; themes: readonly number[] }
  'raise-need': { need: number; title: string; code: string; theme: number }
  'move-need': { need: number; state: NeedState; reason: string | null }
  'answer-need': { need: number; activity: number | null; hub: number | null; words: string | null }
}

export interface Deeds
  extends ProgrammeDeeds,
    PlaceDeeds,
    OutreachDeeds,
    PersonDeeds,
    ActivityDeeds,
    SupportDeeds,
    InsightDeeds {}

export type Verb = keyof Deeds
export type DeedOf<V extends Verb> = { verb: V } & Deeds[V]
export type Deed = { [V in Verb]: DeedOf<V> }[Verb]

/** A deed, when it is told, and in the name of which account; null: nobody signed in. */
export interface Act {
  /** YYYY-MM-DD. */
  day: string
  /** Minutes since midnight, on the wall. */
  minute: number
  by: number | null
  deed: Deed
}
