import { addPersonSection } from '../../people/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { digitalAdvice } from '../advice.ts'
import { type CoachingSeen, coachingOf, completedOn, type SkillsSeen, skillsOf } from '../queries/support.ts'

interface OnlineProps {
  coaching: CoachingSeen[]
  skills: SkillsSeen | undefined
  completed: string | null
  path: string
}

/** So many of the latest times; all of them are in what happened. */
const latest = 5

function Coached({ coaching }: { coaching: CoachingSeen }) {
  const words = useWords()
  const what = words.list(coaching.advice.map((code) => labelIn(digitalAdvice, code, words)))
  return (
    <li>
      {words.date(coaching.givenOn, 'long')}
      {coaching.hub && `, ${coaching.hub}`}
      {what !== '' && `: ${what}`}
    </li>
  )
}

/** How far somebody has come with getting online. */
function Online({ coaching, skills, completed, path }: OnlineProps) {
  const { t, date } = useWords()
  return (
    <>
      {completed && <p>{t('hubs.person.completed', { day: date(completed, 'long') })}</p>}
      {skills && <p>{t('hubs.person.alone', { n: skills.alone, day: date(skills.checkedOn, 'long') })}</p>}
      {coaching.length > 0 && (
        <ul class="nhsuk-list">
          {coaching.slice(0, latest).map((each) => (
            <Coached coaching={each} />
          ))}
        </ul>
      )}
      <p>
        <a href={path}>{t('hubs.coaching.title')}</a>
      </p>
    </>
  )
}

addPersonSection('more', async ({ tx, words, url }, { id, ids }) => ({
  title: words.t('hubs.person.title'),
  body: (
    <Online
      coaching={await coachingOf(tx, ids)}
      skills={(await skillsOf(tx, ids))[0]}
      completed={await completedOn(tx, ids)}
      path={url(`/people/${id}/coaching`)}
    />
  ),
}))
