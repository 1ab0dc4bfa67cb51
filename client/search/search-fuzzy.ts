/** `search-fuzzy.js`, which the worker of the search loads after its first answer may be there. */
export { rankFuzzily } from '../../search/words/fuzzy'
