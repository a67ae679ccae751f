import { settings } from '../../places/index.ts'
import type { FormState } from '../../platform/fields/index.ts'
import { Button, classNames, Details, ErrorSummary, InsetText } from '../../platform/nhs/index.ts'
import { labelIn, OpenForm } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { RoundSeen } from '../queries.ts'
import { lineName } from './fields.ts'
import { Legend } from './legend.tsx'
import { asksOnLine } from './line-id.ts'
import type { LineSeen } from './looked-at.ts'
import { type SheetSeen, shownSheet } from './queries.ts'

interface TypingProps {
  sheet: SheetSeen
  round: RoundSeen
  lines: LineSeen[]
  form: FormState
  /** Lines that are to be put right. */
  replaced: ReadonlySet<number>
  /** Lines that had just been typed a second time, and were there. */
  again: ReadonlySet<number>
  url: (path: string) => string
}

/** Everything that is wrong, line by line. */
function Problems({ form, lines }: Pick<TypingProps, 'form' | 'lines'>) {
  const { t } = useWords()
  if (form.problems.length === 0) return null
  const general = form.problems.filter(({ field }) => field === null).map(({ message }) => ({ text: message }))
  const ofLines = lines.flatMap(({ line, problems }) =>
    problems.map((problem) => ({
      text: t('outreach.paper.line-problem', { line, problem }),
      href: `#${lineName(line)}`,
    })),
  )
  const ofFields = form.problems.flatMap(({ field, message }) => (field ? [{ text: message, href: `#${field}` }] : []))
  return <ErrorSummary heading={t('platform.form.problem')} errorList={[...general, ...ofLines, ...ofFields]} />
}

function There({ line, there, url }: Pick<LineSeen, 'line' | 'there'> & Pick<TypingProps, 'url'>) {
  const words = useWords()
  const { t } = words
  if (!there) return null
  const { conversation, by, codes } = there
  return (
    <p class="kith-paper-there">
      <a href={url(`/conversations/${conversation.id}`)}>
        <span class="nhsuk-u-visually-hidden">{t('outreach.paper.line', { line })}: </span>
        <code>{codes}</code>
      </a>{' '}
      {t('outreach.paper.typed-by', { by: by ?? 'other', when: words.dateTime(conversation.at) })}
      {conversation.withdrawnAt && ` (${t('outreach.conversation.withdrawn')})`}
      {conversation.corrects && ` (${t('outreach.correct.corrected')})`}
    </p>
  )
}

/** What is there stays unless this is ticked. */
function Replace({ line, ticked }: { line: number; ticked: boolean }) {
  const { t } = useWords()
  const id = `replace-${line}`
  return (
    <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
      <div class="nhsuk-checkboxes__item">
        <input
          class="nhsuk-checkboxes__input"
          type="checkbox"
          id={id}
          name="replace"
          value={String(line)}
          checked={ticked}
        />
        <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
          {t('outreach.paper.replace', { line })}
        </label>
      </div>
    </div>
  )
}

function Line({ seen, sheet, replaced, url }: Pick<TypingProps, 'sheet' | 'replaced' | 'url'> & { seen: LineSeen }) {
  const { t } = useWords()
  const { line, typed, there, differs, problems } = seen
  const name = lineName(line)
  const wrong = problems.length > 0
  const asked = asksOnLine(sheet.id, line, sheet.oneIn)
  return (
    <li class="kith-paper-line" value={line}>
      <There {...{ line, there, url }} />
      {typed !== null && (
        <>
          <label class="nhsuk-u-visually-hidden" for={name}>
            {t('outreach.paper.line', { line })}
          </label>
          {wrong && (
            <span class="nhsuk-error-message" id={`${name}-error`}>
              <span class="nhsuk-u-visually-hidden">{t('platform.form.error')} </span>
              {problems.join('. ')}
            </span>
          )}
          <input
            class={classNames('nhsuk-input', wrong && 'nhsuk-input--error')}
            {...{ id: name, name, value: typed, type: 'text', autocomplete: 'off', autocapitalize: 'none' }}
            aria-describedby={wrong ? `${name}-error` : undefined}
            spellcheck={false}
          />
          {asked && <span class="kith-paper-asked">{t('outreach.paper.asked')}</span>}
          {differs && there?.conversation.withdrawnAt === null && <Replace {...{ line, ticked: replaced.has(line) }} />}
        </>
      )}
    </li>
  )
}

/** A sheet is typed in: a box for each line, and what is there already instead of it. */
export function TypingPage({ sheet, round, lines, form, replaced, again, url }: TypingProps) {
  const words = useWords()
  const { t } = words
  const where = [words.date(round.openedOn), labelIn(settings, round.setting, words), round.place]
  const left = lines.filter(({ typed }) => typed !== null)
  return (
    <>
      <Problems {...{ form, lines }} />
      {again.size > 0 && (
        <InsetText visuallyHiddenText={t('outreach.conversation.saved-note')}>
          {t('outreach.paper.again', { n: again.size, lines: words.list([...again].map(String)) })}
        </InsetText>
      )}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{where.filter(Boolean).join(', ')} </span>
        {t('outreach.paper.type', { code: shownSheet(sheet) })}
      </h1>
      <p>{t('outreach.paper.type-about')}</p>
      <Details summary={t('outreach.paper.codes')}>
        <Legend />
      </Details>
      <OpenForm form={form}>
        <ol class="kith-paper-lines">
          {lines.map((seen) => (
            <Line key={seen.line} {...{ seen, sheet, replaced, url }} />
          ))}
        </ol>
        {left.length > 0 && <Button>{t('outreach.paper.send')}</Button>}
      </OpenForm>
      <p>
        <a href={url(`/rounds/${round.id}`)}>{t('outreach.conversation.back-to-round')}</a>
      </p>
    </>
  )
}
