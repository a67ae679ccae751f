import type { FormState } from '../../platform/fields/index.ts'
import { Button, Table, Tag } from '../../platform/nhs/index.ts'
import { Form, FormProblems } from '../../platform/page/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import type { Comparable, ScorePart } from '../matching/index.ts'
import type { LikelyDuplicate } from '../queries/duplicates.ts'
import type { Person } from '../queries/person.ts'
import { shownContact } from './reach.tsx'

export interface SamePageProps {
  person: Person
  alike: LikelyDuplicate[]
  form: FormState
  /** Where to go on to, for who has just saved a name. */
  next: string | null
  /** Where a page about this pair is. */
  address(page: 'merge' | 'apart', other: Person): string
  url(path: string): string
}

const fields = ['name', 'birthYear', 'postcode', 'phone', 'email'] as const
type ComparedField = (typeof fields)[number]

function shown(field: ComparedField, person: Comparable, { t }: Words): string {
  if (field === 'phone')
    return person.phone ? shownContact({ channel: 'call', value: person.phone }) : t('people.unknown')
  return String(person[field] ?? t('people.unknown'))
}

/** How far one field agrees, from the level that the comparison gave it. */
function agreement(part: ScorePart | undefined): 'same' | 'near' | 'different' | 'unknown' {
  if (!part) return 'unknown'
  if (part.level === 'same' || part.level.endsWith('-same')) return 'same'
  return part.level === 'different' || part.level.endsWith('-different') ? 'different' : 'near'
}

const colours = { same: 'green', near: 'yellow', different: 'red', unknown: 'grey' } as const

function Agreement({ part }: { part: ScorePart | undefined }) {
  const { t } = useWords()
  const how = agreement(part)
  return <Tag colour={colours[how]}>{t(`people.same.agreement.${how}`)}</Tag>
}

function Comparison({ ours, duplicate }: { ours: Comparable; duplicate: LikelyDuplicate }) {
  const words = useWords()
  const { t } = words
  const { candidate, parts } = duplicate
  // What neither record says helps nobody to choose.
  const known = fields.filter((field) => ours[field] !== null || candidate[field] !== null)
  return (
    <Table
      responsive
      firstCellIsHeader
      caption={t('people.same.compared', { name: candidate.person.name })}
      head={[
        t('people.same.head.what'),
        t('people.same.head.this'),
        t('people.same.head.other'),
        t('people.same.head.same'),
      ]}
      rows={known.map((field) => [
        t(`people.same.field.${field}`),
        shown(field, ours, words),
        shown(field, candidate, words),
        { text: <Agreement part={parts.find((part) => part.field === field)} /> },
      ])}
    />
  )
}

function Candidate({
  duplicate,
  address,
  form,
}: Pick<SamePageProps, 'address' | 'form'> & { duplicate: LikelyDuplicate }) {
  const { t, date } = useWords()
  const other = duplicate.candidate.person
  return (
    <section>
      <h2 class="nhsuk-heading-m">{other.name}</h2>
      <p>
        {t(`people.same.likelihood.${duplicate.likelihood}`)}{' '}
        {t('people.same.known-since', { day: date(other.createdAt, 'long') })}
      </p>
      <Comparison ours={duplicate.ours} duplicate={duplicate} />
      <Button href={address('merge', other)}>{t('people.same.yes', { name: other.name })}</Button>
      <Form action={address('apart', other)} form={form} send={t('people.same.no')} variant="secondary" />
    </section>
  )
}

/** Others who may be the same person: what agrees, what differs, and the worker's choice. */
export function SamePage({ person, alike, form, next, address, url }: SamePageProps) {
  const { t } = useWords()
  const onward = next ?? `/people/${person.id}`
  return (
    <>
      <FormProblems form={form} fields={{}} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{person.name} </span>
        {t('people.same.title')}
      </h1>
      <p>{alike.length > 0 ? t('people.same.about', { n: alike.length }) : t('people.same.nobody')}</p>
      {alike.map((duplicate) => (
        <Candidate key={duplicate.candidate.person.id} {...{ duplicate, address, form }} />
      ))}
      <p>
        <a href={url(onward)}>{alike.length > 0 ? t('people.same.not-sure') : t('people.same.go-on')}</a>
      </p>
    </>
  )
}
