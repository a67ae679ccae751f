import { expect, type Page } from '@playwright/test'

/** The demo goes on filling for a while after its start, and says so on every page until it is done. */
export async function waitForEverybody(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 100 })
  }).toPass({ timeout: 200_000, intervals: [1000] })
}
