import { WarningCallout } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { MergedPerson } from '../queries/merged.ts'
import type { Person } from '../queries/person.ts'
import type { PersonSection } from '../sections.ts'
import { Sections } from './sections.tsx'

interface WhatErasingDoesProps {
  person: Person
  merged: MergedPerson[]
  /** Where to make a copy first. */
  copy: string
  /** What is to be looked at first, since erasing does not reach it. */
  first: PersonSection[]
}

/** Said before somebody is erased: what goes, what stays, and that it cannot be undone. */
export function WhatErasingDoes({ person, merged, copy, first }: WhatErasingDoesProps) {
  const { t, list } = useWords()
  return (
    <>
      <WarningCallout heading={{ text: t('people.erase.no-way-back'), level: 2 }} visuallyHiddenText={t('people.look')}>
        <p>{t('people.erase.goes', { name: person.name })}</p>
        {merged.length > 0 && <p>{t('people.erase.merged-too', { names: list(merged.map(({ name }) => name)) })}</p>}
        <p>{t('people.erase.stays')}</p>
      </WarningCallout>
      <Sections sections={first} />
      <p>
        <a href={copy}>{t('people.erase.copy-first')}</a>
      </p>
    </>
  )
}
