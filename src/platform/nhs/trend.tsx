export interface TrendProps {
  /** Values at equal steps of time, the oldest first. */
  points: readonly number[]
  /** What the line shows, in words: it is read out in its place. */
  text: string
  class?: string
}

const width = 120
const height = 40
const margin = 3

/** Each value's place in the drawing. The scale starts at nought, so that a small change does not look like a great one. */
function places(points: readonly number[]): { x: number; y: number }[] {
  const top = Math.max(...points, 1)
  const step = points.length > 1 ? (width - 2 * margin) / (points.length - 1) : 0
  return points.map((value, index) => ({
    x: Math.round(10 * (margin + index * step)) / 10,
    y: Math.round(10 * (height - margin - (Math.max(0, value) / top) * (height - 2 * margin))) / 10,
  }))
}

/** A small line of how a figure moved, with a dot where it stands now. */
export function Trend({ points, text, class: name }: TrendProps) {
  const line = places(points)
  const last = line.at(-1)
  return (
    <svg class={name} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text} focusable="false">
      <polyline points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r="3" />}
    </svg>
  )
}
