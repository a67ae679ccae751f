/** The embedded PostgreSQL: started, adopted and stopped by Kith itself when DATABASE_URL is not set. */
export { attachKeeper, type Keeper, type KeeperConnection, type KeeperOptions, startKeeper } from './keeper.ts'
export { KeeperProblem } from './keeper-problem.ts'
