import { type Words, wordsFor } from '../words/index.ts'

/** Says once on a page whose words a machine drafted that it did: in its language, and in English. */
export function DraftedNotice({ words }: { words: Words }) {
  if (!words.drafted) return null
  const english = wordsFor('en')
  return (
    <section class="nhsuk-width-container" aria-label={words.t('platform.drafted-name')}>
      <p class="nhsuk-hint">{words.t('platform.drafted')}</p>
      <p class="nhsuk-hint" lang={english.language} dir={english.dir}>
        {english.t('platform.drafted')}
      </p>
    </section>
  )
}
