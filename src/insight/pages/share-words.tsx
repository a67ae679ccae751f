import { isWholeQuarter, periodInWords } from '../../evidence/index.ts'
import { Trend } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Share } from '../figures/share.ts'
import type { QuarterFigures } from '../queries/overview.ts'

/** "34% (31% to 37%)", or without the interval; a dash, read out as what it means, where it cannot be told. */
export function ShareText({ share, short = false }: { share: Share | null; short?: boolean }) {
  const { t, percent } = useWords()
  if (!share) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span class="nhsuk-u-visually-hidden">{t('insight.share.none')}</span>
      </>
    )
  }
  if (short) return <>{percent(share.share, 0)}</>
  const [low, high] = [percent(share.low, 0), percent(share.high, 0)]
  return (
    <>
      <strong>{percent(share.share, 0)}</strong> {t('insight.share.interval', { low, high })}
    </>
  )
}

interface ShareTrendProps {
  quarters: readonly QuarterFigures[]
  answer: string
  asAt: string
  /** Where the chart ends, the same for all answers of a question. */
  end: number
}

/** How a share moved, over whole quarters that have gone by; none where a number in it is hidden. */
export function ShareTrend({ quarters, answer, asAt, end }: ShareTrendProps) {
  const words = useWords()
  const gone = quarters.filter((quarter) => isWholeQuarter(quarter) && quarter.to <= asAt)
  const shares = gone.map(({ figures }) => figures.answers.find(({ code }) => code === answer)?.share?.share)
  const known = shares.filter((share) => share !== undefined)
  if (known.length < 2 || known.length < shares.length) return <>{words.t('insight.trend.none')}</>
  const at = (n: number) => ({
    period: gone[n] ? periodInWords(gone[n], words) : '',
    share: words.percent(known[n] ?? 0, 0),
  })
  const [first, last] = [at(0), at(known.length - 1)]
  const text = words.t('insight.trend.text', {
    from: first.period,
    first: first.share,
    to: last.period,
    last: last.share,
  })
  return <Trend class="kith-share-trend" points={known.map((share) => share / end)} text={text} />
}
