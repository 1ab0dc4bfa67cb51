// Loaded before anything else by each process of a development server: ends it when its parent is gone, also where that was
// killed and could tell nobody. Else the server would hold its port, and the next one could not start.
const parent = process.ppid

setInterval(() => {
  if (process.ppid !== parent || !isRunning()) process.exit(1)
}, 500).unref()

function isRunning() {
  try {
    process.kill(parent, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
