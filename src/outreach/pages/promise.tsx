import { Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { fewDue, type Meter, meterDays, promisedWithin } from '../rules.ts'

export interface WorkerLine {
  /** Null for all that nobody holds who still works here. */
  name: string | null
  meter: Meter
}

/** How the promise is kept, by worker: counts with what they are counts of, and neither a share nor a rank. */
export function PromisePage({ lines }: { lines: WorkerLine[] }) {
  const { t, number } = useWords()
  const kept = ({ inTime, due }: Meter) => {
    if (due === 0) return t('outreach.promise.none-due')
    const basis = t('outreach.promise.of-due', { inTime, due })
    return due < fewDue ? `${basis} ${t('outreach.promise.few', { few: fewDue })}` : basis
  }
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('outreach.promise.title', { days: promisedWithin })}</h1>
      <p>{t('outreach.promise.about', { days: meterDays })}</p>
      <Table
        responsive
        firstCellIsHeader
        head={[
          t('outreach.promise.worker'),
          t('outreach.promise.kept'),
          t('outreach.promise.late'),
          t('outreach.promise.open'),
        ]}
        rows={lines.map(({ name, meter }) => [
          name ?? t('outreach.promise.nobody'),
          kept(meter),
          number(meter.late),
          number(meter.open),
        ])}
      />
    </>
  )
}
