// Loaded before the server by tests and benchmarks (`node --expose-gc -r …`): at SIGUSR2 it tells on standard error how
// much memory is in use once what nobody needs has been thrown away.
process.on('SIGUSR2', () => {
  global.gc()
  global.gc()
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`)
})
