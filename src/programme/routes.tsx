import { form, page, type Route } from '../platform/http/index.ts'
import { may } from './access.ts'
import { brandSheet } from './brand.ts'
import { languageFields } from './fields.ts'
import { iconRoutes } from './icon/routes.ts'
import { LanguagesPage, languageOptions } from './languages.tsx'
import { logoRoutes } from './logo/routes.tsx'
import { moneyRoutes } from './money/routes.tsx'
import { particularsRoutes } from './particulars/routes.tsx'
import { teamRoutes } from './team/routes.tsx'

export const routes: Route[] = [
  page('/brand.css', {
    may: may.visit,
    shared: 5,
    show: async ({ programme }) => ({ file: brandSheet(programme.settings), type: 'text/css; charset=utf-8' }),
  }),
  form('/languages', {
    may: may.visit,
    fields: languageFields,
    personal: false,
    options: async () => ({ language: languageOptions() }),
    show: async (visit, form, options) => ({
      title: visit.words.t('programme.languages.title'),
      body: <LanguagesPage {...{ form, options }} />,
    }),
    submit: async (visit, { language }) => {
      visit.effects.language = language
      return '/'
    },
  }),
  ...iconRoutes,
  ...particularsRoutes,
  ...logoRoutes,
  ...teamRoutes,
  ...moneyRoutes,
]
