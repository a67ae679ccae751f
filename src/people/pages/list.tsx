import type { FormState, Option } from '../../platform/fields/index.ts'
import { Button, Input, NotificationBanner, Select, Table } from '../../platform/nhs/index.ts'
import { PageLinks } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { PeopleFilter } from '../queries/list.ts'
import type { PersonRole } from '../roles.ts'
import type { PersonId } from '../tables.ts'
import { filterAddress } from './filter-address.ts'
import { FilterLinks } from './filter-links.tsx'

export interface ListLine {
  id: PersonId
  name: string
  channel: 'text' | 'call' | 'email' | 'letter' | 'through-someone'
  area: string | null
  roles: PersonRole[]
}

export interface ListPageProps {
  people: ListLine[]
  all: number
  filter: PeopleFilter
  page: number
  pageSize: number
  areas: readonly Option[]
  url(path: string): string
  mayAdd: boolean
  mayDownload: boolean
  gone: boolean
  form?: FormState
}

function SearchForm({ filter, areas, url }: Pick<ListPageProps, 'filter' | 'areas' | 'url'>) {
  const { t } = useWords()
  const items = areas.map(({ value, label }) => ({ value, text: 'key' in label ? t(label.key) : label.text }))
  return (
    <form method="get" action={url('/people')} role="search">
      {filter.role && <input type="hidden" name="role" value={filter.role} />}
      {filter.call && <input type="hidden" name="way" value="call" />}
      {filter.quiet && <input type="hidden" name="quiet" value="yes" />}
      <Input id="q" name="q" label={{ text: t('people.list.search'), size: 's' }} value={filter.q} width={20} />
      {items.length > 0 && (
        <Select
          id="area"
          name="area"
          label={{ text: t('people.list.area'), size: 's' }}
          items={[{ value: '', text: t('people.list.any-area') }, ...items]}
          value={filter.area ?? ''}
        />
      )}
      <Button variant="secondary">{t('people.list.find')}</Button>
    </form>
  )
}

function PeopleTable({ people, url }: Pick<ListPageProps, 'people' | 'url'>) {
  const { t, list } = useWords()
  const head = ['name', 'reach', 'area', 'roles'] as const
  return (
    <Table
      responsive
      firstCellIsHeader
      caption={{ text: t('people.list.caption'), classes: 'nhsuk-u-visually-hidden' }}
      head={head.map((column) => ({ text: t(`people.list.head.${column}`) }))}
      rows={people.map(({ id, name, channel, area, roles }) => [
        { text: name, href: url(`/people/${id}`) },
        { text: t(`people.channel.${channel}`) },
        { text: area ?? t('people.unknown') },
        { text: roles.length > 0 ? list(roles.map((role) => t(`people.role.${role}`))) : t('people.no-role') },
      ])}
    />
  )
}

function Nobody({ filter, url }: Pick<ListPageProps, 'filter' | 'url'>) {
  const { t } = useWords()
  const filtered = filterAddress(filter) !== '/people'
  return (
    <p>
      {filtered ? t('people.list.nobody-like-that') : t('people.list.nobody-yet')}{' '}
      {filtered && <a href={url('/people')}>{t('people.list.show-all')}</a>}
    </p>
  )
}

/** Everybody the programme knows by name. */
export function ListPage(props: ListPageProps) {
  const { people, all, filter, page, pageSize, url } = props
  const { t } = useWords()
  return (
    <>
      {props.gone && (
        <NotificationBanner variant="success" title={t('people.done')}>
          {t('people.erase.done')}
        </NotificationBanner>
      )}
      <h1 class="nhsuk-heading-l">{t('people.list.title')}</h1>
      {props.mayAdd && <Button href={url('/people/new')}>{t('people.new.title')}</Button>}
      <div class="kith-beside">
        <SearchForm {...props} />
        <FilterLinks filter={filter} url={url} />
      </div>
      <h2 class="nhsuk-heading-s">{t('people.list.count', { n: all })}</h2>
      {people.length > 0 ? <PeopleTable {...{ people, url }} /> : <Nobody {...{ filter, url }} />}
      <PageLinks {...{ page, pageSize, all }} address={(n) => url(filterAddress(filter, { page: n }))} />
      {props.mayDownload && all > 0 && (
        <p>
          <a href={url(filterAddress(filter, { file: '/people/list.csv' }))}>{t('people.list.download')}</a>
        </p>
      )}
    </>
  )
}
