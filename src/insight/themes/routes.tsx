import { exact, type Shown } from '../../evidence/index.ts'
import { asId } from '../../platform/database/index.ts'
import { emptyForm, type FormState, filledForm, type GivenOptions } from '../../platform/fields/index.ts'
import { action, form, type Route, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { agreementOn } from '../coding/agreement.ts'
import { twiceCoded } from '../coding/queries.ts'
import { mergeFields, themeFields } from '../fields.ts'
import { insightCrumb, wholeOf } from '../routes/looking.ts'
import { themeFigures } from './counts.ts'
import { ThemePage, ThemesPage } from './pages.tsx'
import { type Theme, themeById, themes } from './queries.ts'
import { addTheme, mergeTheme, renameTheme, retireTheme } from './service.ts'

/** How many remarks are under each theme today. */
async function remarksOfThemes(visit: Visit): Promise<(id: string) => Shown> {
  const asked = { ...wholeOf(visit), asAt: visit.tx.today, dimension: 'all' as const }
  const { themes: counted } = await themeFigures(visit.tx, asked, exact)
  return (id) => counted.find(({ theme }) => theme === id)?.count ?? 0
}

const themesCrumb = ({ words }: Visit) => ({ href: '/insight/themes', text: words.t('insight.themes.title') })

async function showThemes(visit: Visit, form: FormState) {
  const { tx, url, words } = visit
  const all = await themes(tx)
  const remarks = await remarksOfThemes(visit)
  const ids = all.map(({ id }) => id)
  return {
    title: words.t('insight.themes.title'),
    density: 'office' as const,
    breadcrumb: [insightCrumb(visit)],
    body: (
      <ThemesPage
        {...{ form, url }}
        themes={all.map((theme) => ({ ...theme, remarks: remarks(theme.id) }))}
        agreement={agreementOn(ids, await twiceCoded(tx))}
      />
    ),
  }
}

async function themeOf({ tx, params }: Visit): Promise<Theme> {
  const id = asId<'theme'>(params.theme)
  const theme = id && (await themeById(tx, id))
  if (!theme) throw new Problem('not-found', 'insight.theme.not-found')
  return theme
}

async function otherThemes(visit: Visit): Promise<GivenOptions> {
  const others = (await themes(visit.tx)).filter(({ id }) => id !== visit.params.theme)
  return { into: others.map(({ id, title }) => ({ value: id, label: { text: title } })) }
}

async function showTheme(visit: Visit, form: FormState = emptyForm) {
  const theme = await themeOf(visit)
  const remarks = (await remarksOfThemes(visit))(theme.id)
  return {
    title: theme.title,
    density: 'office' as const,
    breadcrumb: [insightCrumb(visit), themesCrumb(visit)],
    body: (
      <ThemePage
        {...{ theme, remarks }}
        form={form.problems.length > 0 ? form : filledForm({ title: theme.title })}
        options={await otherThemes(visit)}
        url={visit.url}
      />
    ),
  }
}

const retiring = (path: 'retire' | 'restore'): Route =>
  action(`/insight/themes/:theme/${path}`, {
    may: may.manageThemes,
    fields: {},
    show: showTheme,
    submit: async (visit) => {
      const { id } = await themeOf(visit)
      await retireTheme(visit.tx, { id, retired: path === 'retire' }, visit.commandId)
      return `/insight/themes/${id}`
    },
  })

export const themeRoutes: Route[] = [
  form('/insight/themes', {
    may: may.manageThemes,
    fields: themeFields,
    personal: false,
    show: showThemes,
    submit: async ({ tx, commandId }, { title }) => {
      await addTheme(tx, title, commandId)
      return '/insight/themes'
    },
  }),
  form('/insight/themes/:theme', {
    may: may.manageThemes,
    fields: themeFields,
    personal: false,
    show: showTheme,
    submit: async (visit, { title }) => {
      const { id } = await themeOf(visit)
      await renameTheme(visit.tx, { id, title }, visit.commandId)
      return '/insight/themes'
    },
  }),
  retiring('retire'),
  retiring('restore'),
  action('/insight/themes/:theme/merge', {
    may: may.manageThemes,
    fields: mergeFields,
    options: otherThemes,
    show: showTheme,
    submit: async (visit, { into }) => {
      const { id } = await themeOf(visit)
      const other = asId<'theme'>(into)
      if (!other) throw new Problem('not-found', 'insight.theme.not-found')
      await mergeTheme(visit.tx, { id, into: other }, visit.commandId)
      return `/insight/themes/${other}`
    },
  }),
]
