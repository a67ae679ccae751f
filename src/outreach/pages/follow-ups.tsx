import { labelIn, PageLinks } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { promises } from '../promises.ts'
import type { FollowUpWithPerson } from '../routes/follow-ups.tsx'
import { type Meter, promisedWithin } from '../rules.ts'
import { DueTag } from './due-tag.tsx'

interface FollowUpsProps {
  list: FollowUpWithPerson[]
  open: number
  /** How many names from phones wait to be compared with those known already. */
  pairs: number
  meter: Meter
  page: number
  pageSize: number
  today: string
  url: (path: string) => string
}

/** How the promise is kept, in a sentence and a bar that says the same. */
export function PromiseMeter({ meter }: { meter: Meter }) {
  const { t } = useWords()
  if (meter.due === 0) return <p>{t('outreach.meter.none', { days: promisedWithin })}</p>
  const { inTime, due } = meter
  return (
    <p>
      {t('outreach.meter.sentence', { inTime, due, days: promisedWithin })}
      <br />
      <meter class="kith-meter" min={0} max={due} value={inTime}>
        {t('outreach.meter.sentence', { inTime, due, days: promisedWithin })}
      </meter>
    </p>
  )
}

function FollowUpLine({
  followUp,
  today,
  url,
}: Pick<FollowUpsProps, 'today' | 'url'> & { followUp: FollowUpWithPerson }) {
  const words = useWords()
  const { t } = words
  const name = followUp.person?.name ?? t('outreach.follow-up.nobody')
  return (
    <li class="kith-row">
      <a href={url(`/follow-ups/${followUp.id}`)}>{name}</a> <DueTag dueOn={followUp.dueOn} today={today} />
      <br />
      {labelIn(promises, followUp.promise, words)}
      {followUp.tries > 0 && `. ${t('outreach.follow-up.tries', { n: followUp.tries })}`}
    </li>
  )
}

/** Who was promised what, the oldest promise first. */
export function FollowUpsPage({ list, open, pairs, meter, page, pageSize, today, url }: FollowUpsProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('outreach.follow-ups.title')}</h1>
      <PromiseMeter meter={meter} />
      <p>{t('outreach.follow-ups.open', { n: open })}</p>
      {pairs > 0 && (
        <p>
          <a href={url('/people/alike')}>{t('people.pairs.waiting', { n: pairs })}</a>
        </p>
      )}
      <ul class="nhsuk-list">
        {list.map((followUp) => (
          <FollowUpLine key={followUp.id} {...{ followUp, today, url }} />
        ))}
      </ul>
      <PageLinks {...{ page, pageSize }} all={open} address={(n) => url(`/follow-ups?page=${n}`)} />
    </>
  )
}
