import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { may } from '../../programme/index.ts'
import { PairsPage } from '../pages/pairs.tsx'
import { countPairs, openPairs } from '../queries/pairs.ts'
import { crumbsTo } from './person-of.ts'

/** A worker sees those of the names that they took; a coordinator all. */
const foundBy = (visit: Visit) => (visit.may(may.judgeAllPairs) ? null : visit.tx.actor)

/** How many pairs wait for whoever looks. */
export const countPairsFor = (visit: Visit) => countPairs(visit.tx, foundBy(visit))

export const pairRoutes: Route[] = [
  page('/people/alike', {
    may: may.judgePairs,
    personal: true,
    show: async (visit) => {
      const pairs = await openPairs(visit.tx, foundBy(visit))
      return {
        title: visit.words.t('people.pairs.title'),
        density: 'worker',
        breadcrumb: crumbsTo(visit),
        body: <PairsPage {...{ pairs, url: visit.url }} all={await countPairsFor(visit)} />,
      }
    },
  }),
]
