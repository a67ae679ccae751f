import { nextSteps } from '../../discovery/index.ts'
import { settings } from '../../places/index.ts'
import type { FormState } from '../../platform/fields/index.ts'
import { Button } from '../../platform/nhs/index.ts'
import { FieldInputs, Form, FormProblems, labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { tallyFields } from '../fields.ts'
import type { ConversationSeen, RoundSeen } from '../queries.ts'

interface RoundPageProps {
  round: RoundSeen
  conversations: ConversationSeen[]
  /** The names of whoever opened it and of who came along. */
  there: string[]
  form: FormState
  url: (path: string) => string
}

function ConversationLine({ conversation, url }: { conversation: ConversationSeen; url: RoundPageProps['url'] }) {
  const words = useWords()
  const { t } = words
  return (
    <li>
      <a href={url(`/conversations/${conversation.id}`)}>{words.time(conversation.at)}</a>{' '}
      {labelIn(nextSteps, conversation.nextStep, words)}
      {conversation.heads > 1 && `, ${t('outreach.conversation.group', { n: conversation.heads })}`}
      {conversation.withdrawnAt && ` (${t('outreach.conversation.withdrawn')})`}
      {conversation.corrects && ` (${t('outreach.correct.corrected')})`}
    </li>
  )
}

/** One round: talk first, then count. */
export function RoundPage({ round, conversations, there, form, url }: RoundPageProps) {
  const words = useWords()
  const { t } = words
  const where = [labelIn(settings, round.setting, words), round.place].filter(Boolean).join(', ')
  return (
    <>
      <FormProblems form={form} fields={tallyFields} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{words.date(round.openedOn)}</span> {where}
      </h1>
      <p>
        {there.length > 0 && `${t('outreach.colleague.there', { names: words.list(there) })} `}
        <a href={url(`/rounds/${round.id}/colleagues`)}>{t('outreach.colleague.change')}</a>
      </p>
      <Button href={url(`/rounds/${round.id}/conversations/new`)}>{t('outreach.conversation.new')}</Button>
      <p>
        <a href={url(`/rounds/${round.id}/room`)}>{t('outreach.room.title')}</a>
        <br />
        <a href={url(`/rounds/${round.id}/sheets`)}>{t('outreach.paper.of-round')}</a>
      </p>
      <h2 class="nhsuk-heading-m">{t('outreach.tally.title')}</h2>
      <p class="nhsuk-hint">{t('outreach.tally.phones')}</p>
      <Form action={url(`/rounds/${round.id}/tallies`)} form={form} send={t('outreach.tally.save')} variant="secondary">
        <input type="hidden" name="was" value={`${round.spoken} ${round.declined} ${round.notNow}`} />
        <FieldInputs fields={tallyFields} form={form} />
      </Form>
      <h2 class="nhsuk-heading-m">{t('outreach.round.conversations', { n: conversations.length })}</h2>
      <ul class="nhsuk-list">
        {conversations.map((conversation) => (
          <ConversationLine key={conversation.id} {...{ conversation, url }} />
        ))}
      </ul>
    </>
  )
}
