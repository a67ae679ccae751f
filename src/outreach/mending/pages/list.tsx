import { InsetText } from '../../../platform/nhs/index.ts'
import { PageLinks } from '../../../platform/page/index.ts'
import { notedSentence } from '../../../platform/problem/index.ts'
import { useWords } from '../../../platform/words/index.ts'
import type { KeptSeen } from '../../offline/kept.ts'
import type { CaptureKind } from '../../offline/wire.ts'
import { keptPageSize } from '../kept-of.ts'

export type KeptLine = Pick<KeptSeen, 'id' | 'receivedAt' | 'worker' | 'why'> & {
  /** Null where it cannot be opened. */
  kind: CaptureKind | null
}

export const justDoneKinds = ['recorded', 'away', 'all-recorded', 'all-away'] as const
export type JustDone = (typeof justDoneKinds)[number]

interface KeptListProps {
  list: KeptLine[]
  all: number
  /** From 1. */
  page: number
  /** How many more came from the same phones, for the coordinator alone to decide on. */
  forOthers: number
  /** A coordinator sees whose each is. */
  withWorkers: boolean
  /** What has just been done. */
  just: JustDone | null
  url: (path: string) => string
}

/** Where to open it: what cannot be opened can only be put away. */
const pathOf = ({ id, kind }: KeptLine) => `/capture/kept/${id}/${kind ?? 'away'}`

function Line({ kept, withWorkers, url }: Pick<KeptListProps, 'withWorkers' | 'url'> & { kept: KeptLine }) {
  const words = useWords()
  const { t, dateTime } = words
  return (
    <li class="kith-row">
      <a href={url(pathOf(kept))}>
        {t(`outreach.mend.kind.${kept.kind ?? 'unreadable'}`)}
        <span class="nhsuk-u-visually-hidden"> {dateTime(kept.receivedAt)}</span>
      </a>
      <br />
      {t('outreach.mend.came', { when: dateTime(kept.receivedAt) })}
      {withWorkers && kept.worker && ` ${t('outreach.mend.from', { worker: kept.worker })}`}
      <br />
      {notedSentence(words, kept.why) ?? t('outreach.kept.answers')}
    </li>
  )
}

/** What the server keeps because it could not be recorded as it came: when, what and why, and nothing of what was said. */
export function KeptListPage({ list, all, page, forOthers, withWorkers, just, url }: KeptListProps) {
  const { t } = useWords()
  return (
    <>
      {just && (
        <InsetText visuallyHiddenText={t('outreach.conversation.saved-note')}>
          {t(`outreach.mend.just.${just}`)}
        </InsetText>
      )}
      <h1 class="nhsuk-heading-l">{t('outreach.mend.title')}</h1>
      <p>{t('outreach.mend.about', { n: all })}</p>
      {keptPageSize < all && <p>{t('outreach.mend.oldest')}</p>}
      <ul class="nhsuk-list">
        {list.map((kept) => (
          <Line key={kept.id} {...{ kept, withWorkers, url }} />
        ))}
      </ul>
      <PageLinks {...{ page, all }} pageSize={keptPageSize} address={(n) => url(`/capture/kept?page=${n}`)} />
      {forOthers > 0 && <p>{t('outreach.mend.for-coordinator', { n: forOthers })}</p>}
    </>
  )
}
