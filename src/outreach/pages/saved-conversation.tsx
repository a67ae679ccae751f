import { interests } from '../../activities/index.ts'
import { gifts, matters, needs, nextSteps } from '../../discovery/index.ts'
import { digitalAdvice } from '../../hubs/index.ts'
import { healthAdvice } from '../../plans/index.ts'
import type { FormState, Option, PlainKey } from '../../platform/fields/index.ts'
import { Button, Details, SummaryList } from '../../platform/nhs/index.ts'
import { Form, FormProblems, labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { OfferList } from '../offers/list.tsx'
import type { OfferInWords } from '../offers/told.ts'
import type { ConversationSeen } from '../queries.ts'

interface SavedProps {
  conversation: ConversationSeen
  form: FormState
  url: (path: string) => string
  /** What was offered in it. */
  offers: OfferInWords[]
  /** Somebody's own words, for those who may read them. */
  remark: string | null
}

type Part = [label: PlainKey, codes: string[], list: readonly Option[]]

const partsOf = (said: ConversationSeen): Part[] => [
  ['outreach.said.matters', said.matters, matters],
  ['outreach.said.interests', said.interests, interests],
  ['outreach.said.needs', said.needs, needs],
  ['outreach.said.gifts', said.gifts, gifts],
  ['outreach.said.advice-health', said.adviceHealth, healthAdvice],
  ['outreach.said.advice-digital', said.adviceDigital, digitalAdvice],
  ['outreach.said.next-step', said.nextStep ? [said.nextStep] : [], nextSteps],
]

function Said({ conversation }: { conversation: ConversationSeen }) {
  const words = useWords()
  const rows = partsOf(conversation)
    .filter(([, codes]) => codes.length > 0)
    .map(([label, codes, list]) => ({
      key: words.t(label),
      value: words.list(codes.map((code) => labelIn(list, code, words))),
    }))
  const group = { key: words.t('outreach.said.heads'), value: words.number(conversation.heads) }
  return <SummaryList rows={conversation.heads > 1 ? [...rows, group] : rows} />
}

/** Where to go from here. */
function Onward({ conversation, url }: Pick<SavedProps, 'conversation' | 'url'>) {
  const { t } = useWords()
  const { id, roundId, personId, withdrawnAt, claimed } = conversation
  const mayTakeName = withdrawnAt === null && !claimed
  return (
    <>
      <Button href={url(`/rounds/${roundId}/conversations/new`)}>{t('outreach.conversation.another')}</Button>
      <ul class="nhsuk-list">
        {mayTakeName && (
          <li>
            <a href={url(`/conversations/${id}/name`)}>{t('outreach.conversation.take-name')}</a>
          </li>
        )}
        {withdrawnAt === null && (
          <>
            <li>
              <a href={url(`/rounds/${roundId}/conversations/new?like=${id}`)}>{t('outreach.conversation.alike')}</a>
            </li>
            <li>
              <a href={url(`/conversations/${id}/card`)}>{t('outreach.card.give')}</a>
            </li>
            <li>
              <a href={url(`/conversations/${id}/correct`)}>{t('outreach.correct.link')}</a>
            </li>
          </>
        )}
        {personId && (
          <li>
            <a href={url(`/people/${personId}`)}>{t('outreach.conversation.person')}</a>
          </li>
        )}
        <li>
          <a href={url(`/rounds/${roundId}`)}>{t('outreach.conversation.back-to-round')}</a>
        </li>
      </ul>
    </>
  )
}

function Withdraw({ conversation, form, url }: SavedProps) {
  const { t } = useWords()
  const action = url(`/conversations/${conversation.id}/withdraw`)
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('outreach.conversation.mistake')}</h2>
      <p>{t('outreach.conversation.mistake-about')}</p>
      <Form {...{ action, form }} send={t('outreach.conversation.withdraw')} variant="secondary" />
    </>
  )
}

/** Their own words, which can be deleted while all else stays. */
function Remark({ conversation, form, url, remark }: SavedProps) {
  const { t } = useWords()
  if (remark === null) return null
  const action = url(`/conversations/${conversation.id}/remark/remove`)
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('outreach.said.remark')}</h2>
      <blockquote class="kith-words">{remark}</blockquote>
      <Details summary={t('outreach.remark.remove')}>
        <p>{t('outreach.remark.remove-about')}</p>
        <Form {...{ action, form }} send={t('outreach.remark.remove')} variant="warning" />
      </Details>
    </>
  )
}

function Offered({ offers, url }: Pick<SavedProps, 'offers' | 'url'>) {
  const { t } = useWords()
  if (offers.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('outreach.offer.title')}</h2>
      <OfferList {...{ offers, url }} />
    </>
  )
}

/** It is safe; what now? */
export function SavedConversationPage(saved: SavedProps) {
  const { t } = useWords()
  const open = saved.conversation.withdrawnAt === null
  return (
    <>
      <FormProblems form={saved.form} fields={{}} />
      <h1 class="nhsuk-heading-l">
        {t(open ? 'outreach.conversation.saved' : 'outreach.conversation.withdrawn-title')}
      </h1>
      {saved.conversation.corrects && <p>{t('outreach.correct.was-put-right')}</p>}
      <Said conversation={saved.conversation} />
      <Offered {...saved} />
      <Remark {...saved} />
      <Onward {...saved} />
      {open && <Withdraw {...saved} />}
    </>
  )
}
