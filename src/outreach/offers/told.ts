import { type ActivityId, activityById, comingSessions, interests } from '../../activities/index.ts'
import { gifts } from '../../discovery/index.ts'
import { type HubId, hubById, weekInWords } from '../../hubs/index.ts'
import { venueById } from '../../places/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import type { Words } from '../../platform/words/index.ts'
import type { OfferSeen } from './queries.ts'
import type { Target } from './target.ts'

/** What was offered, in words: what somebody needs to know to come. */
export interface ToldOffer {
  title: string
  /** Where the programme says more; null where there is nothing more to see. */
  path: string | null
  facts: string[]
}

const present = (facts: (string | null | undefined)[]) => facts.filter((fact): fact is string => Boolean(fact))

async function activityTold(tx: ReadTx, words: Words, id: ActivityId): Promise<ToldOffer | null> {
  const activity = await activityById(tx, id)
  if (!activity) return null
  const coming = (await comingSessions(tx, id, 10)).find(({ cancelledAt }) => cancelledAt === null)
  const venue = activity.venueId && (await venueById(tx, activity.venueId))
  const when = coming ? words.dateTime(coming.startsAt) : words.t('outreach.offer.no-day')
  const facts = present([when, activity.place ?? (venue ? venue.name : null), activity.cost])
  return { title: activity.title, path: `/activities/${id}`, facts }
}

async function hubTold(tx: ReadTx, words: Words, id: HubId): Promise<ToldOffer | null> {
  const hub = await hubById(tx, id)
  if (!hub) return null
  const open = weekInWords(hub, tx.today, words).filter(({ isOpen }) => isOpen)
  const facts = present([hub.address, ...open.map(({ name, times }) => `${name} ${times}`)])
  return { title: hub.name, path: `/hubs/${id}`, facts }
}

const lists = { interests, gifts }

/** In the words of whoever reads; null for what is not there any more. */
export async function targetTold(tx: ReadTx, target: Target, words: Words): Promise<ToldOffer | null> {
  if (target.what === 'activity') return activityTold(tx, words, target.activityId)
  if (target.what === 'hub') return hubTold(tx, words, target.hubId)
  const of = labelIn(lists[target.shares], target.code, words)
  return { title: words.t('outreach.capture.someone', { of }), path: null, facts: [words.t('outreach.offer.someone')] }
}

function targetOf({ activityId, hubId, shares, code }: OfferSeen): Target | null {
  if (activityId) return { what: 'activity', activityId }
  if (hubId) return { what: 'hub', hubId }
  return shares && code !== null ? { what: 'someone', shares, code } : null
}

export type OfferInWords = OfferSeen & ToldOffer

export async function offersTold(tx: ReadTx, offers: readonly OfferSeen[], words: Words): Promise<OfferInWords[]> {
  const told: OfferInWords[] = []
  for (const offer of offers) {
    const target = targetOf(offer)
    const inWords = target && (await targetTold(tx, target, words))
    if (inWords) told.push({ ...offer, ...inWords })
  }
  return told
}
