import { openApp, savedId, tapSave, tapTalk, toRound } from './capture-app.ts'
import { atRound } from './capturing.ts'
import type { World } from './world.ts'

/** The same phone has the app open twice, and both save at the same moment. */
export async function captureInBothTabs(world: World): Promise<void> {
  const one = await atRound(world)
  const other = await one.context().newPage()
  await openApp(other)
  await toRound(other)
  const tabs = [one, other]
  const tapped = []
  for (const [i, page] of tabs.entries())
    tapped.push({ page, n: world.next + i, said: await tapTalk(page, world.next + i) })
  const ids = await Promise.all(tapped.map(({ page }) => tapSave(page).then(() => savedId(page))))
  for (const [i, { n, said }] of tapped.entries()) {
    const id = ids[i] ?? null
    if (id === null) throw new Error(`conversation ${n} was not saved beside another`)
    world.made.add({ n, said, id, shift: 0 })
  }
  world.next += tabs.length
  await other.close()
}
