import type { Deed, Deeds, Verb } from '../deed.ts'
import { activityDoings } from './activities.ts'
import type { Doing, Doings } from './doing.ts'
import { insightDoings } from './insight.ts'
import { outreachDoings } from './outreach.ts'
import { personDoings } from './people.ts'
import { placeDoings } from './places.ts'
import { programmeDoings } from './programme.ts'
import { supportDoings } from './support.ts'

const doings: Doings<Deeds> = {
  ...programmeDoings,
  ...placeDoings,
  ...outreachDoings,
  ...personDoings,
  ...activityDoings,
  ...supportDoings,
  ...insightDoings,
}

function performVerb<V extends Verb>(doing: Doing, verb: V, deed: Deeds[V]): Promise<void> {
  return doings[verb](doing, deed)
}

export function perform(doing: Doing, deed: Deed): Promise<void> {
  return performVerb(doing, deed.verb, deed)
}
