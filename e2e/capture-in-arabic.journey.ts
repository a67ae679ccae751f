// A worker who reads Arabic better than English captures in it, with the network gone in the middle.
import { expect, type Page, test } from '@playwright/test'
import {
  blockSending,
  captureOne,
  goOutOfSignal,
  letThrough,
  onlyThePageSends,
  openApp,
  readIn,
  startRound,
} from './kit/in-the-app.ts'
import { somebody } from './kit/made-up.ts'
import { expectPage } from './kit/shown.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })
test.beforeEach(onlyThePageSends)

const standing = (page: Page) => page.getByRole('status')
const sealed = 'حُفظ في هذا الهاتف'
const onPage = (page: Page, heading: string | RegExp) => test.step(String(heading), () => expectPage(page, heading))

/** Asked for by its address, it stays: with none there, a round of the same worker on another phone would come in its place. */
async function toNewRound(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = 'round'
  })
  await onPage(page, 'بدء جولة')
}

async function beginRound(page: Page): Promise<void> {
  await toNewRound(page)
  await page.getByRole('radio', { name: 'متجر' }).check()
  await page.getByRole('button', { name: 'بدء', exact: true }).click()
  await onPage(page, 'متجر')
  await page.getByRole('button', { name: /^رفض/ }).click()
  await expect(page.locator('.kith-tallies__count').nth(1)).toHaveText('1')
}

async function talk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'محادثة جديدة' }).click()
  await page.locator('summary', { hasText: 'ما يودّ القيام به' }).click()
  await page.getByRole('checkbox', { name: 'المشي' }).check()
  await page.locator('summary', { hasText: 'العمر والحي' }).click()
  await page.getByRole('radio', { name: 'من 65 إلى 74' }).check()
  await page.getByRole('radio', { name: 'يريد مكالمة' }).check()
  await onPage(page, 'ما قيل')
  await page.getByRole('button', { name: 'حفظ', exact: true }).click()
  await onPage(page, sealed)
}

/** Read aloud in Arabic without being asked for it; the number typed as a keyboard in Arabic types it. */
async function takeName(page: Page, name: string, phone: string): Promise<void> {
  await page.getByRole('button', { name: 'يريد أن نتواصل معه' }).click()
  await onPage(page, 'يريد أن نتواصل معه')
  await expect(page.getByRole('radio', { name: 'العربية' })).toBeChecked()
  await expect(page.getByText('نقلت آلة هذه الكلمات إلى هذه اللغة')).toBeVisible()
  await page.getByRole('button', { name: 'حفظ الاسم' }).click()
  await expect(page.getByRole('alert')).toContainText('اكتب اسم الشخص')
  await onPage(page, 'يريد أن نتواصل معه')
  await page.getByRole('checkbox', { name: /^الاحتفاظ باسمي/ }).check()
  await page.getByRole('checkbox', { name: /^التواصل معي/ }).check()
  await page.getByRole('textbox', { name: 'اسم الشخص' }).fill(name)
  await page.getByRole('radio', { name: 'مكالمة هاتفية' }).check()
  const inArabicDigits = phone.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
  await page.getByRole('textbox', { name: 'الرقم أو العنوان' }).fill(inArabicDigits)
  await page.getByRole('button', { name: 'حفظ الاسم' }).click()
  await onPage(page, 'إعطاؤه بطاقة')
  await page.getByRole('link', { name: 'من دون بطاقة' }).click()
}

test('a worker captures in Arabic, from the start of a round until all is stored', async ({ page, context }) => {
  const neighbour = somebody()
  await openApp(page)
  await readIn(page, 'ar')
  await expect(page.getByText('ولم يراجعها بعد أحد ممن يتحدثونها')).toBeVisible()
  await expect(page.getByText('A machine put the words of this page')).toBeVisible()
  await beginRound(page)
  await context.setOffline(true)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await talk(page)
  await expect(standing(page)).toContainText('بند واحد ينتظر الإرسال')
  await takeName(page, neighbour.name, neighbour.phone)
  await onPage(page, sealed)
  await expect(standing(page)).toContainText('بندان ينتظران الإرسال')
  await page.getByRole('button', { name: 'اقتراح شيء' }).click()
  await page.locator('main summary').first().click()
  await onPage(page, 'اقتراح شيء')
  await context.setOffline(false)
  await page.goto(page.url().replace(/#.*/, ''))
  await expect(standing(page)).toContainText(/وصلتنا 3 بنود اليوم وحُفظت كلها بأمان، الساعة/)
  await onPage(page, 'متجر')
  await page.goto(page.url().replace(/capture.*/, 'follow-ups'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('link', { name: neighbour.name })).toBeVisible()
})

test('what waits is still there when the language was changed, and goes out', async ({ page }) => {
  await openApp(page)
  await startRound(page)
  await blockSending(page)
  await captureOne(page)
  await page.getByRole('link', { name: 'Back to the round' }).click()
  await readIn(page, 'ar')
  await expect(standing(page)).toContainText('بند واحد ينتظر الإرسال')
  await readIn(page, 'en')
  await expect(standing(page)).toContainText('1 waiting to send')
  await letThrough(page)
  await page.getByRole('button', { name: 'Send now' }).click()
  await expect(standing(page)).toContainText('safely stored')
})

test('with no signal the language stays as it is, and the worker is told', async ({ page }) => {
  await goOutOfSignal(page)
  await page.locator('main button[lang="ar"]').click()
  await expect(page.getByRole('alert')).toContainText('this needs a signal')
  await onPage(page, 'Shop')
  await page.reload()
  await expect(page.getByRole('button', { name: 'New conversation' })).toBeVisible()
})

/** Words in Latin letters that a screen reader would speak as Arabic. */
const spokenAsArabic = (page: Page) =>
  page.locator('#kith-app *').evaluateAll((elements) => {
    const words = (element: Element) =>
      [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join(' ')
    return elements
      .filter((element) => /[a-z]{3}/i.test(words(element)) && element.closest<HTMLElement>('[lang]')?.lang === 'ar')
      .map(words)
  })

test('names of places, people and activities are in no language, and not spoken as Arabic', async ({ page }) => {
  await openApp(page)
  await readIn(page, 'ar')
  await toNewRound(page)
  await page.locator('summary', { hasText: 'من معك أيضًا؟' }).click()
  await expect(page.locator('#ward option[lang=""]').first()).toBeAttached()
  await expect(page.locator('[name="colleagues"] + label bdi[lang=""]').first()).toBeVisible()
  expect(await spokenAsArabic(page)).toEqual([])
  await page.getByRole('radio', { name: 'متجر' }).check()
  await page.getByRole('button', { name: 'بدء', exact: true }).click()
  await expect(page.locator('h1 bdi[lang="ar"]')).toHaveText('متجر')
  await talk(page)
  await page.getByRole('button', { name: 'اقتراح شيء' }).click()
  await expect(page.locator('summary bdi[lang=""]').first()).toBeVisible()
  await page.locator('main summary').first().click()
  await expect(page.locator('.kith-suggest__shown bdi[lang=""]').first()).toBeVisible()
  expect(await spokenAsArabic(page)).toEqual([])
})
