import type { Fields, Typed } from '../fields/index.ts'
import { Button } from '../nhs/index.ts'
import { useWords } from '../words/index.ts'
import type { PageReply } from './route.ts'
import type { FrameVisit } from './site.ts'

interface SignedOutProps {
  signIn: string
  answers: [name: string, answer: string][]
}

/** The form once more, unseen: it goes to the address that this page is the answer of, with the same command. */
function SignedOutPage({ signIn, answers }: SignedOutProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('platform.signed-out')}</h1>
      <p>{t('platform.signed-out.kept')}</p>
      <p>
        <a href={signIn} target="_blank" rel="noopener">
          {t('platform.signed-out.sign-in')}
        </a>
      </p>
      <p>{t('platform.signed-out.then')}</p>
      <form method="post">
        {answers.map(([name, answer], at) => (
          <input key={at} type="hidden" name={name} value={answer} />
        ))}
        <Button>{t('platform.signed-out.send')}</Button>
      </form>
    </>
  )
}

const unspoken = new Set(['secret', 'code'])

/**
 * For whoever was signed out while a form was open: what they typed stays with them, to be sent again once they have
 * signed in beside this page. Null where nothing was typed.
 */
export function signedOutPage(visit: FrameVisit, fields: Fields, typed: Typed): PageReply | null {
  const answers = Object.entries(typed)
    .filter(([name]) => !unspoken.has(fields[name]?.kind ?? ''))
    .flatMap(([name, given]) => given.map((answer): [string, string] => [name, answer]))
  if (!answers.some(([name, answer]) => name !== 'kith-command' && answer.trim() !== '')) return null
  const title = visit.words.t('platform.signed-out')
  return { status: 401, title, body: <SignedOutPage signIn={visit.url('/sign-in')} answers={answers} /> }
}
