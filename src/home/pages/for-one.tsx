import { ActionLink } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { OwnAnswers } from '../answers.ts'
import { Question } from './question.tsx'

/** What a citizen does next, and the way to their own page. */
export function WhatIDoNext({ own, url }: { own: OwnAnswers; url: (path: string) => string }) {
  const { t, dateTime } = useWords()
  return (
    <Question asked={t('home.own.next')}>
      {own.length === 0 && <p>{t('home.own.nothing')}</p>}
      <ul class="nhsuk-list nhsuk-list--bullet">
        {own.slice(0, 3).map(({ sessionId, activityId, title, startsAt, cancelledAt, state }) => (
          <li key={sessionId}>
            <a href={url(`/activities/${activityId}`)}>
              <bdi>{title}</bdi>
            </a>
            , {dateTime(startsAt)}
            {cancelledAt && ` (${t('home.own.called-off')})`}
            {state === 'waiting' && ` (${t('home.own.waiting')})`}
          </li>
        ))}
      </ul>
      <ActionLink href={url('/me')}>{t('home.own')}</ActionLink>
    </Question>
  )
}

/** Kith keeps no concerns: whoever leads on safeguarding is told so, and where they belong. */
export function WhoIsWorried() {
  const { t } = useWords()
  return (
    <Question asked={t('home.lead.question')}>
      <p>{t('home.lead.answer')}</p>
    </Question>
  )
}
