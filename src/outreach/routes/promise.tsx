import { daysAfter } from '../../platform/clock/index.ts'
import { page, type Route } from '../../platform/http/index.ts'
import { may } from '../../programme/index.ts'
import { metersByWorker } from '../follow-up-queries.ts'
import { PromisePage, type WorkerLine } from '../pages/promise.tsx'
import { type Meter, meterDays, promisedWithin } from '../rules.ts'
import { workers } from '../workers.ts'

const nothing: Meter = { due: 0, inTime: 0, late: 0, open: 0 }

const both = (one: Meter, other: Meter): Meter => ({
  due: one.due + other.due,
  inTime: one.inTime + other.inTime,
  late: one.late + other.late,
  open: one.open + other.open,
})

/** By name, and nobody is left out: somebody who holds nothing can take something over. */
export const promiseRoutes: Route[] = [
  page('/follow-ups/promise', {
    may: may.seePromiseByWorker,
    show: async ({ tx, words }) => {
      const meters = await metersByWorker(tx, daysAfter(tx.today, -meterDays))
      const here = await workers(tx)
      const lines: WorkerLine[] = here
        .map(({ key, name }) => ({ name, meter: meters.get(key) ?? nothing }))
        .toSorted((one, other) => words.compare(one.name, other.name))
      const known = new Set<string>(here.map(({ key }) => key))
      const left = [...meters].filter(([key]) => key === null || !known.has(key)).map(([, meter]) => meter)
      if (left.length > 0) lines.push({ name: null, meter: left.reduce(both, nothing) })
      return {
        title: words.t('outreach.promise.title', { days: promisedWithin }),
        density: 'office',
        breadcrumb: [{ href: '/follow-ups', text: words.t('outreach.follow-ups.title') }],
        body: <PromisePage lines={lines} />,
      }
    },
  }),
]
