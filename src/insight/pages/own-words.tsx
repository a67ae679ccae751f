import { Amount, amountText } from '../../evidence/index.ts'
import { Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { NamedThemes } from '../queries/overview.ts'
import { chartEnd, ShareBar } from './share-bar.tsx'
import { ShareText } from './share-words.tsx'

interface OwnWordsProps {
  themes: NamedThemes
  /** Where remarks are coded, for those who may. */
  remarks: string | null
}

function ThemeChart({ themes: { coded, themes } }: Pick<OwnWordsProps, 'themes'>) {
  const words = useWords()
  const { t } = words
  const end = chartEnd(themes.map(({ share }) => share))
  return (
    <Table
      responsive
      compact
      firstCellIsHeader
      caption={{ text: t('insight.own-words.base', { coded: amountText(coded, words), end: words.percent(end, 0) }) }}
      head={[
        { text: t('insight.theme.title') },
        { visuallyHiddenText: t('insight.column.bar'), width: 'one-third' },
        { text: t('insight.column.share') },
        { text: t('insight.themes.remarks'), format: 'numeric' },
      ]}
      rows={themes.map(({ title, count, share }) => [
        { text: title },
        { text: share ? <ShareBar {...{ share, end }} /> : t('insight.share.no-bar') },
        { text: <ShareText share={share} /> },
        { text: <Amount amount={count} /> },
      ])}
    />
  )
}

/** What people said in their own words, under the themes of those who read it; never the words themselves. */
export function OwnWords({ themes, remarks }: OwnWordsProps) {
  const { t } = useWords()
  return (
    <section id="own-words">
      <h2 class="nhsuk-heading-m">{t('insight.own-words.title')}</h2>
      <p>{t('insight.own-words.about')}</p>
      {themes.themes.length > 0 ? <ThemeChart themes={themes} /> : <p>{t('insight.own-words.none')}</p>}
      {remarks && (
        <p>
          <a href={remarks}>{t('insight.remarks.title')}</a>
        </p>
      )}
    </section>
  )
}
