import type { Route } from '../platform/http/index.ts'
import { joinRoutes } from './routes/join.tsx'
import { publicRoutes } from './routes/public.tsx'

export const routes: Route[] = [...publicRoutes, ...joinRoutes]
