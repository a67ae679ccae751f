import { dayOf } from '../../platform/clock/index.ts'
import type { Key } from '../../platform/database/index.ts'
import { entryInWords, type Recorded } from '../../platform/record/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { personRead } from '../entries.ts'
import type { NamedDetail } from '../named-details.ts'

export interface TimelineProps {
  entries: Recorded[]
  actors: ReadonlyMap<Key, string>
  named: ReadonlyMap<number, NamedDetail[]>
  url(path: string): string
}

interface LineProps extends Omit<TimelineProps, 'entries'> {
  entry: Recorded
}

/** Who wrote it down, and when that was where it was on another day. */
function WrittenDown({ entry, actors }: Pick<LineProps, 'entry' | 'actors'>) {
  const { t, date } = useWords()
  const who = entry.actor ? (actors.get(entry.actor) ?? t('people.timeline.somebody')) : t('people.timeline.kith')
  const written = dayOf(entry.at)
  const here = entry.what === personRead.what ? 'people.timeline.read-by' : 'people.timeline.by'
  return (
    <span class="nhsuk-u-secondary-text-colour nhsuk-u-font-size-16">
      {written === entry.happenedOn
        ? t(here, { who })
        : t('people.timeline.written-down', { who, day: date(written, 'long') })}
    </span>
  )
}

function Line({ entry, actors, named, url }: LineProps) {
  return (
    <li>
      {entryInWords(useWords(), entry)}
      {(named.get(entry.position) ?? []).map(({ text, path }) => (
        <>: {path ? <a href={url(path)}>{text}</a> : text}</>
      ))}
      <br />
      <WrittenDown {...{ entry, actors }} />
    </li>
  )
}

/** Entries of one day together; they come in the order of their days. */
function byDay(entries: readonly Recorded[]): [day: string, entries: Recorded[]][] {
  const days = new Map<string, Recorded[]>()
  for (const entry of entries) days.set(entry.happenedOn, [...(days.get(entry.happenedOn) ?? []), entry])
  return [...days]
}

/** What happened, the latest day first, in plain words. */
export function Timeline({ entries, ...rest }: TimelineProps) {
  const { t, date } = useWords()
  if (entries.length === 0) return <p>{t('people.timeline.nothing')}</p>
  return (
    <>
      {byDay(entries).map(([day, ofDay]) => (
        <div key={day}>
          <p class="nhsuk-u-font-weight-bold nhsuk-u-margin-bottom-1">{date(day, 'long')}</p>
          <ul class="nhsuk-list">
            {ofDay.map((entry) => (
              <Line key={entry.position} entry={entry} {...rest} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
