const endings = new Set(
  (
    'java kt kts go ts mts cts tsx js mjs cjs jsx py cs php rs ' +
    'rb rake cr swift scala sc groovy dart c h cc cpp cxx hpp hh m mm d zig v sol ex exs erl hrl clj cljs cljc lisp scm el ' +
    'hs elm ml mli fs fsx fsi vb pas lua r jl nim pl pm tcl sh bash zsh ps1 sql vue svelte astro coffee'
  ).split(' '),
)

/** Whether a file is code by the ending of its name. */
export function isCodePath(path: string): boolean {
  return endings.has(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '') && !/\.d\.[cm]?ts$|\.min\.js$/.test(path)
}
