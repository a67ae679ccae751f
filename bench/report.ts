import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type { Measured } from './main.ts'

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`

function table({ title, about, columns, rows }: Measured): string {
  return [`## ${title}`, '', about, '', row(columns), row(columns.map(() => '---')), ...rows.map(row), ''].join('\n')
}

function aims(measured: Measured[]): string[] {
  const all = measured.flatMap(({ aims = [] }) => aims)
  if (all.length === 0) return []
  return [
    row(['what', 'aim', 'measured']),
    row(['---', '---', '---']),
    ...all.map(({ what, aim, measured: found }) => row([what, aim, found])),
    '',
  ]
}

export function machine(): string {
  return `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node.js ${process.versions.node}`
}

export function load(): string {
  return loadavg()
    .map((each) => each.toFixed(1))
    .join(', ')
}

export function report(measured: Measured[]): string {
  return [...aims(measured), ...measured.map(table)].join('\n')
}

/** The whole of docs/benchmarks.md: what was just measured, and what is measured by hand and kept in standing.md. */
export function page(measured: Measured[], loadBefore: string): string {
  const head = [
    '# Measurements',
    '',
    `\`npm run bench\` on ${machine()}. Read them as ratios: each was run beside something plain, in short turns.`,
    `Load average of the machine (1, 5, 15 minutes) before: ${loadBefore}; after, the measurements' own included: ${load()}.`,
    '',
  ]
  return [...head, report(measured), readFileSync('bench/standing.md', 'utf8')].join('\n')
}
