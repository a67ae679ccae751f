import { isNowhere, type NamedSpot, NearInput } from '../../places/index.ts'
import { Button, Chips, Details, Select } from '../../platform/nhs/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { type Filter, walks } from '../filter.ts'
import { interests } from '../interests.ts'

interface FilterFormProps {
  filter: Filter
  spot: NamedSpot | null
  action: string
}

function Distance({ filter, spot }: Omit<FilterFormProps, 'action'>) {
  const { t } = useWords()
  const far = { value: '', text: t('activities.list.any-distance') }
  return (
    <>
      <NearInput near={filter.near} spot={spot} />
      <Select
        id="within"
        name="within"
        label={{ text: t('activities.list.within'), size: 's' }}
        items={[far, ...walks.map((n) => ({ value: String(n), text: t('activities.walk-within', { n }) }))]}
        value={filter.within === null ? '' : String(filter.within)}
      />
    </>
  )
}

/** Asks for what is near or liked, by address alone: nothing is sent or kept. Open where it needs another answer. */
export function FilterForm({ filter, spot, action }: FilterFormProps) {
  const words = useWords()
  const { t } = words
  return (
    <Details summary={t('activities.list.narrow')} open={isNowhere({ near: filter.near, spot }) || undefined}>
      <form method="get" action={action}>
        {filter.period !== 'week' && <input type="hidden" name="day" value={filter.period} />}
        <Distance filter={filter} spot={spot} />
        <Chips
          name="interest"
          idPrefix="interest"
          fieldset={{ legend: { text: t('activities.list.interests'), size: 's' } }}
          items={interests.map(({ value }) => ({ value, text: labelIn(interests, value, words) }))}
          values={filter.interests}
        />
        <Button>{t('activities.list.show')}</Button>
      </form>
    </Details>
  )
}
