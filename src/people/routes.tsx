import './verification.ts'
import type { Route } from '../platform/http/index.ts'
import { consentRoutes } from './routes/consent.tsx'
import { leavingRoutes } from './routes/leaving.tsx'
import { listRoutes } from './routes/list.tsx'
import { newRoutes } from './routes/new.tsx'
import { pairRoutes } from './routes/pairs.tsx'
import { personRoutes } from './routes/person.tsx'
import { roleRoutes } from './routes/roles.tsx'
import { sameRoutes } from './routes/same.tsx'
import { wordingRoutes } from './routes/wordings.tsx'

export const routes: Route[] = [
  ...listRoutes,
  ...newRoutes,
  ...pairRoutes,
  ...personRoutes,
  ...consentRoutes,
  ...roleRoutes,
  ...sameRoutes,
  ...leavingRoutes,
  ...wordingRoutes,
]
