import type { Channel } from '../../people/index.ts'
import type { WardFacts } from '../../programme/index.ts'
import type { Chance } from '../chance.ts'
import type { Particulars } from '../deed.ts'
import { heritages } from './names.ts'

const ages = [
  { from: 18, to: 24, share: 8 },
  { from: 25, to: 34, share: 14 },
  { from: 35, to: 44, share: 15 },
  { from: 45, to: 54, share: 17 },
  { from: 55, to: 64, share: 17 },
  { from: 65, to: 74, share: 16 },
  { from: 75, to: 84, share: 10 },
  { from: 85, to: 94, share: 3 },
] as const

const channels: readonly { channel: Channel; share: number }[] = [
  { channel: 'text', share: 48 },
  { channel: 'call', share: 26 },
  { channel: 'email', share: 16 },
  { channel: 'letter', share: 5 },
  { channel: 'through-someone', share: 5 },
]

const threeDigits = (n: number) => String(n % 1000).padStart(3, '0')
const plain = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '.')

/**
 * Numbers that Ofcom keeps for drama, so that nobody is ever rung: 07700 900000 to 900999, and 0151 496 0000 to 0999.
 * After a thousand people they come round again, as a phone shared by a family does.
 */
function reachOf(chance: Chance, channel: Channel, name: string, n: number): string {
  if (channel === 'text') return `07700 900${threeDigits(n)}`
  if (channel === 'call') return `0151 496 0${threeDigits(n)}`
  if (channel === 'email') return `${plain(name) || 'neighbour'}.${n}@example.org`
  const who = chance.pick(['daughter', 'son', 'neighbour', 'support worker', 'sister'])
  return channel === 'letter' ? `${chance.between(1, 180)} Example Street, Liverpool` : `Through the ${who}`
}

export function someBirthYear(chance: Chance, year: number): number {
  const { from, to } = chance.weighted(ages, ({ share }) => share)
  return year - chance.between(from, to)
}

/** Who somebody is; `n` is different for everybody. */
export function particularsOf(chance: Chance, n: number, year: number, ward: WardFacts): Particulars {
  const { given, family, language } = chance.weighted(heritages, ({ share }) => share)
  const name = `${chance.pick(given)} ${chance.pick(family)}`
  const { channel } = chance.weighted(channels, ({ share }) => share)
  return {
    name,
    birthYear: someBirthYear(chance, year),
    area: ward.code,
    language: chance.holds(0.4) ? language : null,
    channel,
    reach: reachOf(chance, channel, name, n),
  }
}

/** The name as somebody else wrote it down: a letter doubled or lost, or the shorter form. */
export function misspelt(chance: Chance, name: string): string {
  const [given = '', ...rest] = name.split(' ')
  const at = chance.between(1, Math.max(1, given.length - 2))
  const doubled = given.slice(0, at) + given.slice(at - 1)
  const lost = given.length > 4 ? given.slice(0, at) + given.slice(at + 1) : doubled
  return [chance.holds(0.5) ? doubled : lost, ...rest].join(' ')
}
