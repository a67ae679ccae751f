import type { CDPSession, Page } from '@playwright/test'

const switches = new WeakMap<Page, CDPSession>()

/** From here on nothing of the page's own runs, as for whoever has switched script off. */
export async function switchScriptOff(page: Page): Promise<void> {
  const devtools = switches.get(page) ?? (await page.context().newCDPSession(page))
  switches.set(page, devtools)
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
}

/** Lets a tool of ours look at a page that was loaded without script: the page itself has nothing left to run. */
export async function lookingAt<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const devtools = switches.get(page)
  await devtools?.send('Emulation.setScriptExecutionDisabled', { value: false })
  try {
    return await look()
  } finally {
    await devtools?.send('Emulation.setScriptExecutionDisabled', { value: true })
  }
}
