import { interests } from '../../activities/index.ts'
import { gifts, matters, needs } from '../../discovery/index.ts'
import { addPersonSection } from '../../people/index.ts'
import type { Option } from '../../platform/fields/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { type FollowUpSeen, followUpsOf } from '../follow-up-queries.ts'
import { DueTag } from '../pages/due-tag.tsx'
import { promises as allPromises } from '../promises.ts'
import { type ConversationSeen, conversationsWith } from '../queries.ts'

interface WishesProps {
  conversations: ConversationSeen[]
  promises: FollowUpSeen[]
  today: string
  url: (path: string) => string
}

/** Codes of one kind from all conversations, each once, in words. */
function Said({ codes, list, label }: { codes: string[]; list: readonly Option[]; label: string }) {
  const words = useWords()
  if (codes.length === 0) return null
  return (
    <p>
      <strong>{label}</strong>: {words.list([...new Set(codes)].map((code) => labelIn(list, code, words)))}
    </p>
  )
}

function Promised({ promise, today, url }: { promise: FollowUpSeen } & Pick<WishesProps, 'today' | 'url'>) {
  const words = useWords()
  return (
    <li>
      <a href={url(`/follow-ups/${promise.id}`)}>{labelIn(allPromises, promise.promise, words)}</a>{' '}
      {promise.doneOn === null ? (
        <DueTag dueOn={promise.dueOn} today={today} />
      ) : (
        words.t('outreach.follow-up.done-on', { date: words.date(promise.doneOn) })
      )}
    </li>
  )
}

/** What somebody said they want and could give, and what was promised to them. */
function Wishes({ conversations, promises, today, url }: WishesProps) {
  const { t } = useWords()
  const all = (pick: (said: ConversationSeen) => string[]) => conversations.flatMap(pick)
  return (
    <>
      <Said codes={all((said) => said.matters)} list={matters} label={t('outreach.person.matters')} />
      <Said codes={all((said) => said.interests)} list={interests} label={t('outreach.person.interests')} />
      <Said codes={all((said) => said.needs)} list={needs} label={t('outreach.person.needs')} />
      <Said codes={all((said) => said.gifts)} list={gifts} label={t('outreach.person.gifts')} />
      {promises.length > 0 && (
        <ul class="nhsuk-list">
          {promises.map((promise) => (
            <Promised key={promise.id} {...{ promise, today, url }} />
          ))}
        </ul>
      )}
    </>
  )
}

addPersonSection('first', async ({ tx, words, url }, { ids }) => {
  const [conversations, promises] = [await conversationsWith(tx, ids), await followUpsOf(tx, ids)]
  if (conversations.length === 0 && promises.length === 0) return null
  return {
    title: words.t('outreach.person.title'),
    body: <Wishes {...{ conversations, promises, url }} today={tx.today} />,
  }
})
