import { settings } from '../../places/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { RoundSeen } from '../queries.ts'
import { cardLetter, codeLists, settingCodes } from './codes.ts'
import { Legend } from './legend.tsx'
import { asksOnLine, lineNumbers } from './line-id.ts'
import { type SheetSeen, shownSheet } from './queries.ts'

interface SheetProps {
  sheet: SheetSeen
  round: RoundSeen | null
  programme: string
}

/** Where and when, as it is known, or a place to write it. */
function Head({ sheet, round, programme }: SheetProps) {
  const words = useWords()
  const { t } = words
  const where = round && [labelIn(settings, round.setting, words), round.place].filter(Boolean).join(', ')
  return (
    <div class="kith-paper-head">
      <span>
        {programme}
        <br />
        {t('outreach.paper.sheet')} <code class="kith-paper-code">{shownSheet(sheet)}</code>
      </span>
      <span class="kith-paper-blank">
        {t('outreach.paper.day')} {round && words.date(round.openedOn)}
      </span>
      <span class="kith-paper-blank kith-paper-blank--wide">
        {t(round ? 'outreach.paper.place' : 'outreach.paper.place-and-kind')} {where}
      </span>
      {(['spoke', 'declined', 'not-now'] as const).map((tally) => (
        <span class="kith-paper-blank" key={tally}>
          {t(`outreach.capture.tally-${tally}`)}
        </span>
      ))}
    </div>
  )
}

const columns = [
  ...codeLists.slice(0, -1).map(({ letter, label }) => ({ letter, label })),
  { letter: 'p', label: 'outreach.paper.column-p' },
  { letter: 'x', label: 'outreach.paper.column-x' },
  { letter: 'f', label: 'outreach.paper.column-f' },
  ...codeLists.slice(-1).map(({ letter, label }) => ({ letter, label })),
  { letter: cardLetter, label: 'outreach.paper.column-c' },
] as const

function Lines({ sheet }: Pick<SheetProps, 'sheet'>) {
  const { t } = useWords()
  return (
    <table class="kith-paper-table">
      <thead>
        <tr>
          <th scope="col">{t('outreach.paper.column-line')}</th>
          {columns.map(({ letter, label }) => (
            <th scope="col" key={letter} class={`kith-paper-column-${letter}`}>
              <b class="kith-paper-letter">{letter}</b> {t(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lineNumbers.map((line) => (
          <tr key={line}>
            <th scope="row">{line}</th>
            {columns.map(({ letter }) => (
              <td key={letter}>{letter === 'f' && !asksOnLine(sheet.id, line, sheet.oneIn) ? '–' : ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One sheet of A4, to be written on. There is no place for a name on it. */
export function PaperSheet(props: SheetProps) {
  const { t } = useWords()
  const label = t('outreach.paper.sheet-number', { code: shownSheet(props.sheet) })
  return (
    <div class="kith-paper-page">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard scrolls what has the focus */}
      <section class="kith-paper-frame" aria-label={label} tabIndex={0}>
        <div class="kith-paper">
          <Head {...props} />
          <Lines {...props} />
          <p class="kith-paper-note">{t('outreach.paper.note')}</p>
          <Legend more={props.round ? [] : [settingCodes]} />
        </div>
      </section>
    </div>
  )
}
