import { useWords, type Words } from '../../platform/words/index.ts'
import { quietDays } from '../queries/list.ts'
import { type AskedFilter, filterAddress } from './filter-address.ts'

interface FilterLink {
  text: string
  /** Whether the list is filtered so now; then the link takes it off. */
  on: boolean
  with: AskedFilter
}

function linksFor(filter: AskedFilter, { t }: Words): FilterLink[] {
  const role = (code: 'active-citizen' | 'digital-champion') => ({
    text: t(`people.list.only.${code}`),
    on: filter.role === code,
    with: { ...filter, role: filter.role === code ? null : code },
  })
  return [
    role('active-citizen'),
    role('digital-champion'),
    { text: t('people.list.only.call'), on: filter.call, with: { ...filter, call: !filter.call } },
    {
      text: t('people.list.only.quiet', { days: quietDays }),
      on: filter.quiet,
      with: { ...filter, quiet: !filter.quiet },
    },
  ]
}

/** Filters as plain links: each is put on or taken off by itself. */
export function FilterLinks({ filter, url }: { filter: AskedFilter; url: (path: string) => string }) {
  const words = useWords()
  return (
    <nav aria-labelledby="filters">
      <h2 class="nhsuk-heading-s" id="filters">
        {words.t('people.list.filters')}
      </h2>
      <ul class="nhsuk-list">
        {linksFor(filter, words).map(({ text, on, with: next }) => (
          <li key={text}>
            {on && <strong>{text} </strong>}
            <a href={url(filterAddress(next))}>{on ? words.t('people.list.take-off', { filter: text }) : text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
