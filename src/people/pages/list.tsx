import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { Button, NotificationBanner, Table } from '../../platform/nhs/index.ts'
import { FormProblems, PageLinks } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { searchFields } from '../fields.ts'
import type { PersonRole } from '../roles.ts'
import type { PersonId } from '../tables.ts'
import { type AskedFilter, filterAddress } from './filter-address.ts'
import { FilterLinks } from './filter-links.tsx'
import { SearchForm } from './search-form.tsx'

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
  filter: AskedFilter
  page: number
  pageSize: number
  options: GivenOptions
  isUnreadable: boolean
  url(path: string): string
  mayAdd: boolean
  mayDownload: boolean
  gone: boolean
  form: FormState
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

/** Those who fit, page by page. */
function Found({ people, all, filter, page, pageSize, mayDownload, url }: ListPageProps) {
  const { t } = useWords()
  return (
    <>
      <h2 class="nhsuk-heading-s">{t('people.list.count', { n: all })}</h2>
      {people.length > 0 ? <PeopleTable {...{ people, url }} /> : <Nobody {...{ filter, url }} />}
      <PageLinks {...{ page, pageSize, all }} address={(n) => url(filterAddress(filter, { page: n }))} />
      {mayDownload && all > 0 && (
        <p>
          <a href={url(filterAddress(filter, { file: '/people/list.csv' }))}>{t('people.list.download')}</a>
        </p>
      )}
    </>
  )
}

/** Everybody the programme knows by name. */
export function ListPage(props: ListPageProps) {
  const { filter, form, url } = props
  const { t } = useWords()
  return (
    <>
      {props.gone && (
        <NotificationBanner variant="success" title={t('people.done')}>
          {t('people.erase.done')}
        </NotificationBanner>
      )}
      <FormProblems form={form} fields={searchFields} />
      <h1 class="nhsuk-heading-l">{t('people.list.title')}</h1>
      {props.mayAdd && <Button href={url('/people/new')}>{t('people.new.title')}</Button>}
      <div class="kith-beside">
        <SearchForm {...props} />
        <FilterLinks filter={filter} url={url} />
      </div>
      {form.problems.length === 0 && <Found {...props} />}
    </>
  )
}
