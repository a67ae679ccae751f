import { Reach } from '../../people/index.ts'
import { emptyForm } from '../../platform/fields/index.ts'
import { Button, InsetText } from '../../platform/nhs/index.ts'
import { labelIn, OpenForm, PageLinks } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { type Chosen, queryOf, whens, whoses } from '../follow-up-filter.ts'
import { promises } from '../promises.ts'
import type { FollowUpWithPerson } from '../routes/follow-ups.tsx'
import { type Meter, promisedWithin } from '../rules.ts'
import { DueTag } from './due-tag.tsx'

interface FollowUpsProps {
  list: FollowUpWithPerson[]
  /** How many there are of those that were chosen, and of all. */
  open: number
  all: number
  /** How many names from phones wait to be compared with those known already. */
  pairs: number
  meter: Meter
  page: number
  pageSize: number
  chosen: Chosen
  /** What was recorded just now, from this list. */
  recorded: string | null
  /** Of which it was recorded, so that a slip of the thumb can be mended. */
  last: string | null
  seesByWorker: boolean
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

interface ChooseProps<T extends string> {
  label: string
  choices: readonly T[]
  chosen: T
  textOf(choice: T): string
  addressOf(choice: T): string
}

/** The parts of the list beside each other: one tap, and no script. */
function Choose<T extends string>({ label, choices, chosen, textOf, addressOf }: ChooseProps<T>) {
  return (
    <nav class="kith-parts" aria-label={label}>
      <ul>
        {choices.map((choice) => (
          <li key={choice}>
            {choice === chosen ? (
              <strong aria-current="true">{textOf(choice)}</strong>
            ) : (
              <a href={addressOf(choice)}>{textOf(choice)}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

const taps = ['reached', 'not-reached', 'done'] as const

/** One tap each. */
function Taps({ followUp, chosen, url }: Pick<FollowUpsProps, 'chosen' | 'url'> & { followUp: FollowUpWithPerson }) {
  const { t } = useWords()
  const name = followUp.person?.name ?? t('outreach.follow-up.nobody')
  return (
    <OpenForm action={url(`/follow-ups/${followUp.id}`)} form={emptyForm}>
      <input type="hidden" name="whose" value={chosen.whose} />
      <input type="hidden" name="when" value={chosen.when} />
      <div class="nhsuk-button-group kith-taps">
        {taps.map((outcome) => (
          <Button key={outcome} small name="outcome" value={outcome} variant="secondary">
            {t(`outreach.follow-up.tap-${outcome}`)}
            <span class="nhsuk-u-visually-hidden"> {t('outreach.follow-up.for', { name })}</span>
          </Button>
        ))}
      </div>
    </OpenForm>
  )
}

/** Who asked for what, by when and in which way, who holds it, and what came of it so far. */
function FollowUpLine(props: Pick<FollowUpsProps, 'today' | 'url' | 'chosen'> & { followUp: FollowUpWithPerson }) {
  const { followUp, today, url } = props
  const words = useWords()
  const { t } = words
  const { person, tries, triedOn } = followUp
  const tried = triedOn === null ? [] : [t('outreach.follow-up.last-tried', { date: words.date(triedOn) })]
  return (
    <li class="kith-row">
      <a href={url(`/follow-ups/${followUp.id}`)}>{person?.name ?? t('outreach.follow-up.nobody')}</a>{' '}
      <DueTag dueOn={followUp.dueOn} today={today} />
      <br />
      {labelIn(promises, followUp.promise, words)}
      {tries > 0 && `. ${[t('outreach.follow-up.tries', { n: tries }), ...tried].join(', ')}`}
      <br />
      {person?.inPeace ? t('outreach.follow-up.in-peace') : person?.contact && <Reach contact={person.contact} />}
      {person?.contact && ' · '}
      {followUp.with ? t('outreach.follow-up.with', { by: followUp.with }) : t('outreach.follow-up.with-nobody')}
      <Taps {...props} />
    </li>
  )
}

function Parts({ chosen, url }: Pick<FollowUpsProps, 'chosen' | 'url'>) {
  const { t } = useWords()
  const addressOf = (change: Partial<Chosen>) => url(`/follow-ups${queryOf({ ...chosen, ...change })}`)
  return (
    <>
      <Choose
        label={t('outreach.follow-ups.whose')}
        choices={whoses}
        chosen={chosen.whose}
        textOf={(whose) => t(`outreach.follow-ups.whose-${whose}`)}
        addressOf={(whose) => addressOf({ whose })}
      />
      <Choose
        label={t('outreach.follow-ups.when')}
        choices={whens}
        chosen={chosen.when}
        textOf={(when) => t(`outreach.follow-ups.when-${when}`)}
        addressOf={(when) => addressOf({ when })}
      />
    </>
  )
}

function Recorded({ recorded, last, url }: Pick<FollowUpsProps, 'recorded' | 'last' | 'url'>) {
  const { t } = useWords()
  if (recorded === null) return null
  return (
    <InsetText visuallyHiddenText={t('outreach.follow-ups.recorded-note')}>
      {t('outreach.follow-ups.just-recorded', { what: recorded.replaceAll('-', '_') })}
      {last && '. '}
      {last && <a href={url(`/follow-ups/${last}`)}>{t('outreach.follow-ups.look-at-it')}</a>}
    </InsetText>
  )
}

/** Names that wait to be compared before somebody is called twice. */
function Pairs({ pairs, url }: Pick<FollowUpsProps, 'pairs' | 'url'>) {
  const { t } = useWords()
  if (pairs === 0) return null
  return (
    <p>
      <a href={url('/people/alike')}>{t('people.pairs.waiting', { n: pairs })}</a>
    </p>
  )
}

/** Who was promised what, the oldest promise first. */
export function FollowUpsPage(props: FollowUpsProps) {
  const { list, open, all, pairs, meter, page, pageSize, chosen, recorded, last, seesByWorker, today, url } = props
  const { t } = useWords()
  const isAll = queryOf(chosen) === ''
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('outreach.follow-ups.title')}</h1>
      <Recorded {...{ recorded, last, url }} />
      <PromiseMeter meter={meter} />
      {seesByWorker && (
        <p>
          <a href={url('/follow-ups/promise')}>{t('outreach.promise.link')}</a>
        </p>
      )}
      <p>{t('outreach.follow-ups.open', { n: all })}</p>
      <Pairs {...{ pairs, url }} />
      <Parts {...{ chosen, url }} />
      {!isAll && <p>{t('outreach.follow-ups.shown', { n: open })}</p>}
      <ul class="nhsuk-list">
        {list.map((followUp) => (
          <FollowUpLine key={followUp.id} {...{ followUp, today, url, chosen }} />
        ))}
      </ul>
      <PageLinks
        {...{ page, pageSize }}
        all={open}
        address={(n) => url(`/follow-ups${queryOf(chosen, { page: String(n) })}`)}
      />
    </>
  )
}
