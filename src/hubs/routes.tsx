import type { Route } from '../platform/http/index.ts'
import { coachingRoutes } from './routes/coaching.tsx'
import { publicRoutes } from './routes/public.tsx'
import { runningRoutes } from './routes/running.tsx'

export const routes: Route[] = [...publicRoutes, ...runningRoutes, ...coachingRoutes]
