import { describe, expect, test } from 'vitest'
import type { Directory } from '../../src/outreach/offline/directory-shape.ts'
import {
  activity,
  day,
  directory,
  hour,
  hub,
  idOf,
  meets,
  now,
  open9to17,
  open14to17,
  spots,
} from '../../tests/capture/made-directory.ts'
import type { Said } from './leads.ts'
import { suggest } from './suggest.ts'

const offered = (given: Partial<Directory>, said: Said, here: Parameters<typeof suggest>[2] = { ward: 'E05015290' }) =>
  suggest(directory(given), said, here, now)

describe('what is suggested', () => {
  const walk = activity('walk', ['walking'], 'near', meets(day))
  const choir = activity('choir', ['singing'], 'near', meets(hour))
  const farWalk = activity('far walk', ['walking'], 'far', meets(hour))
  const midWalk = activity('mid walk', ['walking'], 'walkable', meets(hour))
  const both = activity('both', ['walking', 'cooking'], 'near', meets(2 * day))
  const sooner = activity('sooner', ['walking'], 'near', meets(2 * hour))
  const sameWard = activity('same ward', ['walking'], 'same', meets(3 * day))
  const full = activity('full', ['walking'], 'near', meets(hour, 0))
  const over = activity('over', ['walking'], 'near', meets(-10))
  const later = activity('later', ['singing'], 'near', meets(10 * day))
  const library = hub('library', spots.near, open9to17)
  const shop = hub('shop', spots.near, open14to17)
  const closed = hub('closed', spots.near, {})
  const cooks = { interests: [], gifts: [{ code: 'cooking', wards: { E05015290: 4 }, elsewhere: null }] }
  const drivers = { interests: [], gifts: [{ code: 'driving', wards: {}, elsewhere: null }] }
  const nobody = { interests: [], gifts: [{ code: 'driving', wards: {}, elsewhere: 0 }] }

  test.each<[string, Partial<Directory>, Said, string[]]>([
    ['is what somebody likes', { activities: [choir, walk] }, { interests: ['walking'] }, ['walk']],
    [
      'is first what is near',
      { activities: [farWalk, midWalk, walk] },
      { interests: ['walking'] },
      ['walk', 'mid walk', 'far walk'],
    ],
    [
      'is last what is too far to walk',
      { activities: [farWalk, choir] },
      { interests: ['walking'], matters: ['company'] },
      ['choir', 'far walk'],
    ],
    [
      'is near in the same ward',
      { activities: [midWalk, sameWard] },
      { interests: ['walking'] },
      ['same ward', 'mid walk'],
    ],
    ['is first what fits more', { activities: [walk, both] }, { interests: ['walking', 'cooking'] }, ['both', 'walk']],
    ['is soonest first on ties', { activities: [walk, sooner] }, { interests: ['walking'] }, ['sooner', 'walk']],
    ['is nothing full or past', { activities: [full, over, walk] }, { interests: ['walking'] }, ['walk']],
    [
      'is a hub for digital advice',
      { activities: [choir], hubs: [closed, shop, library] },
      { adviceDigital: ['email'] },
      ['library', 'shop'],
    ],
    ['is a hub to get online', { activities: [choir], hubs: [library] }, { needs: ['getting-online'] }, ['library']],
    ['is soon and near for company', { activities: [later, farWalk, choir] }, { matters: ['company'] }, ['choir']],
    ['is moving for health', { activities: [choir, walk] }, { matters: ['health'] }, ['walk']],
    ['is somebody for a gift', { activities: [choir], introducible: cooks }, { gifts: ['cooking'] }, ['gifts cooking']],
    ['is somebody, even one', { introducible: drivers }, { gifts: ['driving'] }, ['gifts driving']],
    ['is nobody where there is none', { activities: [choir], introducible: nobody }, { gifts: ['driving'] }, ['choir']],
    [
      'is what is next if nothing fits',
      { activities: [walk, choir], hubs: [shop] },
      { matters: ['housing'] },
      ['shop', 'choir'],
    ],
    ['is what is next if nothing was said', { activities: [full, walk], hubs: [closed] }, {}, ['walk']],
    ['is nothing where there is nothing', {}, { interests: ['walking'] }, []],
  ])('%s', (_name, given, said, expected) => {
    expect(offered(given, said).map(idOf)).toEqual(expected)
  })

  test('says why, how far it is to walk, and when', () => {
    const said = { interests: ['walking'], adviceDigital: ['email'], gifts: ['cooking'], needs: ['learning'] }
    const found = offered({ activities: [walk], hubs: [library], introducible: cooks }, said)
    const fits = (list: string, of: string) => ({ code: 'fits', list, of })
    expect(found).toEqual([
      {
        kind: 'hub',
        hub: library,
        openness: { until: new Date('2014-01-15T17:00:00Z') },
        walk: 6,
        reasons: [fits('adviceDigital', 'email'), fits('needs', 'learning'), { code: 'near' }, { code: 'open-now' }],
      },
      {
        kind: 'activity',
        activity: walk,
        place: { name: 'Near', ward: null, spot: spots.near },
        session: meets(day),
        walk: 6,
        reasons: [fits('interests', 'walking'), { code: 'near' }, { code: 'soon' }],
      },
      {
        kind: 'someone',
        shares: 'gifts',
        code: 'cooking',
        ward: 'E05015290',
        people: 4,
        walk: null,
        reasons: [fits('gifts', 'cooking'), { code: 'near' }],
      },
    ])
  })

  test('says that it is next, and not that it fits, where nothing does', () => {
    const found = offered({ activities: [choir], hubs: [library] }, {}, {})
    expect(found.map(({ reasons, walk: minutes }) => [reasons.map(({ code }) => code), minutes])).toEqual([
      [['next', 'open-now'], null],
      [['next', 'soon'], null],
    ])
  })

  test('skips a full session for the next one with room', () => {
    const [found] = offered(
      { activities: [activity('a', ['walking'], 'near', meets(hour, 0), meets(day, 2))] },
      { interests: ['walking'] },
    )
    expect(found).toMatchObject({ session: meets(day, 2) })
  })

  test('leaves room for other kinds, and fills what they leave', () => {
    const walks = [1, 2, 3, 4, 5, 6, 7].map((n) => activity(`walk ${n}`, ['walking'], 'near', meets(n * hour)))
    const said = { interests: ['walking'], adviceDigital: ['email'] }
    expect(offered({ activities: walks, hubs: [library] }, said).map(idOf)).toEqual([
      'library',
      'walk 1',
      'walk 2',
      'walk 3',
      'walk 4',
      'walk 5',
    ])
  })
})
