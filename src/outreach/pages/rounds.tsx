import { settings } from '../../places/index.ts'
import { ActionLink, Button, Select } from '../../platform/nhs/index.ts'
import { labelIn, PageLinks } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { RoundSeen } from '../queries.ts'

interface RoundsPageProps {
  rounds: RoundSeen[]
  /** How many there are of this setting, and which; empty for all. */
  all: number
  setting: string
  /** Only those that whoever looks was on. */
  isMine: boolean
  page: number
  pageSize: number
  today: string
  url: (path: string) => string
}

function RoundLine({ round, url }: { round: RoundSeen; url: RoundsPageProps['url'] }) {
  const words = useWords()
  const { t } = words
  return (
    <li>
      <a href={url(`/rounds/${round.id}`)}>
        {words.date(round.openedOn)}, {labelIn(settings, round.setting, words)}
        {round.place && `, ${round.place}`}
      </a>
      <br />
      {t('outreach.rounds.spoken', { n: round.spoken })}
    </li>
  )
}

function RoundList({ rounds, url }: Pick<RoundsPageProps, 'rounds' | 'url'>) {
  return (
    <ul class="nhsuk-list">
      {rounds.map((round) => (
        <RoundLine key={round.id} {...{ round, url }} />
      ))}
    </ul>
  )
}

function Choose({ setting, isMine, url }: Pick<RoundsPageProps, 'setting' | 'isMine' | 'url'>) {
  const words = useWords()
  const { t } = words
  const items = settings.map(({ value }) => ({ value, text: labelIn(settings, value, words) }))
  return (
    <form method="get" action={url('/rounds')}>
      <Select
        id="setting"
        name="setting"
        label={{ text: t('outreach.round.setting'), size: 's' }}
        items={[{ value: '', text: t('outreach.rounds.any-setting') }, ...items]}
        value={setting}
      />
      <Select
        id="whose"
        name="whose"
        label={{ text: t('outreach.rounds.whose'), size: 's' }}
        items={[
          { value: '', text: t('outreach.rounds.everyones') },
          { value: 'mine', text: t('outreach.rounds.mine') },
        ]}
        value={isMine ? 'mine' : ''}
      />
      <Button variant="secondary">{t('outreach.rounds.show')}</Button>
    </form>
  )
}

const isNarrowed = ({ setting, isMine }: RoundsPageProps) => setting !== '' || isMine

/** All rounds, or those of one kind of place, 25 at a time; today's come first. */
function Rounds(props: RoundsPageProps) {
  const { rounds, all, setting, isMine, page, pageSize, today, url } = props
  const { t } = useWords()
  const isFirst = page === 1 && !isNarrowed(props)
  const heading = isNarrowed(props) ? 'chosen' : isFirst ? 'earlier' : 'all'
  const kept = `${setting && `setting=${setting}&`}${isMine ? 'whose=mine&' : ''}`
  return (
    <>
      <h2 class="nhsuk-heading-m">{t(`outreach.rounds.${heading}`)}</h2>
      <Choose {...{ setting, isMine, url }} />
      <p>{t('outreach.rounds.count', { n: all })}</p>
      <RoundList rounds={isFirst ? rounds.filter(({ openedOn }) => openedOn !== today) : rounds} url={url} />
      <PageLinks {...{ page, pageSize, all }} address={(n) => url(`/rounds?${kept}page=${n}`)} />
    </>
  )
}

function OfToday({ rounds, today, url }: RoundsPageProps) {
  const { t } = useWords()
  const ofToday = rounds.filter(({ openedOn }) => openedOn === today)
  return (
    <>
      <p>
        <a href={url('/cards')}>{t('outreach.card.title')}</a>
        <br />
        <a href={url('/sheets')}>{t('outreach.paper.title')}</a>
      </p>
      <p>
        <a href={url('/capture/kept')}>{t('outreach.mend.title')}</a>
      </p>
      <p>
        <a href={url('/offers/print')}>{t('outreach.offer.print-title')}</a>
      </p>
      <p>
        <a href={url('/capture/phones')}>{t('outreach.phones.title')}</a>
      </p>
      <h2 class="nhsuk-heading-m">{t('outreach.rounds.today')}</h2>
      {ofToday.length === 0 && <p>{t('outreach.rounds.none-today')}</p>}
      <RoundList rounds={ofToday} url={url} />
    </>
  )
}

/** Today's rounds first, then the newest. */
export function RoundsPage(props: RoundsPageProps) {
  const { rounds, page, url } = props
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('outreach.rounds.title')}</h1>
      <ActionLink href={url('/capture')}>{t('outreach.rounds.with-no-signal')}</ActionLink>
      <Button href={url('/rounds/new')}>{t('outreach.rounds.open')}</Button>
      {page === 1 && !isNarrowed(props) && <OfToday {...props} />}
      {(rounds.length > 0 || isNarrowed(props) || page > 1) && <Rounds {...props} />}
    </>
  )
}
