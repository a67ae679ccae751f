import { wordingsAloud } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { ProgrammeSeen } from '../../platform/http/index.ts'
import { currentSealingKey } from '../../platform/sealing/index.ts'
import type { Session } from '../../platform/session/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { partnerCodeOf } from '../../programme/index.ts'
import { hoursOffline } from '../capture-rules/rules.ts'
import { roundsOfDay } from '../queries.ts'
import { countKept } from './kept.ts'
import { listsFor } from './lists.ts'
import { givePass } from './pass.ts'
import type { Ready } from './ready-shape.ts'

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
    language: words.language,
    lists: await listsFor(tx, programme, words),
    aloud: await wordingsAloud(tx),
  }
}
