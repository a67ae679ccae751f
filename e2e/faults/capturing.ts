// One capture, whatever happens meanwhile: made once the app has said so, and made again only where it has not.
import type { Page } from '@playwright/test'
import { openApp, savedId, see, signIn, tapSave, tapTalk, toRound } from './capture-app.ts'
import type { Combination } from './combination.ts'
import type { World } from './world.ts'

/** Reaches the page of the round, signing in where the phone has been emptied. */
export async function atRound(world: World): Promise<Page> {
  const page = await world.phone.page()
  if (!page.url().includes('/capture')) await openApp(page)
  if ((await see(page)).heading === 'Sign in first') {
    await signIn(page)
    await openApp(page)
    await page.getByRole('heading', { name: 'Sign in first' }).waitFor({ state: 'detached' })
  }
  await toRound(page)
  return page
}

export interface Disturbance {
  /** Happens while the conversation is being saved. */
  during?: () => Promise<unknown>
  shift?: number
}

/** How many conversations the page says are on the round; the worker's only way to tell after a crash. */
async function talksOnRound(world: World): Promise<number> {
  const { talks } = await see(await atRound(world))
  if (talks === null) throw new Error('the page does not say how many conversations there are')
  return talks
}

async function attempt(world: World, during: () => Promise<unknown>) {
  const page = await atRound(world)
  const before = (await see(page)).talks ?? 0
  const said = await tapTalk(page, world.next)
  const saving = tapSave(page).then(
    () => savedId(page),
    () => null,
  )
  await during()
  return { said, before, id: await saving }
}

/** Captures the next conversation. */
export async function captureNext(world: World, { during, shift = 0 }: Disturbance = {}): Promise<void> {
  let said: Combination | undefined
  let id: string | null = null
  for (let tries = 0, saved = false; !saved; tries += 1) {
    if (tries === 5) throw new Error(`conversation ${world.next} could not be saved`)
    const tried = await attempt(world, tries === 0 && during ? during : async () => undefined)
    said = tried.said
    id = tried.id
    saved = id !== null || (await talksOnRound(world)) === tried.before + 1
  }
  if (said) world.made.add({ n: world.next, said, id, shift })
  world.next += 1
}
