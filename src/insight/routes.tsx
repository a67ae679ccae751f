import type { Route } from '../platform/http/index.ts'
import { fileRoutes } from './routes/files.ts'
import { overviewRoutes } from './routes/overview.tsx'
import { questionRoutes } from './routes/question.tsx'

export const routes: Route[] = [...overviewRoutes, ...fileRoutes, ...questionRoutes]
