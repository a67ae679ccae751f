import type { RemarkSeen } from '../../outreach/index.ts'
import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { InsetText } from '../../platform/nhs/index.ts'
import { FieldInput, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import { codingFields as fields } from '../fields.ts'
import { RemarkWords } from './remark-words.tsx'
import type { NamedTheme, Suggestion } from './suggest.ts'

interface CodingPageProps {
  title: string
  remark: RemarkSeen
  where: string | null
  form: FormState
  options: GivenOptions
  themes: readonly NamedTheme[]
  suggestions: readonly Suggestion[]
  mayAddThemes: boolean
  /** Said above the form: that this is a check, that it was coded before. */
  note: string | null
}

/** "Buses: suggested because “bus” is in its name". */
function because({ words, inName, remarks }: Suggestion, title: string, { t, list }: Words): string {
  const shared = list(words.map((word) => t('insight.suggest.word', { word })))
  if (inName && remarks > 0) return t('insight.suggest.both', { title, words: shared, n: remarks })
  return inName
    ? t('insight.suggest.name', { title, words: shared })
    : t('insight.suggest.remarks', { title, words: shared, n: remarks })
}

function Suggestions({ suggestions, themes }: Pick<CodingPageProps, 'suggestions' | 'themes'>) {
  const words = useWords()
  if (suggestions.length === 0) return null
  const titleOf = (id: string) => themes.find((theme) => theme.id === id)?.title ?? ''
  return (
    <InsetText visuallyHiddenText={words.t('insight.note')}>
      <p>{words.t('insight.suggest.title')}</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {suggestions.map((suggestion) => (
          <li key={suggestion.theme}>{because(suggestion, titleOf(suggestion.theme), words)}</li>
        ))}
      </ul>
    </InsetText>
  )
}

/** One remark, and what it is about. Suggestions are shown, never ticked. */
export function CodingPage(props: CodingPageProps) {
  const { title, remark, where, form, options, mayAddThemes, note } = props
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={fields} />
      <h1 class="nhsuk-heading-l">{title}</h1>
      <RemarkWords {...{ remark, where }} />
      {note && <p>{note}</p>}
      <Suggestions {...props} />
      <Form form={form} send={t('insight.coding.send')}>
        <FieldInput name="themes" field={fields.themes} {...{ form, options }} as="chips" marksOptional={false} />
        {mayAddThemes && <FieldInput name="newTheme" field={fields.newTheme} form={form} />}
        <p class="nhsuk-body-s">{t('insight.coding.none')}</p>
      </Form>
    </>
  )
}
