import type { Route } from '../platform/http/index.ts'
import { entryRoutes } from './routes/entries.tsx'
import { fileRoutes } from './routes/files.ts'
import { outputRoutes } from './routes/output.tsx'
import { outputsRoutes } from './routes/outputs.tsx'
import { publishingRoutes } from './routes/publishing.tsx'
import { targetRoutes } from './routes/targets.tsx'

export const routes: Route[] = [
  ...outputsRoutes,
  ...fileRoutes,
  ...publishingRoutes,
  ...targetRoutes,
  ...outputRoutes,
  ...entryRoutes,
]
