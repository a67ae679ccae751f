import type { Option, PlainKey } from '../platform/fields/index.ts'

const optionsFrom = (words: [code: string, label: PlainKey][]): Option[] =>
  words.map(([value, key]) => ({ value, label: { key } }))

/** What somebody says their area needs. */
export const needs: readonly Option[] = optionsFrom([
  ['safer-streets', 'discovery.need.safer-streets'],
  ['somewhere-to-meet', 'discovery.need.somewhere-to-meet'],
  ['green-space', 'discovery.need.green-space'],
  ['young-people', 'discovery.need.young-people'],
  ['older-people', 'discovery.need.older-people'],
  ['getting-about', 'discovery.need.getting-about'],
  ['cleaner-streets', 'discovery.need.cleaner-streets'],
  ['learning', 'discovery.need.learning'],
  ['jobs', 'discovery.need.jobs'],
  ['food', 'discovery.need.food'],
  ['getting-online', 'discovery.need.getting-online'],
  ['health-care', 'discovery.need.health-care'],
])

/** What somebody says they could give. */
export const gifts: readonly Option[] = optionsFrom([
  ['company', 'discovery.gift.company'],
  ['listening', 'discovery.gift.listening'],
  ['cooking', 'discovery.gift.cooking'],
  ['gardening', 'discovery.gift.gardening'],
  ['driving', 'discovery.gift.driving'],
  ['repairing', 'discovery.gift.repairing'],
  ['languages', 'discovery.gift.languages'],
  ['organising', 'discovery.gift.organising'],
  ['technology', 'discovery.gift.technology'],
  ['teaching', 'discovery.gift.teaching'],
  ['sport', 'discovery.gift.sport'],
  ['music', 'discovery.gift.music'],
  ['a-room', 'discovery.gift.a-room'],
])

/** What matters most to somebody now: the insight that the programme starts from. */
export const matters: readonly Option[] = optionsFrom([
  ['health', 'discovery.matter.health'],
  ['money', 'discovery.matter.money'],
  ['safety', 'discovery.matter.safety'],
  ['company', 'discovery.matter.company'],
  ['work', 'discovery.matter.work'],
  ['housing', 'discovery.matter.housing'],
  ['something-else', 'discovery.matter.something-else'],
])

/** What should happen after a conversation. */
export const nextSteps: readonly Option[] = optionsFrom([
  ['none', 'discovery.step.none'],
  ['call-me', 'discovery.step.call-me'],
  ['more-about', 'discovery.step.more-about'],
  ['activity', 'discovery.step.activity'],
  ['hub', 'discovery.step.hub'],
  ['introduce', 'discovery.step.introduce'],
  ['join-in', 'discovery.step.join-in'],
])
