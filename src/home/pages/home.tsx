import { OccasionList } from '../../activities/index.ts'
import type { Hub } from '../../hubs/index.ts'
import { ActionLink, Button } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { PublicAnswers, TeamAnswers } from '../answers.ts'

interface HomeProps {
  name: string
  answers: PublicAnswers
  team: TeamAnswers | null
  /** Whether whoever looks may see the outputs and the money, and has a page of their own. */
  seesOutputs: boolean
  seesMoney: boolean
  hasOwnPage: boolean
  today: string
  url: (path: string) => string
}

function OpenHubs({ hubs, url }: { hubs: Hub[]; url: HomeProps['url'] }) {
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

/** Questions of the team, each with its number, each a link to the list behind it. */
function ForTheTeam({ team, url }: { team: TeamAnswers; url: HomeProps['url'] }) {
  const { t } = useWords()
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('home.team.today')}</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>
          <a href={url('/follow-ups')}>{t('home.team.waiting', { n: team.waiting })}</a>
          {team.late > 0 && <strong> {t('home.team.late', { n: team.late })}</strong>}
        </li>
        <li>
          <a href={url('/rounds')}>{t('home.team.rounds', { n: team.roundsToday })}</a>
        </li>
      </ul>
      <div>
        <Button href={url('/rounds/new')}>{t('home.team.open-round')}</Button>
      </div>
    </>
  )
}

function WhatIsOn({ answers, today, url }: Pick<HomeProps, 'answers' | 'today' | 'url'>) {
  const { t } = useWords()
  return (
    <>
      <h2 class="nhsuk-heading-l">{t('home.on.question')}</h2>
      {answers.soon.length === 0 ? (
        <p>{t('home.on.none')}</p>
      ) : (
        <OccasionList shown={answers.soon} spot={null} level={3} {...{ today, url }} />
      )}
      <ActionLink href={url('/activities')}>{t('home.on.all')}</ActionLink>
      <h2 class="nhsuk-heading-l">{t('home.hubs.question')}</h2>
      <OpenHubs hubs={answers.openNow} url={url} />
      <ActionLink href={url('/hubs')}>{t('home.hubs.all')}</ActionLink>
    </>
  )
}

/** Home is a list of questions with answers: first those of whoever is looking, then everybody's. */
export function HomePage({ name, answers, team, seesOutputs, seesMoney, hasOwnPage, today, url }: HomeProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-xl">{name}</h1>
      {team && <ForTheTeam {...{ team, url }} />}
      {seesOutputs && <ActionLink href={url('/outputs')}>{t('home.outputs')}</ActionLink>}
      {seesMoney && <ActionLink href={url('/money')}>{t('home.money')}</ActionLink>}
      {hasOwnPage && <ActionLink href={url('/me')}>{t('home.own')}</ActionLink>}
      {!team && <p class="nhsuk-body-l">{t('home.about')}</p>}
      <WhatIsOn {...{ answers, today, url }} />
      <h2 class="nhsuk-heading-l">{t('home.join.question')}</h2>
      <p>{t('home.join.answer')}</p>
    </>
  )
}
