import { page, type Route } from '../../platform/http/index.ts'
import { may } from '../../programme/index.ts'
import { PrivacyPage } from './page.tsx'

export const privacyRoutes: Route[] = [
  page('/privacy', {
    may: may.visit,
    shared: 60,
    show: async ({ words, programme }) => ({
      title: words.t('home.privacy.title'),
      body: <PrivacyPage name={programme.name} />,
    }),
  }),
]
