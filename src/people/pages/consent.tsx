import { useWords } from '../../platform/words/index.ts'
import type { Consents } from '../consent/decide.ts'
import type { Person } from '../queries/person.ts'
import { ConsentList } from './consents.tsx'

interface ConsentPageProps {
  person: Person
  consents: Consents
  url(path: string): string
}

/** What somebody agreed to, with the way to change each purpose by itself. */
export function ConsentPage({ person, consents, url }: ConsentPageProps) {
  const { t } = useWords()
  const of = `/people/${person.id}/consent`
  return (
    <>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{person.name} </span>
        {t('people.consent.title')}
      </h1>
      <p>{t('people.consent.about')}</p>
      <ConsentList
        consents={consents}
        address={(purpose, act) => url(act === 'ask' ? `${of}/${purpose}` : `${of}/${purpose}/withdraw`)}
      />
      <p>
        <a href={url('/consent-wordings')}>{t('people.wordings.link')}</a>
      </p>
      <p>
        <a href={url(`/people/${person.id}`)}>{t('people.back-to', { name: person.name })}</a>
      </p>
    </>
  )
}
