import type { Route } from '../platform/http/index.ts'
import { addingRoutes } from './routes/adding.tsx'
import { joinRoutes } from './routes/join.tsx'
import { offeringRoutes } from './routes/offering.tsx'
import { planningRoutes } from './routes/planning.tsx'
import { publicRoutes } from './routes/public.tsx'
import { sessionRoutes } from './routes/sessions.tsx'

export const routes: Route[] = [
  ...publicRoutes,
  ...joinRoutes,
  ...offeringRoutes,
  ...planningRoutes,
  ...sessionRoutes,
  ...addingRoutes,
]
