import { expect, type Locator, test } from '@playwright/test'
import { expectSaved, goOutOfSignal, openApp, save, startRound, takeName, talk } from './kit/in-the-app.ts'
import { focusedOn } from './kit/keys.ts'
import { somebody } from './kit/made-up.ts'
import { expectAccessible, expectNoSidewaysScroll } from './kit/shown.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

test('a worker captures with no signal, and it is sent when there is one', async ({ page, context }) => {
  await openApp(page)
  await expect(page.getByRole('region', { name: 'This is a demo' })).toBeVisible()
  await context.setOffline(true)
  await startRound(page)
  await page.reload()
  const standing = page.getByRole('region', { name: /send/i })
  await expect(standing).toHaveClass(/--waiting/)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.locator('summary', { hasText: 'Told about: getting online' }).click()
  await page.getByRole('checkbox', { name: 'Staying safe online' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saved on this phone')
  await expect(page.getByRole('status')).toContainText('1 waiting to send')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Offer something' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offer something')
  await page.locator('summary').first().click()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Back' }).click()
  await context.setOffline(false)
  await page.goto(page.url().replace(/#.*/, ''))
  await expect(page.getByRole('status')).toContainText('safely stored')
  await expect(standing).toHaveClass(/--stored/)
  await expectAccessible(page)
})

test('a name is taken with no signal, sealed, and becomes a person with a promise', async ({ page, context }) => {
  const neighbour = somebody()
  await goOutOfSignal(page)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.getByRole('radio', { name: 'They want a call' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'They want to be contacted' }).click()
  await page.getByRole('button', { name: 'Save their name' }).click()
  await expect(page.getByRole('alert')).toContainText('Type their name')
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'العربية' }).check()
  await expect(page.locator('.kith-consent').first()).toHaveAttribute('dir', 'rtl')
  await expect(page.getByText('A machine put these words')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.screenshot({ path: 'test-results/consent-arabic.png', fullPage: true })
  await page.getByRole('radio', { name: 'English' }).check()
  await takeName(page, neighbour)
  await page.getByRole('link', { name: 'No card' }).click()
  await context.setOffline(false)
  await page.goto(page.url().replace(/#.*/, ''))
  await expect(page.getByRole('status')).toContainText('safely stored')
  await page.goto(page.url().replace(/capture.*/, 'follow-ups'))
  await expect(page.getByRole('link', { name: neighbour.name })).toBeVisible()
})

/** Taps as a thumb would, and counts them. */
function tapper() {
  let taps = 0
  return {
    tap: async (target: Locator) => {
      taps += 1
      await target.tap()
    },
    count: () => taps,
  }
}

test('the plain case takes six taps or fewer and 15 seconds, one with interests and a next step 30', async ({
  page,
}) => {
  await goOutOfSignal(page)
  const plain = tapper()
  const began = Date.now()
  await plain.tap(page.getByRole('button', { name: 'New conversation' }))
  await plain.tap(page.locator('summary', { hasText: 'Told about: health' }))
  await plain.tap(page.getByRole('checkbox', { name: /pharmac/i }))
  await plain.tap(page.getByRole('button', { name: 'Save' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saved on this phone')
  const plainSeconds = (Date.now() - began) / 1000
  expect(plain.count()).toBeLessThanOrEqual(6)

  const whole = tapper()
  const beganWhole = Date.now()
  await whole.tap(page.getByRole('button', { name: 'New conversation' }))
  await whole.tap(page.locator('summary', { hasText: 'What matters most' }))
  await whole.tap(page.getByRole('checkbox', { name: 'Money' }))
  await whole.tap(page.locator('summary', { hasText: 'What they would like to do' }))
  await whole.tap(page.getByRole('checkbox', { name: 'Walking' }))
  await whole.tap(page.getByRole('checkbox', { name: 'Gardening' }).first())
  await whole.tap(page.getByRole('radio', { name: 'They want to come to an activity' }))
  await whole.tap(page.getByRole('button', { name: 'Save' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saved on this phone')
  const wholeSeconds = (Date.now() - beganWhole) / 1000
  // At a second a tap, as somebody does who looks at what they tap, the app's own time comes on top.
  test.info().annotations.push({
    type: 'measured',
    description: `plain: ${plain.count()} taps, ${plainSeconds} s by itself; with interests and next step: ${whole.count()} taps, ${wholeSeconds} s`,
  })
  expect(plain.count() * 1.5 + plainSeconds).toBeLessThan(15)
  expect(whole.count() * 1.5 + wholeSeconds).toBeLessThan(30)
})

test('every target of the app is large enough for a thumb', async ({ page }) => {
  await openApp(page)
  await startRound(page)
  const small = () =>
    page.locator('main :is(button, summary, .kith-chips__label, select)').evaluateAll((targets) =>
      targets
        .filter((target) => target.checkVisibility())
        .map((target) => ({ box: target.getBoundingClientRect(), words: target.textContent }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(({ words, box }) => `${words} ${box.width}x${box.height}`),
    )
  expect(await small()).toEqual([])
  await page.getByRole('button', { name: 'New conversation' }).click()
  for (const fold of await page.locator('summary').all()) await fold.click()
  expect(await small()).toEqual([])
})

test('a conversation is captured with the keyboard alone', async ({ page }) => {
  await openApp(page)
  await startRound(page)
  await page.getByRole('button', { name: 'New conversation' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  expect(await focusedOn(page)).toMatchObject({ shown: true, inView: true })
  await page.getByRole('button', { name: 'Save' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saved on this phone')
})

test('with text twice as large nothing of the app scrolls sideways', async ({ page }) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await openApp(page)
  await startRound(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'New conversation' }).click()
  for (const fold of await page.locator('summary').all()) await fold.click()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'They want to be contacted' }).click()
  await expectNoSidewaysScroll(page)
  await page.screenshot({ path: 'test-results/name-large.png', fullPage: true })
})

test('an error of the name page is told once and leads to its field', async ({ page }) => {
  await openApp(page)
  await startRound(page)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'They want to be contacted' }).click()
  await page.getByRole('button', { name: 'Save their name' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Type their name' }).click()
  await expect(page.getByRole('textbox', { name: 'Their name' })).toBeFocused()
})

test('what is put right or taken back is put right in the count of its round too', async ({ page }) => {
  const spoken = page.locator('.kith-tallies__count').first()
  const heads = async (n: string) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was said')
    const box = page.getByRole('textbox', { name: 'How many people was this for' })
    if (!(await box.isVisible())) await page.locator('summary', { hasText: 'A group' }).click()
    await box.fill(n)
    await save(page)
    await expectSaved(page)
    await page.getByRole('link', { name: 'Back to the round' }).click()
  }
  await goOutOfSignal(page)
  await talk(page)
  await heads('3')
  await expect(spoken).toHaveText('3')
  await page.goBack()
  await page.getByRole('button', { name: 'Change it' }).click()
  await heads('5')
  await expect(spoken).toHaveText('5')
  await page.goBack()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(spoken).toHaveText('0')
})
