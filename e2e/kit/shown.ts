import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { lookingAt } from './script-off.ts'

/** How far the page can be pushed sideways, and by what: nobody should have to. */
function sideways(): string[] {
  const room = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= room) return []
  const inScroller = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || inScroller(element.parentElement))
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > room + 1 && !inScroller(element.parentElement))
    .map((element) => `${element.tagName} .${element.className}: ${element.textContent?.trim().slice(0, 40)}`)
    .slice(0, 8)
    .concat(`page ${document.documentElement.scrollWidth} wide, room ${room}`)
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(sideways), `sideways scroll at ${page.url()}`).toEqual([])
}

/** What axe finds, each in a line that says where. */
export async function expectAccessible(page: Page): Promise<void> {
  // A link under the pointer loses its line: where a click left the pointer says nothing about the page.
  await page.mouse.move(0, 0)
  const { violations } = await lookingAt(page, () => new AxeBuilder({ page }).analyze())
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id} at ${target}: ${html}`))
  expect(found, `axe at ${page.url()}`).toEqual([])
}

/** The page that a journey has come to: its heading, and that everybody can use it. */
export async function expectPage(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
}
