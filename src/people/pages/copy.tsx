import { Button, SummaryList } from '../../platform/nhs/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import type { CopiedValue, ExportedPart } from '../sections.ts'

interface CopyPageProps {
  name: string
  madeOn: string
  parts: ExportedPart[]
  /** The same as a file that other programs read. */
  file: string
}

const isList = (value: CopiedValue): value is readonly string[] => Array.isArray(value)
const day = /^\d{4}-\d\d-\d\d$/

function valueIn({ t, list, date }: Words, value: CopiedValue | undefined): string {
  if (value === null || value === undefined || value === '') return t('people.unknown')
  if (typeof value === 'boolean') return value ? t('platform.yes') : t('platform.no')
  if (typeof value === 'string') return day.test(value) ? date(value, 'long') : value
  if (typeof value === 'number') return String(value)
  return isList(value) ? list(value) : t(value.label)
}

function Part({ part }: { part: ExportedPart }) {
  const words = useWords()
  return (
    <section>
      <h2 class="nhsuk-heading-m">{words.t(part.title)}</h2>
      {part.items.map((item, at) => (
        <SummaryList
          key={at}
          rows={Object.entries(part.labels).map(([name, label]) => ({
            key: words.t(label),
            value: valueIn(words, item[name]),
          }))}
        />
      ))}
    </section>
  )
}

/** Everything the programme keeps about somebody, to be handed to them. */
export function CopyPage({ name, madeOn, parts, file }: CopyPageProps) {
  const { t, date } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{name} </span>
        {t('people.copy.title')}
      </h1>
      <p>{t('people.copy.about', { day: date(madeOn, 'long') })}</p>
      <Button variant="secondary" href={file}>
        {t('people.copy.file')}
      </Button>
      {parts.map((part) => (
        <Part key={part.name} part={part} />
      ))}
    </>
  )
}
