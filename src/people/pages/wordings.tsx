import { ActionLink, Table } from '../../platform/nhs/index.ts'
import { ownName, useWords, type Words, wordsFor } from '../../platform/words/index.ts'
import { currentWording, purposes } from '../consent/purposes.ts'
import type { Wording } from '../wordings/languages.ts'

interface WordingsPageProps {
  wordings: readonly Wording[]
  url: (path: string) => string
}

/** How a wording stands, in words. */
export function standingOf({ t, date }: Words, { status, reviewer, date: day }: Wording): string {
  if (status !== 'checked') return t(`people.wordings.${status}`)
  return t('people.wordings.checked', { who: reviewer ?? '', day: date(day, 'long') })
}

/** Every language in which consent can be asked, and who has checked the words. */
export function WordingsPage({ wordings, url }: WordingsPageProps) {
  const words = useWords()
  const { t } = words
  const head = [t('people.wordings.language'), t('people.wordings.version'), t('people.wordings.standing')]
  const rows = wordings.map((wording) => [
    {
      text: (
        <a href={url(`/consent-wordings/${wording.language}`)} lang={wording.language}>
          {ownName(wording.language)}
        </a>
      ),
    },
    words.number(wording.version),
    standingOf(words, wording),
  ])
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('people.wordings.title')}</h1>
      <p>{t('people.wordings.about')}</p>
      <Table responsive caption={t('people.wordings.caption')} {...{ head, rows }} />
      <ActionLink href={url('/consent-wordings.json')}>{t('people.wordings.file')}</ActionLink>
    </>
  )
}

/** All sentences of one language with what the source says, side by side. */
export function WordingSentences({ language }: { language: string }) {
  const { t } = useWords()
  const [read, source] = [wordsFor(language), wordsFor('en')]
  const keys = [
    'people.aloud.question' as const,
    'people.aloud.each-alone' as const,
    ...purposes.flatMap(
      (purpose) => [`people.purpose.${purpose}`, `people.wording.${currentWording[purpose]}`] as const,
    ),
  ]
  const rows = keys.map((key) => [
    {
      text: (
        <span lang={read.languageOf(key)} dir={read.dir}>
          {read.t(key)}
        </span>
      ),
    },
    { text: <span lang="en">{source.t(key)}</span> },
  ])
  return <Table responsive caption={t('people.wordings.read')} head={[ownName(language), ownName('en')]} rows={rows} />
}
