// Each role's first page, answered from the modules above, and the door to the programmes of this server.
export { frontDoor } from './front-door.tsx'
export { routes } from './routes.tsx'
