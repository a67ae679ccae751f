import type { Route } from '../platform/http/index.ts'
import { codingRoutes } from './coding/routes.tsx'
import { needRoutes } from './needs/routes.tsx'
import { fileRoutes } from './routes/files.ts'
import { overviewRoutes } from './routes/overview.tsx'
import { questionRoutes } from './routes/question.tsx'
import { themeRoutes } from './themes/routes.tsx'

export const routes: Route[] = [
  ...overviewRoutes,
  ...fileRoutes,
  ...codingRoutes,
  ...themeRoutes,
  ...needRoutes,
  ...questionRoutes,
]
