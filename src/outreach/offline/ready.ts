import { interests } from '../../activities/index.ts'
import { gifts, matters, needs, nextSteps } from '../../discovery/index.ts'
import { digitalAdvice } from '../../hubs/index.ts'
import { ageBandOptions, channelOptions, wordingsAloud } from '../../people/index.ts'
import { settings, venues } from '../../places/index.ts'
import { healthAdvice } from '../../plans/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Option } from '../../platform/fields/index.ts'
import type { ProgrammeSeen } from '../../platform/http/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { currentSealingKey } from '../../platform/sealing/index.ts'
import type { Session } from '../../platform/session/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { partnerCodeOf, partnerOptions, wardOptions } from '../../programme/index.ts'
import { hoursOffline } from '../capture-rules/rules.ts'
import { roundsOfDay } from '../queries.ts'
import { countKept } from './kept.ts'
import { givePass } from './pass.ts'
import type { Choice, Lists, Ready } from './ready-shape.ts'

function choices(list: readonly Option[], words: Words): Choice[] {
  return list.map((option) => {
    const hint = option.hint === undefined ? {} : { hint: words.t(option.hint) }
    return { value: option.value, label: labelIn([option], option.value, words), ...hint }
  })
}

async function listsFor(tx: Tx, programme: ProgrammeSeen, words: Words): Promise<Lists> {
  const places = await venues(tx)
  const given = (list: readonly Option[]) => choices(list, words)
  return {
    setting: given(settings),
    venue: places.map(({ id, name, setting, area }) => ({ value: id, label: name, setting, ward: area })),
    ward: given(await wardOptions(tx, programme.settings)),
    partner: given(await partnerOptions(tx)),
    matters: given(matters),
    interests: given(interests),
    needs: given(needs),
    gifts: given(gifts),
    adviceHealth: given(healthAdvice),
    adviceDigital: given(digitalAdvice),
    ageBand: given(ageBandOptions),
    nextStep: given(nextSteps),
    channel: given(channelOptions),
  }
}

/** No name of anybody, nor anything typed. */
async function roundsFor(tx: Tx, { key }: Session): Promise<Required<Pick<Ready, 'rounds' | 'shared'>>> {
  const all = (await roundsOfDay(tx, tx.today, key)).map((round) => {
    const { id, setting, venueId: venue, spoken, declined, notNow, conversations, shared } = round
    return { shared, round: { id, setting, venue, tallies: { spoken, declined, notNow }, conversations } }
  })
  const those = (wanted: boolean) => all.flatMap(({ shared, round }) => (shared === wanted ? [round] : []))
  return { rounds: those(false), shared: those(true) }
}

export interface Asking {
  programme: ProgrammeSeen
  session: Session
  vault: Vault
  words: Words
  /** The pass that the phone has from before. */
  had: string | undefined
  browser: string | null
  oneIn: number
}

/** Everything a phone needs to work with no signal. Nothing in it is about anybody. */
export async function readyPhone(tx: Tx, asking: Asking): Promise<Ready> {
  const { programme, session, vault, words, had, browser, oneIn } = asking
  const pass = await givePass(tx, session, { had, hours: hoursOffline(programme.settings), browser })
  const key = await currentSealingKey(tx, vault)
  return {
    programme: programme.id,
    pass: pass.token,
    worksUntil: pass.worksUntil.getTime(),
    key: { id: key.id, point: key.publicKey.toString('base64') },
    at: tx.now.getTime(),
    today: tx.today,
    oneIn,
    partner: await partnerCodeOf(tx, session.partnerId),
    ...(await roundsFor(tx, session)),
    kept: await countKept(tx, session.accountId),
    lists: await listsFor(tx, programme, words),
    aloud: await wordingsAloud(tx),
  }
}
