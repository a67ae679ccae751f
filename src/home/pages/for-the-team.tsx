import { settings } from '../../places/index.ts'
import { Button } from '../../platform/nhs/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { TeamAnswers } from '../answers.ts'
import { Question } from './question.tsx'

interface ForTheTeamProps {
  team: TeamAnswers
  url: (path: string) => string
}

/** What a new programme does first: one thing, then what may come after it. */
export function FirstSteps({ isCoordinator, url }: { isCoordinator: boolean; url: ForTheTeamProps['url'] }) {
  const { t } = useWords()
  const next = [
    { path: '/programme', text: t('home.first.programme') },
    { path: '/staff/new', text: t('home.first.team') },
    { path: '/hubs/new', text: t('home.first.hub') },
    { path: '/activities/new', text: t('home.first.activity') },
  ]
  return (
    <Question asked={t('home.first.question')}>
      <p>{t('home.first.answer')}</p>
      <Button href={url('/rounds/new')}>{t('home.first.round')}</Button>
      {isCoordinator && (
        <>
          <p>{t('home.first.then')}</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {next.map(({ path, text }) => (
              <li key={path}>
                <a href={url(path)}>{text}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Question>
  )
}

/** Each number is a link to the list behind it. */
export function WhoNeedsACall({ team, url }: ForTheTeamProps) {
  const { t } = useWords()
  return (
    <Question asked={t('home.team.call')}>
      <p>
        <a href={url('/follow-ups')}>{t('home.team.waiting', { n: team.waiting })}</a>
        {team.late > 0 && <strong> {t('home.team.late', { n: team.late })}</strong>}
      </p>
    </Question>
  )
}

/** Only where there is something: on most days there is not. */
export function WhatNeedsMending({ team, url }: ForTheTeamProps) {
  const { t } = useWords()
  if (team.kept + team.pairs === 0) return null
  return (
    <Question asked={t('home.team.mending')}>
      {team.kept > 0 && (
        <p>
          <a href={url('/capture/kept')}>{t('home.team.kept', { n: team.kept })}</a>
        </p>
      )}
      {team.pairs > 0 && (
        <p>
          <a href={url('/people/alike')}>{t('people.pairs.waiting', { n: team.pairs })}</a>
        </p>
      )}
    </Question>
  )
}

/** The rounds of today that whoever looks goes on with. */
function OwnRounds({ team, url }: ForTheTeamProps) {
  const words = useWords()
  return (
    <>
      {team.ownToday.map(({ id, setting, place }) => {
        const where = [labelIn(settings, setting, words), place].filter(Boolean).join(', ')
        return (
          <p key={id}>
            <a href={url(`/rounds/${id}`)}>{words.t('home.team.own-round', { where })}</a>
          </p>
        )
      })}
    </>
  )
}

export function WhoIsOut({ team, url }: ForTheTeamProps) {
  const { t } = useWords()
  return (
    <Question asked={t('home.team.out')}>
      <p>
        <a href={url('/rounds')}>{t('home.team.rounds', { n: team.roundsToday })}</a>
      </p>
      <OwnRounds {...{ team, url }} />
      <Button href={url('/rounds/new')}>{t('home.team.open-round')}</Button>
    </Question>
  )
}

export function WhatHasNoDay({ team, url }: ForTheTeamProps) {
  const { t } = useWords()
  return (
    <Question asked={t('home.team.no-day')}>
      <p>
        <a href={url('/activities/all?show=no-day')}>{t('home.team.without-day', { n: team.withoutDay })}</a>
      </p>
    </Question>
  )
}
