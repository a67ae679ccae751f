import type { Route } from '../platform/http/index.ts'
import { captureRuleRoutes } from './capture-rules/routes.tsx'
import { cardGivingRoutes } from './cards/giving-routes.tsx'
import { cardRoutes } from './cards/routes.tsx'
import { mendingRoutes } from './mending/routes.tsx'
import { offerRoutes } from './offers/routes.tsx'
import { sheetRoutes } from './paper/routes.tsx'
import { typingRoutes } from './paper/typing-routes.tsx'
import { phoneRoutes } from './phones/routes.tsx'
import { colleagueRoutes } from './routes/colleagues.tsx'
import { conversationRoutes } from './routes/conversations.tsx'
import { correctionRoutes } from './routes/corrections.tsx'
import { followUpRoutes } from './routes/follow-ups.tsx'
import { nameRoutes } from './routes/names.tsx'
import { promiseRoutes } from './routes/promise.tsx'
import { roomRoutes } from './routes/room.tsx'
import { roundRoutes } from './routes/rounds.tsx'

export const routes: Route[] = [
  ...roundRoutes,
  ...colleagueRoutes,
  ...roomRoutes,
  ...conversationRoutes,
  ...correctionRoutes,
  ...nameRoutes,
  ...promiseRoutes,
  ...followUpRoutes,
  ...cardRoutes,
  ...cardGivingRoutes,
  ...mendingRoutes,
  ...phoneRoutes,
  ...captureRuleRoutes,
  ...sheetRoutes,
  ...typingRoutes,
  ...offerRoutes,
]
