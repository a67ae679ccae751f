export { uuidv7 as v7 } from 'uuidv7'
