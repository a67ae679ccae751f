import type { Option } from '../../platform/fields/index.ts'

export const needStates = ['open', 'being-worked-on', 'met', 'cannot-be-met'] as const
export type NeedState = (typeof needStates)[number]

export const isNeedState = (typed: string | undefined): typed is NeedState =>
  needStates.some((state) => state === typed)

export const stateOptions: readonly Option[] = needStates.map((state) => ({
  value: state,
  label: { key: `insight.need.state.${state}` },
}))
