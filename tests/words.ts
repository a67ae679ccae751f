import { loadCatalogues } from '../src/platform/words/index.ts'
import { catalogues } from '../src/words.gen.ts'

// Every test file may draw a page in any language, the two made-up ones included.
loadCatalogues(catalogues, { pseudo: true })
