import type { ComponentChildren } from 'preact'
import type { FormState } from '../../platform/fields/index.ts'
import { Checkboxes, Chips, InsetText } from '../../platform/nhs/index.ts'
import { ownName, useWords, wordsFor } from '../../platform/words/index.ts'
import { currentWording, type Purpose, purposes } from '../consent/purposes.ts'
import { usualLanguage, type Wording } from '../wordings/languages.ts'

interface AloudProps {
  form: FormState
  wordings: readonly Wording[]
}

/** Shown while its language is the chosen one. A browser too old to tell shows all of them, one below the other. */
function InEach({ wordings, of }: { wordings: readonly Wording[]; of(wording: Wording): ComponentChildren }) {
  return (
    <>
      {wordings.map((wording) => (
        <span key={wording.language} class={`kith-aloud__in kith-aloud__in--${wording.language}`}>
          {of(wording)}
        </span>
      ))}
    </>
  )
}

type AloudKey =
  | 'people.aloud.question'
  | 'people.aloud.each-alone'
  | `people.wording.${(typeof currentWording)[Purpose]}`

/** One sentence as it is read aloud, in its own language and direction. */
function Sentence({ language, of }: { language: string; of: AloudKey }) {
  const { t, dir, languageOf } = wordsFor(language)
  return (
    <span class="kith-aloud__sentence" lang={languageOf(of)} dir={dir}>
      {t(of)}
    </span>
  )
}

/** The language is chosen with radios and not by going to another page, so that nothing typed is lost. */
function Languages({ form, wordings }: AloudProps) {
  const { t, language } = useWords()
  const known = wordings.find((wording) => wording.language === language)?.language
  const chosen = form.typed.readIn?.[0] ?? known ?? usualLanguage
  return (
    <>
      <Chips
        name="readIn"
        choose="one"
        items={wordings.map(({ language: value }) => ({ value, text: <span lang={value}>{ownName(value)}</span> }))}
        values={[chosen]}
        fieldset={{ legend: { text: t('people.aloud.language'), size: 's' } }}
      />
      <InEach
        wordings={wordings}
        of={({ status }) =>
          status === 'machine-drafted' && <strong class="kith-aloud__drafted">{t('people.aloud.drafted')}</strong>
        }
      />
    </>
  )
}

/** Each purpose with the words that are read aloud for it, large, in the person's language, and a tick of its own. */
export function ConsentsAloud({ form, wordings }: AloudProps) {
  const { t } = useWords()
  const problem = form.problems.find(({ field }) => field === 'consents')
  const sentence = (of: AloudKey) => (
    <InEach wordings={wordings} of={({ language }) => <Sentence {...{ language, of }} />} />
  )
  return (
    <div class="kith-aloud">
      <Languages {...{ form, wordings }} />
      <Checkboxes
        name="consents"
        idPrefix="consents"
        hint={t('people.field.consents-hint')}
        errorMessage={problem && { text: problem.message, prefix: t('platform.form.error') }}
        fieldset={{ legend: { text: t('people.field.consents'), size: 's' } }}
        values={form.typed.consents ?? []}
        items={purposes.map((purpose) => ({
          value: purpose,
          text: t(`people.purpose.${purpose}`),
          hint: { text: sentence(`people.wording.${currentWording[purpose]}`) },
        }))}
      />
      <p>{sentence('people.aloud.each-alone')}</p>
    </div>
  )
}

/** The words for one purpose, to be read aloud before somebody agrees to it. */
export function WordingAloud({ purpose, ...aloud }: AloudProps & { purpose: Purpose }) {
  const { t } = useWords()
  const of = `people.wording.${currentWording[purpose]}` as const
  return (
    <div class="kith-aloud">
      <Languages {...aloud} />
      <InsetText visuallyHiddenText={t('people.consent.aloud')}>
        <InEach wordings={aloud.wordings} of={({ language }) => <Sentence {...{ language, of }} />} />
      </InsetText>
    </div>
  )
}
