import type { Option } from '../platform/fields/index.ts'

/** The kinds of place where people are met and things happen. */
export const settings: readonly Option[] = [
  { value: 'shop', label: { key: 'places.setting.shop' } },
  { value: 'social', label: { key: 'places.setting.social' } },
  { value: 'worship', label: { key: 'places.setting.worship' } },
  { value: 'sports-club', label: { key: 'places.setting.sports-club' } },
  { value: 'workplace', label: { key: 'places.setting.workplace' } },
  { value: 'street', label: { key: 'places.setting.street' } },
  { value: 'event', label: { key: 'places.setting.event' } },
  { value: 'home', label: { key: 'places.setting.home' } },
  { value: 'other', label: { key: 'places.setting.other' } },
]
