import { nameFields } from '../../people/index.ts'
import type { PlainKey } from '../../platform/fields/index.ts'
import { Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'

const parts: [question: PlainKey, answer: PlainKey][] = [
  ['home.privacy.no-name', 'home.privacy.no-name-answer'],
  ['home.privacy.with-name', 'home.privacy.with-name-answer'],
  ['home.privacy.never', 'home.privacy.never-answer'],
  ['home.privacy.who', 'home.privacy.who-answer'],
  ['home.privacy.rights', 'home.privacy.rights-answer'],
  ['home.privacy.counts', 'home.privacy.counts-answer'],
  ['home.privacy.cookies', 'home.privacy.cookies-answer'],
]

/** What is asked of somebody who gives a name, and why, from the very fields of the forms. */
function Asked() {
  const { t } = useWords()
  const rows = Object.values(nameFields).map((field) => [{ text: t(field.label) }, { text: t(field.why) }])
  return (
    <Table
      caption={t('home.privacy.asked')}
      head={[{ text: t('home.privacy.asked-what') }, { text: t('home.privacy.asked-why') }]}
      rows={rows}
    />
  )
}

/** In plain words, before anything is asked. */
export function PrivacyPage({ name }: { name: string }) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('home.privacy.title')}</h1>
      <p class="nhsuk-body-l">{t('home.privacy.about', { name })}</p>
      {parts.map(([question, answer]) => (
        <section key={question}>
          <h2 class="nhsuk-heading-m">{t(question)}</h2>
          <p>{t(answer)}</p>
        </section>
      ))}
      <Asked />
    </>
  )
}
