import type { Option } from '../../platform/fields/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { shownContact } from '../pages/reach.tsx'
import type { Person } from '../queries/person.ts'
import type { PersonSummary } from '../queries/summaries.ts'
import type { PersonId } from '../tables.ts'

/** Two records to choose from, the one known longest first, each told so that it cannot be mistaken for the other. */
export function mergeOptions(
  people: readonly Person[],
  summaries: ReadonlyMap<PersonId, PersonSummary>,
  { t, date }: Words,
): Option[] {
  const byAge = people.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  return byAge.map(({ id, name, birthYear, createdAt }) => {
    const contact = summaries.get(id)?.contact
    const told = [name, birthYear, contact && shownContact(contact)].filter(Boolean).join(', ')
    return { value: id, label: { text: t('people.merge.option', { told, day: date(createdAt, 'long') }) } }
  })
}
