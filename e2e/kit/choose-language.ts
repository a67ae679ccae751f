import { expect, type Page } from '@playwright/test'

/** Chooses a language as anybody does; its radio button is known by its value, since its name is in that language. */
export async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.getByRole('link', { name: 'Languages' }).click()
  await page.locator(`input[value="${language}"]`).check()
  await page.getByRole('button', { name: 'Use this language' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}
