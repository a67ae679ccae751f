import { Tag } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { PairSeen } from '../queries/pairs.ts'

interface PairsPageProps {
  pairs: PairSeen[]
  all: number
  url: (path: string) => string
}

const colours = { likely: 'yellow', possible: 'grey' } as const

function Pair({ pair, url }: { pair: PairSeen; url: PairsPageProps['url'] }) {
  const { t, dateTime } = useWords()
  const onward = encodeURIComponent('/people/alike')
  return (
    <li class="kith-row">
      <a href={url(`/people/${pair.id}/same?next=${onward}`)}>
        {t('people.pairs.pair', { name: pair.name, other: pair.otherName })}
      </a>{' '}
      <Tag colour={colours[pair.likelihood]}>{t(`people.pairs.${pair.likelihood}`)}</Tag>
      <br />
      {t('people.pairs.found', { when: dateTime(pair.foundAt) })}
    </li>
  )
}

/** Names that came from phones and the website, and who they may be: somebody opens each and decides. */
export function PairsPage({ pairs, all, url }: PairsPageProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('people.pairs.title')}</h1>
      <p>{t('people.pairs.about', { n: all })}</p>
      <ul class="nhsuk-list">
        {pairs.map((pair) => (
          <Pair key={pair.id + pair.otherId} {...{ pair, url }} />
        ))}
      </ul>
    </>
  )
}
