import { daysAfter, momentAt } from '../platform/clock/index.ts'
import type { Database, Json, JsonObject, ProgrammeId } from '../platform/database/index.ts'
import { programmeDirectory } from '../platform/http/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { createProgramme, liverpool } from '../programme/index.ts'
import { demoStory } from './demo-story.ts'
import { firstTimeOneIn } from './plan/rounds.ts'
import { liverpoolStory, type Story } from './story.ts'

/** How a programme remembers which story it was filled with, so that a story broken off is known again. */
function rememberedAs({ name, seed, scale, period }: Story): JsonObject {
  return { story: name, seed, scale, from: period.from, to: period.to }
}

/** The story that a programme was filled with; null where it is a real one. */
export function storyOf(settings: JsonObject): Story | null {
  const { replay } = settings
  if (typeof replay !== 'object' || replay === null || Array.isArray(replay)) return null
  const { story, to } = replay
  if (story === 'liverpool') return liverpoolStory(number(replay.seed), number(replay.scale))
  return story === 'demo' && typeof to === 'string' ? demoStory(daysAfter(to, 1), number(replay.seed)) : null
}

const number = (value: Json | undefined) => (typeof value === 'number' ? value : 1)

function settingsOf(story: Story): JsonObject {
  return {
    localAuthority: liverpool.code,
    deprivationEdition: 'imd2025',
    firstTimeOneIn,
    brand: { colour: '#005a6f', text: '#ffffff', accent: '#f2b705' },
    replay: rememberedAs(story),
    ...(story.name === 'demo' && { demo: true }),
  }
}

/** An empty programme for a story, made on the story's first morning. */
export function createFor(database: Database, story: Story, slug: string): Promise<ProgrammeId> {
  const { from, to } = story.period
  const then = { ...database, clock: () => momentAt(from, '06:00') }
  const endsOn = story.ahead > 0 ? null : to
  return createProgramme(then, { slug, name: 'Liverpool', startsOn: from, endsOn, settings: settingsOf(story) })
}

const isSame = (one: Story | null, other: Story) =>
  one !== null && JSON.stringify(rememberedAs(one)) === JSON.stringify(rememberedAs(other))

/** The programme to fill: a new one, or the one of the same story that was broken off. Any other is refused. */
export async function programmeFor(database: Database, story: Story, slug: string): Promise<ProgrammeId> {
  const known = await programmeDirectory(database).find(slug)
  if (!known) return createFor(database, story, slug)
  if (!isSame(storyOf(known.settings), story)) throw new Problem('conflict', ['replay.problem.other', { slug }])
  return known.id
}
