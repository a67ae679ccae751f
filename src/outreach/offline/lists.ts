import { interests } from '../../activities/index.ts'
import { gifts, matters, needs, nextSteps } from '../../discovery/index.ts'
import { digitalAdvice } from '../../hubs/index.ts'
import { ageBandOptions, channelOptions } from '../../people/index.ts'
import { settings, venues } from '../../places/index.ts'
import { healthAdvice } from '../../plans/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import type { Option } from '../../platform/fields/index.ts'
import type { ProgrammeSeen } from '../../platform/http/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { partnerOptions, wardOptions } from '../../programme/index.ts'
import type { Choice, Lists } from './ready-shape.ts'

/** The lists whose labels are words; the others are names of places, neighbourhoods and partners. */
export const wordedLists = {
  setting: settings,
  matters,
  interests,
  needs,
  gifts,
  adviceHealth: healthAdvice,
  adviceDigital: digitalAdvice,
  ageBand: ageBandOptions,
  nextStep: nextSteps,
  channel: channelOptions,
} as const

function choices(list: readonly Option[], words: Words): Choice[] {
  return list.map((option) => {
    const hint = option.hint === undefined ? {} : { hint: words.t(option.hint) }
    return { value: option.value, label: labelIn([option], option.value, words), ...hint }
  })
}

function wordedIn(words: Words): Omit<Lists, 'venue' | 'ward' | 'partner'> {
  const given = (name: keyof typeof wordedLists) => choices(wordedLists[name], words)
  return {
    setting: given('setting'),
    matters: given('matters'),
    interests: given('interests'),
    needs: given('needs'),
    gifts: given('gifts'),
    adviceHealth: given('adviceHealth'),
    adviceDigital: given('adviceDigital'),
    ageBand: given('ageBand'),
    nextStep: given('nextStep'),
    channel: given('channel'),
  }
}

/** All that a worker can choose from on the phone. */
export async function listsFor(tx: ReadTx, programme: ProgrammeSeen, words: Words): Promise<Lists> {
  const places = await venues(tx)
  return {
    ...wordedIn(words),
    venue: places.map(({ id, name, setting, area }) => ({ value: id, label: name, setting, ward: area })),
    ward: choices(await wardOptions(tx, programme.settings), words),
    partner: choices(await partnerOptions(tx), words),
  }
}
