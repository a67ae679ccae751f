import type { CommandId, JsonObject, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { keepSettings, programmeSettings } from '../../programme/index.ts'
import { captureRulesChanged } from '../entries.ts'
import { oneInOf } from '../rules.ts'
import { monthsKept } from '../service/remark.ts'

/** What a programme decides about capturing. */
export interface CaptureRules {
  /** For how many hours a phone works without having been online. */
  hours: number
  /** One contact in so many is asked whether it is the first time; nobody where it is 0. */
  oneIn: number
  /** For how many months somebody's own words are kept once they are coded. */
  months: number
}

export const mostHours = 72

/** 72 hours, unless the programme says less. */
export function hoursOffline({ captureHours }: JsonObject): number {
  return Number.isInteger(captureHours) && Number(captureHours) >= 1
    ? Math.min(Number(captureHours), mostHours)
    : mostHours
}

export function captureRulesOf(settings: JsonObject): CaptureRules {
  return { hours: hoursOffline(settings), oneIn: oneInOf(settings), months: monthsKept(settings) }
}

/** Changes what differs. A phone hears of it the next time that it is online. */
export async function changeCaptureRules(
  tx: Tx,
  wanted: CaptureRules,
  commandId: CommandId | null = null,
): Promise<void> {
  if (wanted.hours < 1 || wanted.hours > mostHours)
    throw new Problem('invalid', 'outreach.capture-rules.hours-wrong', 'hours')
  const { hours, oneIn, months } = captureRulesOf(await programmeSettings(tx))
  if (hours === wanted.hours && oneIn === wanted.oneIn && months === wanted.months) return
  await keepSettings(tx, {
    captureHours: wanted.hours,
    firstTimeOneIn: wanted.oneIn,
    remarkMonths: wanted.months,
  })
  await record(tx, captureRulesChanged(null, tx.today, { ...wanted }), commandId)
}
