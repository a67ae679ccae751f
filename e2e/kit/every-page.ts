import type { Page } from '@playwright/test'

const file = /\.(ics|csv|json|css|pdf)$/
const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Pages that differ only in whom or what they are about are of one kind. */
const kindOf = (address: string) => new URL(address).pathname.replace(id, ':id')

/** Addresses of the programme that the page links to. */
function linksOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const programme = `/${location.pathname.split('/')[1]}`
    return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .map(({ href }) => href)
      .filter((href) => new URL(href).origin === location.origin && new URL(href).pathname.startsWith(programme))
      .map((href) => href.replace(/#.*/, ''))
  })
}

/** Follows every link from where the page is, one page of each kind, and looks at each. Gives the kinds. */
export async function lookAtEveryPage(page: Page, look: () => Promise<void>): Promise<string[]> {
  const waiting = [page.url()]
  const seen = new Set<string>()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const kind = kindOf(next)
    if (seen.has(kind) || file.test(kind)) continue
    seen.add(kind)
    await page.goto(next)
    await look()
    waiting.push(...(await linksOn(page)))
  }
  return [...seen].sort()
}
