import type { FormState } from '../../platform/fields/index.ts'
import { Button, Input, InsetText, Table } from '../../platform/nhs/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { RoundSeen } from '../queries.ts'
import { sheetsFields } from './fields.ts'
import { linesOnSheet } from './line-id.ts'
import { type SheetSeen, shownSheet } from './queries.ts'
import { PaperSheet } from './sheet.tsx'
import type { SheetId } from './tables.ts'

type Url = (path: string) => string

interface SheetsProps {
  form: FormState
  sheets: SheetSeen[]
  typedIn: ReadonlyMap<SheetId, number>
  url: Url
}

function SheetTable({ sheets, typedIn, url }: Omit<SheetsProps, 'form'>) {
  const { t, date } = useWords()
  if (sheets.length === 0) return null
  return (
    <Table
      responsive
      caption={t('outreach.paper.sheets')}
      head={[t('outreach.paper.sheet'), t('outreach.paper.made-on'), t('outreach.paper.typed-in')]}
      rows={sheets.map((sheet) => [
        { text: <code>{shownSheet(sheet)}</code>, href: url(`/sheets/${sheet.id}`) },
        { text: date(sheet.madeOn, 'long'), href: url(`/sheets/batches/${sheet.batchId}`) },
        t('outreach.paper.lines-of', { n: typedIn.get(sheet.id) ?? 0, all: linesOnSheet }),
      ])}
    />
  )
}

function Make({ form }: Pick<SheetsProps, 'form'>) {
  const { t } = useWords()
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('outreach.paper.make')}</h2>
      <Form form={form} send={t('outreach.paper.make-send')}>
        <FieldInputs fields={sheetsFields} form={form} />
      </Form>
    </>
  )
}

interface AllSheetsProps extends SheetsProps {
  /** What was looked for, and what came of it. */
  asked: string
  answer: string | null
}

/** Type in a sheet by its number, or print more. */
export function SheetsPage({ asked, answer, ...sheets }: AllSheetsProps) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={sheets.form} fields={sheetsFields} />
      <h1 class="nhsuk-heading-l">{t('outreach.paper.title')}</h1>
      <p>{t('outreach.paper.about')}</p>
      <form method="get" action={sheets.url('/sheets')} role="search">
        <Input
          id="find"
          name="find"
          label={{ text: t('outreach.paper.find'), size: 's' }}
          hint={t('outreach.paper.find-hint')}
          value={asked}
          width={10}
          autocapitalize="characters"
          spellcheck={false}
        />
        {answer && <InsetText visuallyHiddenText={t('outreach.card.answer')}>{answer}</InsetText>}
        <Button variant="secondary">{t('outreach.paper.find-send')}</Button>
      </form>
      <Make form={sheets.form} />
      <SheetTable {...sheets} />
    </>
  )
}

/** The sheets of one round. */
export function RoundSheetsPage(sheets: SheetsProps) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={sheets.form} fields={sheetsFields} />
      <h1 class="nhsuk-heading-l">{t('outreach.paper.of-round')}</h1>
      <p>{t('outreach.paper.about')}</p>
      <Make form={sheets.form} />
      <SheetTable {...sheets} />
      <p>
        <a href={sheets.url('/sheets')}>{t('outreach.paper.all')}</a>
      </p>
    </>
  )
}

interface BatchProps {
  sheets: { sheet: SheetSeen; round: RoundSeen | null }[]
  programme: string
}

/** Sheets ready for the printer. */
export function BatchPage({ sheets, programme }: BatchProps) {
  const { t } = useWords()
  return (
    <>
      <div class="kith-not-printed">
        <h1 class="nhsuk-heading-l">{t('outreach.paper.print')}</h1>
        <p>{t('outreach.paper.print-how', { n: sheets.length })}</p>
      </div>
      {sheets.map(({ sheet, round }) => (
        <PaperSheet key={sheet.id} {...{ sheet, round, programme }} />
      ))}
    </>
  )
}
