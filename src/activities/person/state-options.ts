import type { Option } from '../../platform/fields/index.ts'

/** How somebody stands to a meeting. */
export const participationStates: readonly Option[] = [
  { value: 'joined', label: { key: 'activities.state.joined' } },
  { value: 'waiting', label: { key: 'activities.state.waiting' } },
  { value: 'left', label: { key: 'activities.state.left' } },
  { value: 'came', label: { key: 'activities.state.came' } },
]
