export { type EntryFields, makeCatalog, makeEntry } from '../catalog/made-catalog.fixture'
