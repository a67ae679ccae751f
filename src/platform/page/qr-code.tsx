import { encodeQR } from 'qr'

interface QrCodeProps {
  text: string
  label: string
  /** How much of it may be dirty or torn. */
  ecc?: 'low' | 'medium'
}

/** The dark squares of a row as runs: `M3 0h4v1h-4z`. */
function runsOf(row: readonly boolean[], y: number): string[] {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []))
  return starts.map((x) => {
    const end = row.indexOf(false, x)
    const length = (end < 0 ? row.length : end) - x
    return `M${x} ${y}h${length}v1h-${length}z`
  })
}

/** A text as a square that a phone's camera reads: dark on light whatever the colours of the page, or it cannot. */
export function QrCode({ text, label, ecc = 'low' }: QrCodeProps) {
  const rows = encodeQR(text, 'raw', { ecc, border: 4 })
  return (
    <svg
      class="kith-qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      width="220"
      height="220"
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={rows.flatMap(runsOf).join('')} fill="#000" />
    </svg>
  )
}
