import { stringify } from 'csv-stringify/sync'
import type { Words } from '../platform/words/index.ts'
import { shownContact } from './pages/reach.tsx'
import type { PersonSummary } from './queries/summaries.ts'
import type { PersonRole } from './roles.ts'

export interface CsvLine extends Pick<PersonSummary, 'name' | 'channel' | 'contact'> {
  area: string | null
  roles: PersonRole[]
}

/**
 * The list as a file for a spreadsheet. Cells that a spreadsheet would take for a formula are escaped (OWASP, "CSV
 * Injection"); the mark at the beginning tells Excel that it is UTF-8.
 */
export function listAsCsv(lines: readonly CsvLine[], { t, list }: Words): string {
  const head = ['name', 'reach', 'contact', 'area', 'roles'] as const
  const rows = lines.map(({ name, channel, contact, area, roles }) => [
    name,
    t(`people.channel.${channel}`),
    contact ? shownContact(contact) : '',
    area ?? '',
    list(roles.map((role) => t(`people.role.${role}`))),
  ])
  return stringify([head.map((column) => t(`people.list.head.${column}`)), ...rows], {
    bom: true,
    escape_formulas: true,
  })
}
