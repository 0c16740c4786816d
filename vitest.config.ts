import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,apps,scripts}/**/*.test.ts'],
    // No module of ours keeps state, so that the files of a worker can share them: they load once, not for each file.
    isolate: false,
  },
})
