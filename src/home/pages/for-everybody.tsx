import { OccasionList } from '../../activities/index.ts'
import type { Hub } from '../../hubs/index.ts'
import { ActionLink } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { PublicAnswers } from '../answers.ts'
import { Question } from './question.tsx'

interface ForEverybodyProps {
  answers: PublicAnswers
  today: string
  url: (path: string) => string
}

export function WhatIsOn({ answers, today, url }: ForEverybodyProps) {
  const { t } = useWords()
  return (
    <Question asked={t('home.on.question')}>
      {answers.soon.length === 0 ? (
        <p>{t('home.on.none')}</p>
      ) : (
        <OccasionList shown={answers.soon} spot={null} level={3} {...{ today, url }} />
      )}
      <ActionLink href={url('/activities')}>{t('home.on.all')}</ActionLink>
    </Question>
  )
}

function OpenHubs({ hubs, url }: { hubs: Hub[]; url: ForEverybodyProps['url'] }) {
  const { t } = useWords()
  if (hubs.length === 0) return <p>{t('home.hubs.none')}</p>
  return (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {hubs.map((hub) => (
        <li key={hub.id}>
          <a href={url(`/hubs/${hub.id}`)}>{hub.name}</a>
          {hub.address && `, ${hub.address}`}
        </li>
      ))}
    </ul>
  )
}

export function WhichHub({ answers, url }: Pick<ForEverybodyProps, 'answers' | 'url'>) {
  const { t } = useWords()
  return (
    <Question asked={t('home.hubs.question')}>
      <OpenHubs hubs={answers.openNow} url={url} />
      <ActionLink href={url('/hubs')}>{t('home.hubs.all')}</ActionLink>
    </Question>
  )
}

export function NotSure() {
  const { t } = useWords()
  return (
    <Question asked={t('home.join.question')}>
      <p>{t('home.join.answer')}</p>
    </Question>
  )
}
