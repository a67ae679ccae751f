import { hubKinds } from '../../hubs/index.ts'
import { personRoles } from '../../people/index.ts'
import { settings } from '../../places/index.ts'
import type { PlainKey } from '../../platform/fields/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { periodInWords } from '../period/in-words.ts'
import type { Group, Grouping } from './breakdown.ts'

const kinds = new Map<string, PlainKey>([
  ...hubKinds.map((kind): [string, PlainKey] => [kind, `hubs.kind.${kind}`]),
  ...personRoles.map((role): [string, PlainKey] => [role, `people.role.${role}`]),
])
const unknown: Record<Grouping, PlainKey> = {
  quarter: 'evidence.group.not-recorded',
  partner: 'evidence.group.not-recorded',
  setting: 'evidence.group.not-recorded',
  kind: 'evidence.group.not-recorded',
  ward: 'evidence.group.not-known',
  decile: 'evidence.group.not-known',
}

function keyed(key: PlainKey | undefined, code: string, { t }: Words): string {
  return key ? t(key) : code
}

function settingLabel(code: string, words: Words): string {
  const label = settings.find(({ value }) => value === code)?.label
  return label && 'key' in label ? words.t(label.key) : code
}

function decileLabel(code: string, { t }: Words): string {
  if (code === '1') return t('evidence.group.most-deprived')
  return code === '10' ? t('evidence.group.least-deprived') : code
}

/** A group in the reader's words. */
export function groupLabel(by: Grouping, { code, name }: Pick<Group, 'code' | 'name'>, words: Words): string {
  if (code === '') return words.t(unknown[by])
  if (by === 'setting') return settingLabel(code, words)
  if (by === 'decile') return decileLabel(code, words)
  if (by === 'kind') return keyed(kinds.get(code), code, words)
  if (by === 'quarter') {
    const [from = '', to = ''] = code.split('/')
    return periodInWords({ from, to }, words)
  }
  return name ?? code
}
