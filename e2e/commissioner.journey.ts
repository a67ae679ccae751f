import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { lookAtEveryPage } from './kit/every-page.ts'
import { waitForEverybody } from './kit/moved-in.ts'
import { expectPage } from './kit/shown.ts'
import { stepInAs, typeAddress } from './kit/step-in.ts'

async function openOutputs(page: Page): Promise<void> {
  await stepInAs(page, 'Commissioner')
  await waitForEverybody(page)
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Outputs' }).click()
}

test('a commissioner sees the eight outputs, and every number opens', async ({ page }) => {
  await openOutputs(page)
  await expectPage(page, 'Outputs')
  const numbers = page.locator('.kith-number')
  await expect(numbers).toHaveCount(8)
  const titles = await page.locator('.kith-number__label').allInnerTexts()
  expect(titles).toHaveLength(8)
  for (const title of titles) {
    await page.getByRole('link', { name: new RegExp(`^${title} \\d`) }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    await expect(page.getByRole('heading', { name: 'How we count this' })).toBeVisible()
    await page.goBack()
  }
  await numbers.nth(3).getByRole('link', { name: 'How we count this' }).click()
  await expectPage(page, /Personally advised about digital products and services/)
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('how')
})

test('a commissioner takes the figures along by ward, with small numbers protected', async ({ page }) => {
  await openOutputs(page)
  await page.getByRole('link', { name: 'By ward' }).click()
  await expect(page).toHaveURL(/by=ward/)
  await expectPage(page, 'Outputs')
  await expect(page.getByRole('main')).toContainText('Small numbers are protected')
  const cells = await page.getByRole('table').first().getByRole('cell').allInnerTexts()
  const numbers = cells
    .map((cell) => cell.trim().split(/\s/)[0]?.replaceAll(',', '') ?? '')
    .filter((cell) => /^\d+$/.test(cell))
  expect(numbers.length).toBeGreaterThan(20)
  expect(numbers.filter((number) => Number(number) % 5 !== 0)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Figures as a spreadsheet (CSV)' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^[a-z_]+,/)
})

/** What a number that is shown stands for at the most: a hidden one is of 1 to 7. */
const atMost = (shown: string) => (shown.startsWith('*') ? 7 : Number(shown.replaceAll(',', '')))

test('a commissioner looks back to what was known at the end of an earlier quarter', async ({ page }) => {
  await openOutputs(page)
  const recruited = page.locator('.kith-number__value').first()
  const now = atMost(await recruited.innerText())
  await page.getByText('Look back to the end of an earlier quarter').click()
  const days = page.getByLabel('As recorded by the end of')
  await days.selectOption({ index: 1 })
  const day = await days.locator('option:checked').innerText()
  await page.getByRole('button', { name: 'Show these figures' }).click()
  await expect(page.getByRole('main')).toContainText(`As recorded by the end of ${day}`)
  await expectPage(page, 'Outputs')
  expect(atMost(await recruited.innerText())).toBeLessThan(now)

  await typeAddress(page, `/outputs?as-at=${new Date().toISOString().slice(0, 10)}`)
  await expect(page.getByRole('main')).toContainText('We are showing the nearest')
  await expectPage(page, 'Outputs')
  await typeAddress(page, '/outputs?as-at=some+day')
  await expect(page.getByRole('main')).toContainText('Type a day, such as')
  await expectPage(page, 'Outputs')
})

test('no page that a commissioner can open tells of a person', async ({ page }) => {
  await stepInAs(page, 'Coordinator')
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'People' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People')
  const names = await page.getByRole('main').getByRole('table').getByRole('link').allInnerTexts()
  expect(names.length).toBeGreaterThan(0)
  await stepInAs(page, 'Commissioner')
  const kinds = await lookAtEveryPage(page, async () => {
    // The page that only a demo has names whom one can step in as.
    if (new URL(page.url()).pathname.endsWith('/demo')) return
    const text = await page.getByRole('main').innerText()
    expect(names.filter((name) => text.includes(name))).toEqual([])
    expect(await page.locator('a[href*="/people"]').count()).toBe(0)
  })
  expect(kinds.length).toBeGreaterThan(8)
  expect(await typeAddress(page, '/people')).toBe(403)
  expect(await typeAddress(page, '/outputs/recruited/entries')).toBe(403)
})

test('the outputs are printed without what can only be pressed, and without a cut table', async ({ page }) => {
  await openOutputs(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.kith-number').first()).toBeVisible()
  await page.setViewportSize({ width: 700, height: 1000 })
  const cut = await page
    .getByRole('table')
    .evaluateAll((tables) =>
      tables
        .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((table) => table.querySelector('caption')?.textContent),
    )
  expect(cut).toEqual([])
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000)
})
