import { cpus } from 'node:os'
import type { Measured } from './main.ts'

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`

function table({ title, about, columns, rows }: Measured): string {
  return [`## ${title}`, '', about, '', row(columns), row(columns.map(() => '---')), ...rows.map(row), ''].join('\n')
}

export function report(measured: Measured[]): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node.js ${process.versions.node}`
  const head = [
    '# Measurements',
    '',
    `\`npm run bench\` on ${machine}. Read them as ratios: each was run beside something plain.`,
    '',
  ]
  return [...head, ...measured.map(table)].join('\n')
}
