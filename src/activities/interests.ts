import type { Option } from '../platform/fields/index.ts'

/** What people like to do: the words in which activities are offered and found. */
export const interests: readonly Option[] = [
  { value: 'walking', label: { key: 'activities.interest.walking' } },
  { value: 'cooking', label: { key: 'activities.interest.cooking' } },
  { value: 'gardening', label: { key: 'activities.interest.gardening' } },
  { value: 'football', label: { key: 'activities.interest.football' } },
  { value: 'singing', label: { key: 'activities.interest.singing' } },
  { value: 'crafts', label: { key: 'activities.interest.crafts' } },
  { value: 'reading', label: { key: 'activities.interest.reading' } },
  { value: 'games', label: { key: 'activities.interest.games' } },
  { value: 'faith', label: { key: 'activities.interest.faith' } },
  { value: 'languages', label: { key: 'activities.interest.languages' } },
  { value: 'computers', label: { key: 'activities.interest.computers' } },
  { value: 'dancing', label: { key: 'activities.interest.dancing' } },
  { value: 'repairing', label: { key: 'activities.interest.repairing' } },
  { value: 'children', label: { key: 'activities.interest.children' } },
]
