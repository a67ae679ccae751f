import { settings } from '../../places/index.ts'
import { Button } from '../../platform/nhs/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { RoundSeen } from '../queries.ts'

interface RoundsPageProps {
  rounds: RoundSeen[]
  today: string
  url: (path: string) => string
}

function RoundLine({ round, url }: { round: RoundSeen; url: RoundsPageProps['url'] }) {
  const words = useWords()
  const { t } = words
  return (
    <li>
      <a href={url(`/rounds/${round.id}`)}>
        {words.date(round.openedOn)}, {labelIn(settings, round.setting, words)}
        {round.place && `, ${round.place}`}
      </a>
      <br />
      {t('outreach.rounds.spoken', { n: round.spoken })}
    </li>
  )
}

/** Today's rounds first, then the newest. */
export function RoundsPage({ rounds, today, url }: RoundsPageProps) {
  const { t } = useWords()
  const ofToday = rounds.filter(({ openedOn }) => openedOn === today)
  const earlier = rounds.filter(({ openedOn }) => openedOn !== today)
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('outreach.rounds.title')}</h1>
      <Button href={url('/rounds/new')}>{t('outreach.rounds.open')}</Button>
      <h2 class="nhsuk-heading-m">{t('outreach.rounds.today')}</h2>
      {ofToday.length === 0 && <p>{t('outreach.rounds.none-today')}</p>}
      <ul class="nhsuk-list">
        {ofToday.map((round) => (
          <RoundLine key={round.id} {...{ round, url }} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">{t('outreach.rounds.earlier')}</h2>
          <ul class="nhsuk-list">
            {earlier.map((round) => (
              <RoundLine key={round.id} {...{ round, url }} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
