import type { Route } from '../platform/http/index.ts'
import { conversationRoutes } from './routes/conversations.tsx'
import { followUpRoutes } from './routes/follow-ups.tsx'
import { nameRoutes } from './routes/names.tsx'
import { roundRoutes } from './routes/rounds.tsx'

export const routes: Route[] = [...roundRoutes, ...conversationRoutes, ...nameRoutes, ...followUpRoutes]
