// Gathers the story of a need for whoever looks: counts by what they may see, and never anybody's words.
import { activityById } from '../../activities/index.ts'
import { needs as needOptions } from '../../discovery/index.ts'
import { boundsFor, exact, type Lens, monthOf, periodInWords, protect, quartersOf } from '../../evidence/index.ts'
import { hubById } from '../../hubs/index.ts'
import type { Visit } from '../../platform/http/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { areaNames, may } from '../../programme/index.ts'
import { themeById } from '../themes/queries.ts'
import { allOf, conversationsBehind, type MonthOfTalk } from './behind.ts'
import { type Need, type Outcome, outcomesOf, stepsOf } from './queries.ts'
import type { NamedOutcome, NeedStory, Spoken } from './story.tsx'

const lensOf = (visit: Visit): Lens => (visit.may(may.seeExactNumbers) ? exact : protect)

export async function placeOf({ tx, words }: Visit, area: string | null): Promise<string> {
  return area === null ? words.t('insight.need.anywhere') : ((await areaNames(tx, [area])).get(area) ?? area)
}

async function heardAs({ tx, words }: Visit, { code, themeId }: Need): Promise<string[]> {
  const theme = themeId && (await themeById(tx, themeId))
  return [
    ...(code ? [words.t('insight.need.ticked', { need: labelIn(needOptions, code, words) })] : []),
    ...(theme ? [words.t('insight.need.themed', { theme: theme.title })] : []),
  ]
}

async function named({ tx, url }: Visit, outcome: Outcome): Promise<NamedOutcome> {
  const { activityId, hubId, words } = outcome
  if (activityId) {
    const activity = await activityById(tx, activityId)
    return { ...outcome, name: activity?.title ?? '', href: url(`/activities/${activityId}`) }
  }
  if (hubId) return { ...outcome, name: (await hubById(tx, hubId))?.name ?? '', href: url(`/hubs/${hubId}`) }
  return { ...outcome, name: words ?? '', href: null }
}

function byQuarter({ programme, tx, words }: Visit, months: readonly MonthOfTalk[], lens: Lens): Spoken[] {
  const { whole } = boundsFor(programme, tx.today, false)
  return quartersOf(whole)
    .map(({ from, to }): Spoken => {
      const within = months.filter(({ month }) => month >= monthOf(from) && month <= to)
      return { from, name: periodInWords({ from, to }, words), count: lens(allOf(within)) }
    })
    .filter(({ count }) => count !== 0)
}

/** For those outside the programme the counts are those of the last quarter's end, as on all their pages. */
export async function storyOf(visit: Visit, need: Need): Promise<NeedStory> {
  const { tx, programme } = visit
  const lens = lensOf(visit)
  const { latest } = boundsFor(programme, tx.today, !visit.may(may.seeExactNumbers))
  const months = await conversationsBehind(tx, need, latest)
  const outcomes: NamedOutcome[] = []
  for (const outcome of await outcomesOf(tx, need.id)) outcomes.push(await named(visit, outcome))
  return {
    need,
    where: await placeOf(visit, need.area),
    from: await heardAs(visit, need),
    spoken: byQuarter(visit, months, lens),
    all: lens(allOf(months)),
    steps: await stepsOf(tx, need.id),
    outcomes,
  }
}
