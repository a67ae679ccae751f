import { scaleLinear } from 'd3-scale'
import type { QuestionFigures } from '../figures/question.ts'
import type { Share } from '../figures/share.ts'

const width = 100
const height = 20

/** Where the bars of one chart end: a round share that no interval passes. All bars of a chart begin at nought. */
export function chartEnd(shares: readonly (Share | null)[]): number {
  const most = Math.max(0.05, ...shares.map((share) => share?.high ?? 0))
  const [, end = 1] = scaleLinear([0, most], [0, width]).nice(4).domain()
  return Math.min(1, end)
}

export const sharesOf = ({ answers }: QuestionFigures) => answers.map(({ share }) => share)

const rounded = (place: number) => Math.round(place * 10) / 10

/** A bar as long as the share, and over it the interval as a line with two ends. The numbers stand beside it. */
export function ShareBar({ share, end }: { share: Share; end: number }) {
  const at = scaleLinear([0, end], [0, width]).clamp(true)
  const [low, high] = [rounded(at(share.low)), rounded(at(share.high))]
  const line = `M${low} ${height / 2}H${high}M${low} 4V${height - 4}M${high} 4V${height - 4}`
  return (
    <svg
      class="kith-share"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect y="3" width={rounded(at(share.share))} height={height - 6} />
      <path class="kith-share__edge" d={line} />
      <path class="kith-share__interval" d={line} />
    </svg>
  )
}
