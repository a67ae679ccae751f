import { dayOf } from '../../platform/clock/index.ts'
import type { Key } from '../../platform/database/index.ts'
import { entryInWords, type Recorded } from '../../platform/record/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { NamedDetail } from '../named-details.ts'

export interface TimelineProps {
  entries: Recorded[]
  actors: ReadonlyMap<Key, string>
  named: ReadonlyMap<number, NamedDetail[]>
  url(path: string): string
}

function Named({ named, url }: { named: NamedDetail[]; url: TimelineProps['url'] }) {
  return (
    <>
      {named.map(({ text, path }) => (
        <>: {path ? <a href={url(path)}>{text}</a> : text}</>
      ))}
    </>
  )
}

/** Who wrote it down, and when that was where it was on another day. */
function WrittenDown({ entry, actors }: { entry: Recorded; actors: TimelineProps['actors'] }) {
  const { t, date } = useWords()
  const who = entry.actor ? (actors.get(entry.actor) ?? t('people.timeline.somebody')) : t('people.timeline.kith')
  const written = dayOf(entry.at)
  return (
    <span class="nhsuk-u-secondary-text-colour nhsuk-u-font-size-16">
      {written === entry.happenedOn
        ? t('people.timeline.by', { who })
        : t('people.timeline.written-down', { who, day: date(written, 'long') })}
    </span>
  )
}

/** What happened, the latest day first, in plain words. */
export function Timeline({ entries, actors, named, url }: TimelineProps) {
  const words = useWords()
  if (entries.length === 0) return <p>{words.t('people.timeline.nothing')}</p>
  return (
    <ol class="nhsuk-list kith-timeline">
      {entries.map((entry) => (
        <li key={entry.position}>
          <strong>{words.date(entry.happenedOn, 'long')}</strong>
          <br />
          {entryInWords(words, entry)}
          <Named named={named.get(entry.position) ?? []} url={url} />
          <br />
          <WrittenDown {...{ entry, actors }} />
        </li>
      ))}
    </ol>
  )
}
