import { Button, SummaryList, Table } from '../../platform/nhs/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import type { CopiedItem, ExportedPart } from '../sections.ts'

interface CopyPageProps {
  name: string
  madeOn: string
  parts: ExportedPart[]
  /** The same as a file that other programs read. */
  file: string
}

/** More columns than these do not fit on a sheet of paper. */
const mostColumns = 5

const day = /^\d{4}-\d\d-\d\d$/
const moment = /^\d{4}-\d\d-\d\dT.*Z$/

function textIn(words: Words, text: string): string {
  if (moment.test(text)) return words.dateTime(text, 'long')
  return day.test(text) ? words.date(text, 'long') : text
}

/** One value in words: codes by the list they are chosen from, days as people say them. */
function valueIn(words: Words, { options = {} }: ExportedPart, name: string, item: CopiedItem): string {
  const value = item[name] ?? null
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return words.t('people.copy.nothing')
  if (typeof value === 'boolean') return value ? words.t('platform.yes') : words.t('platform.no')
  // Years stand among them, which take no comma.
  if (typeof value === 'number') return String(value)
  const inWords = (code: string) => (options[name] ? labelIn(options[name], code, words) : textIn(words, code))
  return typeof value === 'string' ? inWords(value) : words.list(value.map(inWords))
}

function Items({ part }: { part: ExportedPart }) {
  const words = useWords()
  const labels = Object.entries(part.labels)
  const lists = part.items.length === 1 || labels.length > mostColumns
  if (!lists) {
    const head = labels.map(([, label]) => words.t(label))
    const rows = part.items.map((item) => labels.map(([name]) => valueIn(words, part, name, item)))
    return <Table responsive {...{ head, rows }} />
  }
  return (
    <>
      {part.items.map((item, at) => (
        <SummaryList
          key={at}
          rows={labels.map(([name, label]) => ({ key: words.t(label), value: valueIn(words, part, name, item) }))}
        />
      ))}
    </>
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
        <section key={part.name}>
          <h2 class="nhsuk-heading-m">{t(part.title)}</h2>
          <Items part={part} />
        </section>
      ))}
    </>
  )
}
