import { SummaryList } from '../../platform/nhs/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import { ageBandOptions } from '../fields.ts'
import { languagesSpoken } from '../languages-spoken.ts'
import type { KnownContact } from '../queries/contacts.ts'
import type { Person } from '../queries/person.ts'
import { Reach } from './reach.tsx'

interface ParticularsProps {
  person: Person
  contacts: KnownContact[]
  areaName: string | null
  /** Where they are changed. */
  change: string
}

/** Year of birth and band of ages, as far as they are known. */
function ageIn(words: Words, { birthYear, ageBand }: Person): string {
  const band = ageBand && labelIn(ageBandOptions, ageBand, words)
  if (birthYear && band) return words.t('people.born-and-band', { year: String(birthYear), band })
  return birthYear ? words.t('people.born', { year: String(birthYear) }) : (band ?? words.t('people.unknown'))
}

function Ways({ contacts }: { contacts: KnownContact[] }) {
  return (
    <ul class="nhsuk-list nhsuk-u-margin-bottom-0">
      {contacts.map((contact) => (
        <li key={contact.id}>
          <Reach contact={contact} />
        </li>
      ))}
    </ul>
  )
}

/** How to reach somebody, and the little that is known of them. */
export function ParticularsList({ person, contacts, areaName, change }: ParticularsProps) {
  const words = useWords()
  const { t } = words
  const action = [{ href: change, text: t('people.change.link'), visuallyHiddenText: t('people.change.what') }]
  const rows = [
    { key: t('people.page.reach'), value: <Ways contacts={contacts} />, actions: action },
    { key: t('people.page.age'), value: ageIn(words, person) },
    { key: t('people.page.area'), value: person.postcode ?? areaName ?? t('people.unknown') },
  ]
  const language = person.language && labelIn(languagesSpoken, person.language, words)
  return <SummaryList rows={language ? [...rows, { key: t('people.page.language'), value: language }] : rows} />
}
