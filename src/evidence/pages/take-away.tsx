import { useWords } from '../../platform/words/index.ts'

export interface TakeAwayProps {
  files: {
    href: string
    text: 'evidence.files.csv' | 'evidence.files.json' | 'evidence.files.definitions' | 'evidence.files.dictionary'
  }[]
  published: string
  /** Null for those who may not publish. */
  publish: string | null
}

/** The same figures as files, and what was published. */
export function TakeAway({ files, published, publish }: TakeAwayProps) {
  const { t } = useWords()
  return (
    <section>
      <h2 class="nhsuk-heading-m">{t('evidence.files.title')}</h2>
      <ul class="nhsuk-list">
        {files.map(({ href, text }) => (
          <li key={text}>
            <a href={href}>{t(text)}</a>
          </li>
        ))}
        <li>
          <a href={published}>{t('evidence.published.title')}</a>
        </li>
        {publish && (
          <li>
            <a href={publish}>{t('evidence.publish.title')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
