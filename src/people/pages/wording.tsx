import { Button } from '../../platform/nhs/index.ts'
import { ownName, useWords } from '../../platform/words/index.ts'
import type { Wording } from '../wordings/languages.ts'
import { standingOf, WordingSentences } from './wordings.tsx'

interface WordingPageProps {
  wording: Wording
  mayCheck: boolean
  url: (path: string) => string
}

/** One language: how it stands, and every sentence beside the source. */
export function WordingPage({ wording, mayCheck, url }: WordingPageProps) {
  const words = useWords()
  const { language, status } = wording
  return (
    <>
      <h1 class="nhsuk-heading-l" lang={language}>
        {ownName(language)}
      </h1>
      <p>{standingOf(words, wording)}</p>
      <WordingSentences language={language} />
      {mayCheck && status !== 'source' && (
        <Button href={url(`/consent-wordings/${language}/check`)}>{words.t('people.wordings.check')}</Button>
      )}
    </>
  )
}
