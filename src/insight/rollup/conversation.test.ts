import { expect, test } from 'vitest'
import { type Heard, staysOf, type TakenBack } from './conversation.ts'

const conversation = '00000002-0000-4000-8000-000000000001'
const heard: Heard = {
  position: 10,
  happenedOn: '2014-03-01',
  recordedOn: '2014-03-02',
  conversation,
  setting: 'shop',
  ageBand: '',
  area: '',
  items: ['conversation'],
}
const taken = (position: number, recordedOn: string, target: number | null): TakenBack => {
  return { conversation, position, target, recordedOn }
}

test.each<[string, TakenBack[], [string, string | null][]]>([
  ['for good', [], [['2014-03-02', null]]],
  ['until it is withdrawn', [taken(11, '2014-03-05', null)], [['2014-03-02', '2014-03-05']]],
  ['no day where it is withdrawn at once', [taken(11, '2014-03-02', null)], [['2014-03-02', '2014-03-02']]],
  ['until its entry is taken back', [taken(11, '2014-03-05', 10)], [['2014-03-02', '2014-03-05']]],
  [
    'again once the withdrawal is taken back',
    [taken(11, '2014-03-05', null), taken(12, '2014-03-08', 11)],
    [
      ['2014-03-02', '2014-03-05'],
      ['2014-03-08', null],
    ],
  ],
  [
    'no longer where the taking back is taken back in its turn',
    [taken(11, '2014-03-05', 10), taken(12, '2014-03-05', 11), taken(13, '2014-03-09', 12)],
    [['2014-03-02', '2014-03-09']],
  ],
])('a conversation counts %s', (_how, takenBack, stays) => {
  expect(staysOf(heard, takenBack).map(({ since, until }) => [since, until])).toEqual(stays)
})
