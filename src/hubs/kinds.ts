import type { Option } from '../platform/fields/index.ts'

export const hubKinds = ['static', 'pop-up', 'mobile'] as const
export type HubKind = (typeof hubKinds)[number]

export const kindOptions: readonly Option[] = hubKinds.map((kind) => ({
  value: kind,
  label: { key: `hubs.kind.${kind}` },
  hint: `hubs.kind-hint.${kind}`,
}))

export const isHubKind = (code: string): code is HubKind => hubKinds.some((kind) => kind === code)
