import { dayOf } from '../platform/clock/index.ts'
import type { Database, ProgrammeId } from '../platform/database/index.ts'
import { programmeDirectory } from '../platform/http/index.ts'
import { SettingsProblem } from '../platform/settings/index.ts'
import { seedWards } from '../programme/index.ts'
import { createFor, demoStory, fill, type Story, storyOf } from '../replay/index.ts'
import { type Opened, withOwner } from './open.ts'

/** A demo's filling: it goes on beside the web process, and after a restart where it was. */
export interface Demo {
  /** From 0 to 1 while people are moving in, else null. */
  share(): number | null
  /** Ends when everybody is there, or once it was told to stop. */
  fill(): Promise<void>
  stop(): void
}

interface Begun {
  programmeId: ProgrammeId
  story: Story
  isNew: boolean
}

/** In a demo anyone can step in as anyone: nobody may meet real people that way. */
const refusal = (name: string) =>
  new SettingsProblem(
    `A demo lets anyone in, and ${name} is a real programme. Start it without --demo, or name another folder in KITH_DATA.`,
  )

/** A new demo programme where there is no programme at all; else the demo that is there, if it is one. */
async function begin({ database, reached }: Opened): Promise<Begun | null> {
  const programmes = await programmeDirectory(database).all()
  if (programmes.length === 0) {
    await withOwner(reached, seedWards)
    const story = demoStory(dayOf(database.clock()))
    return { programmeId: await createFor(database, story, 'liverpool'), story, isNew: true }
  }
  for (const { name, settings } of programmes) if (!storyOf(settings)) throw refusal(name)
  const begun = programmes.flatMap(({ id, settings }) => {
    const story = storyOf(settings)
    return story?.name === 'demo' ? [{ programmeId: id, story, isNew: false }] : []
  })
  return begun[0] ?? null
}

function demoOf(database: Database, { programmeId, story, isNew }: Begun): Demo {
  let share: number | null = isNew ? 0 : null
  let stopped = false
  const options = {
    progress: ({ done, total }: { done: number; total: number }) => {
      share = done / total
    },
    stopped: () => stopped,
    passOver: true,
  }
  return {
    share: () => share,
    stop: () => {
      stopped = true
    },
    fill: async () => {
      try {
        await fill(database, programmeId, story, options)
      } catch (error) {
        console.error(`The demo could not be filled: ${error instanceof Error ? error.message : error}`)
      } finally {
        share = null
      }
    },
  }
}

export async function openDemo(opened: Opened): Promise<Demo | null> {
  const begun = await begin(opened)
  return begun && demoOf(opened.database, begun)
}
