import { expect, type Page } from '@playwright/test'

export interface Focused {
  /** What it is called: its name, its id, or its words. */
  name: string
  /** How it shows that the keys act on it. */
  shown: boolean
  inView: boolean
}

/** The control that the keys act on now, and whether it looks other than it would without them. */
function focused(): Focused | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  // A tick box is drawn by the label after it.
  const drawn = [element, element.nextElementSibling].filter((part) => part !== null)
  const looks = () =>
    drawn
      .flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::before')])
      .map(({ outline, boxShadow, borderColor, backgroundColor }) => [outline, boxShadow, borderColor, backgroundColor])
      .join()
  const withFocus = looks()
  element.blur()
  const without = looks()
  element.focus({ preventScroll: true })
  const box = element.getBoundingClientRect()
  return {
    name: element.getAttribute('name') ?? (element.id || element.textContent?.trim() || element.tagName),
    shown: withFocus !== without,
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  }
}

export const focusedOn = (page: Page): Promise<Focused | null> => page.evaluate(focused)

/** Goes on with the Tab key until `name` has the focus; everything on the way must show that it has it. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press('Tab')
    const at = await focusedOn(page)
    if (!at) continue
    expect(at, `focus on ${at.name}`).toMatchObject({ shown: true, inView: true })
    if (typeof name === 'string' ? at.name === name : name.test(at.name)) return
  }
  throw new Error(`The Tab key never came to ${name}`)
}
