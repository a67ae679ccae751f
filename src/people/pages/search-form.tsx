import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { Button, Input, Select } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { type AskedFilter, filterAddress } from './filter-address.ts'

interface SearchFormProps {
  filter: AskedFilter
  form: FormState
  options: GivenOptions
  /** The address says what was searched for in a way that cannot be read any more. */
  isUnreadable: boolean
  url(path: string): string
}

type FieldProps = Pick<SearchFormProps, 'filter' | 'form'>

function useProblem({ problems }: FormState) {
  const { t } = useWords()
  return (name: string) => {
    const found = problems.find(({ field }) => field === name)
    return found && { text: found.message, prefix: t('platform.form.error') }
  }
}

function Area({ filter, form, options }: FieldProps & Pick<SearchFormProps, 'options'>) {
  const { t } = useWords()
  const errorMessage = useProblem(form)('area')
  const areas = options.area ?? []
  if (areas.length === 0 && !errorMessage) return null
  const items = areas.map(({ value, label }) => ({ value, text: 'key' in label ? t(label.key) : label.text }))
  return (
    <Select
      id="area"
      name="area"
      label={{ text: t('people.list.area'), size: 's' }}
      items={[{ value: '', text: t('people.list.any-area') }, ...items]}
      value={form.typed.area?.[0] ?? filter.area ?? ''}
      errorMessage={errorMessage}
    />
  )
}

/** Sends what is typed within the form, never in its address; what else the list shows only stays as it was. */
export function SearchForm({ filter, form, options, isUnreadable, url }: SearchFormProps) {
  const { t } = useWords()
  const errorMessage = useProblem(form)('q')
  return (
    <form method="post" action={url(filterAddress({ ...filter, sealed: null, area: null }))} role="search" noValidate>
      {isUnreadable && <p>{t('platform.searched.unreadable')}</p>}
      <Input
        id="q"
        name="q"
        label={{ text: t('people.list.search'), size: 's' }}
        value={form.typed.q?.[0] ?? filter.q}
        width={20}
        errorMessage={errorMessage}
      />
      <Area {...{ filter, form, options }} />
      <Button variant="secondary">{t('people.list.find')}</Button>
    </form>
  )
}
