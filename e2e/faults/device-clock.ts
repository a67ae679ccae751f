import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** The clock that the page was given by the browser. */
    rightDate?: DateConstructor
  }
}

/** Sets the phone's clock wrong, as the page sees it, by so many milliseconds; 0 sets it right. */
export async function shiftClock(page: Page, shift: number): Promise<void> {
  await page.evaluate((by) => {
    const Right = (window.rightDate ??= Date)
    const now = () => Right.now() + by
    const wrong = new Proxy(Right, {
      construct: (made, given) => Reflect.construct(made, given.length > 0 ? given : [now()]),
      get: (made, name) => (name === 'now' ? now : Reflect.get(made, name)),
    })
    Object.assign(globalThis, { Date: by === 0 ? Right : wrong })
  }, shift)
}
