import { addTheme, answerNeed, codeRemark, moveNeed, raiseNeed } from '../../insight/index.ts'
import type { InsightDeeds } from '../deed.ts'
import type { Doings } from './doing.ts'

export const insightDoings: Doings<InsightDeeds> = {
  'add-theme': async ({ tx, made, commandId }, { theme, title }) => {
    made.themes.set(theme, await addTheme(tx, title, commandId))
  },
  'code-remark': ({ tx, made, commandId }, { talk, themes }) => {
    const coding = { conversationId: made.talks.get(talk), themes: themes.map((theme) => made.themes.get(theme)) }
    return codeRemark(tx, coding, commandId)
  },
  'raise-need': async ({ tx, made, commandId }, { need, title, code, theme }) => {
    made.needs.set(need, await raiseNeed(tx, { title, code, theme: made.themes.get(theme) }, commandId))
  },
  'move-need': ({ tx, made, commandId }, { need, state, reason }) =>
    moveNeed(tx, { id: made.needs.get(need), state, reason }, commandId),
  'answer-need': async ({ tx, made, commandId }, { need, activity, hub, words }) => {
    const came = {
      activity: activity === null ? null : made.activities.get(activity),
      hub: hub === null ? null : made.hubs.get(hub),
    }
    await answerNeed(tx, { need: made.needs.get(need), ...came, words }, commandId)
  },
}
