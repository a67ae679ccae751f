import { onExport } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import type { Option } from '../../platform/fields/index.ts'
import { conversationsWith } from '../queries.ts'
import { offerFields } from './fields.ts'
import { type OfferSeen, offersIn } from './queries.ts'

const whatOptions: readonly Option[] = (['activity', 'hub', 'someone'] as const).map((what) => ({
  value: what,
  label: { key: `outreach.offer.kind.${what}` },
}))

const itemOf = ({ offeredOn, what, activityId, hubId, code, how, settledOn }: OfferSeen) => ({
  offeredOn,
  what,
  of: activityId ?? hubId ?? code,
  how,
  settledOn,
})

// What somebody was offered is part of what they may have a copy of.
onExport(['offer'], async (tx: ReadTx, { ids }) => {
  const held = await conversationsWith(tx, ids)
  const offers = await offersIn(
    tx,
    held.map(({ id }) => id),
  )
  return [
    {
      name: 'offers',
      title: 'outreach.offer.title',
      labels: {
        offeredOn: 'outreach.export.offered-on',
        what: 'outreach.offer.what',
        of: 'outreach.export.offered',
        how: 'outreach.offer.how',
        settledOn: 'outreach.export.done-on',
      },
      options: { how: offerFields.how.options ?? [], what: whatOptions },
      items: offers.map(itemOf),
    },
  ]
})
