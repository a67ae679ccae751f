import type { ComponentChildren } from 'preact'
import { OnTrack } from '../../evidence/index.ts'
import { ActionLink } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Answers } from '../answers.ts'
import { NotSure, WhatIsOn, WhichHub } from './for-everybody.tsx'
import { WhatIDoNext, WhoIsWorried } from './for-one.tsx'
import { FirstSteps, WhatHasNoDay, WhatNeedsMending, WhoIsOut, WhoNeedsACall } from './for-the-team.tsx'
import { Question } from './question.tsx'

export interface HomeProps {
  name: string
  answers: Answers
  /** Of whoever is looking; none for a visitor. */
  roles: readonly string[]
  seesMoney: boolean
  today: string
  url: (path: string) => string
}

function AreWeOnTrack({ answers: { track }, roles, seesMoney, url }: HomeProps) {
  const { t } = useWords()
  if (!track) return null
  const further = [
    { path: '/outputs', words: 'home.outputs' as const },
    ...(roles.includes('partner-manager')
      ? [{ path: '/outputs?by=partner#groups', words: 'home.outputs.by-partner' as const }]
      : []),
    ...(seesMoney ? [{ path: '/money', words: 'home.money' as const }] : []),
    { path: '/insight', words: 'home.insight' as const },
  ]
  return (
    <Question asked={t('home.track.question')}>
      <OnTrack report={track} url={url} />
      {further.map(({ path, words }) => (
        <div key={path}>
          <ActionLink href={url(path)}>{t(words)}</ActionLink>
        </div>
      ))}
    </Question>
  )
}

function TheTeams({ answers: { team }, roles, url }: HomeProps) {
  if (!team) return null
  const isCoordinator = roles.includes('coordinator')
  return (
    <>
      {team.isFirstDay && <FirstSteps {...{ isCoordinator, url }} />}
      <WhoNeedsACall {...{ team, url }} />
      <WhatNeedsMending {...{ team, url }} />
      {!team.isFirstDay && <WhoIsOut {...{ team, url }} />}
      {!team.isFirstDay && isCoordinator && <WhatHasNoDay {...{ team, url }} />}
    </>
  )
}

/** Side by side where there is room, for those who work at a desk. */
function Beside({ are, children }: { are: boolean; children: ComponentChildren }) {
  return are ? <div class="kith-beside">{children}</div> : <>{children}</>
}

/** Home is a list of questions with answers: first those of whoever is looking, then everybody's. */
export function HomePage(props: HomeProps) {
  const { name, answers, roles, today, url } = props
  const { t } = useWords()
  const { team, own, track, everybody } = answers
  return (
    <>
      <h1 class="nhsuk-heading-xl">{name}</h1>
      {own && <WhatIDoNext {...{ own, url }} />}
      {!team && !track && <p class="nhsuk-body-l">{t('home.about')}</p>}
      <Beside are={team !== null}>
        <div>
          <TheTeams {...props} />
        </div>
        <AreWeOnTrack {...props} />
      </Beside>
      {roles.includes('safeguarding-lead') && <WhoIsWorried />}
      {roles.includes('hub-host') && <WhichHub answers={everybody} url={url} />}
      <WhatIsOn answers={everybody} {...{ today, url }} />
      {!roles.includes('hub-host') && <WhichHub answers={everybody} url={url} />}
      <NotSure />
    </>
  )
}
