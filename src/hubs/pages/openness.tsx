import { dayOf } from '../../platform/clock/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Openness } from '../hours.ts'

/** Open until 4pm; opens today at 10am; opens Thursday 6 March, 10am. */
export function OpennessWords({ openness, today }: { openness: Openness | null; today: string }) {
  const { t, time, dateTime } = useWords()
  if (!openness) return <>{t('hubs.open.unknown')}</>
  if (openness.until) return <strong>{t('hubs.open.until', { time: time(openness.until) })}</strong>
  const { from } = openness
  return (
    <>
      {dayOf(from) === today ? t('hubs.open.today', { time: time(from) }) : t('hubs.open.on', { when: dateTime(from) })}
    </>
  )
}
