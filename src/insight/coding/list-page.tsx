import type { RemarkSeen } from '../../outreach/index.ts'
import { PageLinks } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { RemarkWords } from './remark-words.tsx'

interface RemarksPageProps {
  remarks: readonly RemarkSeen[]
  all: number
  page: number
  pageSize: number
  nameOf(area: string | null): string | null
  url(path: string): string
  months: number
  /** Where the list of themes is kept, for those who may. */
  themes: string | null
  /** Where a second person checks, if there is something to check. */
  check: string | null
}

function Links({ themes, check }: Pick<RemarksPageProps, 'themes' | 'check'>) {
  const { t } = useWords()
  return (
    <ul class="nhsuk-list">
      {themes && (
        <li>
          <a href={themes}>{t('insight.themes.title')}</a>
        </li>
      )}
      {check && (
        <li>
          <a href={check}>{t('insight.check.link')}</a>
        </li>
      )}
    </ul>
  )
}

/** Words that nobody has coded yet, the oldest first. */
export function RemarksPage({ remarks, all, page, pageSize, nameOf, url, months, ...links }: RemarksPageProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('insight.remarks.title')}</h1>
      <p>{t('insight.remarks.count', { n: all })}</p>
      <p>{t('insight.remarks.about', { months })}</p>
      <Links {...links} />
      <ul class="nhsuk-list">
        {remarks.map((remark) => (
          <li key={remark.id} class="kith-row">
            <RemarkWords remark={remark} where={nameOf(remark.area)} />
            <a href={url(`/insight/remarks/${remark.id}`)}>{t('insight.remarks.code')}</a>
          </li>
        ))}
      </ul>
      <PageLinks {...{ page, pageSize, all }} address={(n) => url(`/insight/remarks?page=${n}`)} />
    </>
  )
}
