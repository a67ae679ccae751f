/** What one person said in a conversation, as codes. */
export interface Said {
  interests?: readonly string[] | undefined
  needs?: readonly string[] | undefined
  gifts?: readonly string[] | undefined
  matters?: readonly string[] | undefined
  adviceHealth?: readonly string[] | undefined
  adviceDigital?: readonly string[] | undefined
  nextStep?: string | null | undefined
}

/** A code that was said, and to which question: where its words are found. */
export interface SaidCode {
  list: keyof Said
  of: string
}

/** Where something that was said leads: to what is for these interests (`any`: whatever is soon), a hub, somebody. */
export type Lead = { because: SaidCode; strength: 1 | 2 } & (
  | { to: 'activity'; interest: string | 'any' }
  | { to: 'hub' }
  | { to: 'someone'; shares: 'interests' | 'gifts'; code: string }
)

type Way = { interests?: readonly string[]; gifts?: readonly string[]; hub?: true; strength?: 1 | 2 }

const moving: Way = { interests: ['walking', 'dancing', 'football', 'gardening'] }
const eating: Way = { interests: ['cooking', 'gardening'] }
const together: Way = { interests: ['any'], gifts: ['company'] }

/**
 * What leads where without being asked for by name. What is not here leads nowhere: about housing or a doctor a worker
 * can say something, and an activity would be beside the point.
 */
const ways: { readonly [List in keyof Said]: Readonly<Record<string, Way>> } = {
  interests: { computers: { hub: true } },
  needs: {
    'somewhere-to-meet': together,
    'green-space': { interests: ['walking', 'gardening'] },
    'young-people': { interests: ['children', 'football'] },
    'older-people': { gifts: ['company', 'listening'] },
    learning: { interests: ['computers', 'languages', 'reading'], hub: true },
    jobs: { hub: true },
    food: eating,
    'getting-online': { interests: ['computers'], hub: true, strength: 2 },
  },
  gifts: {
    cooking: { interests: ['cooking'] },
    gardening: { interests: ['gardening'] },
    repairing: { interests: ['repairing'] },
    languages: { interests: ['languages'] },
    technology: { interests: ['computers'], hub: true },
    sport: { interests: ['football'] },
    music: { interests: ['singing'] },
  },
  matters: {
    health: { interests: [...(moving.interests ?? []), 'cooking'] },
    money: { hub: true },
    company: together,
    work: { interests: ['computers'], hub: true },
  },
  adviceHealth: {
    food: eating,
    'moving-more': moving,
    'talking-therapies': { gifts: ['listening', 'company'] },
    carers: { gifts: ['company', 'listening'] },
  },
  nextStep: {
    activity: { interests: ['any'] },
    hub: { hub: true, strength: 2 },
    introduce: { gifts: ['company'], strength: 2 },
    'join-in': together,
  },
}

function leadsOfWay(because: SaidCode, { interests = [], gifts = [], hub, strength = 1 }: Way): Lead[] {
  return [
    ...interests.map((interest): Lead => ({ to: 'activity', interest, because, strength })),
    ...gifts.map((code): Lead => ({ to: 'someone', shares: 'gifts', code, because, strength })),
    ...(hub ? [{ to: 'hub', because, strength } as const] : []),
  ]
}

/** What was asked for by name. */
function namedLeads(because: SaidCode): Lead[] {
  const { list, of } = because
  if (list === 'adviceDigital') return [{ to: 'hub', because, strength: 2 }]
  if (list === 'gifts') return [{ to: 'someone', shares: 'gifts', code: of, because, strength: 2 }]
  if (list !== 'interests') return []
  return [
    { to: 'activity', interest: of, because, strength: 2 },
    { to: 'someone', shares: 'interests', code: of, because, strength: 1 },
  ]
}

const codesOf = (said: string | readonly string[] | null | undefined) =>
  typeof said === 'string' ? [said] : [...new Set(said ?? [])]

const lists = ['interests', 'needs', 'gifts', 'matters', 'adviceHealth', 'adviceDigital', 'nextStep'] as const

/** Everywhere that what was said leads. */
export function leadsFrom(said: Said): Lead[] {
  return lists
    .flatMap((list) => codesOf(said[list]).map((of) => ({ list, of })))
    .flatMap((because) => [...namedLeads(because), ...leadsOfWay(because, ways[because.list]?.[because.of] ?? {})])
}
