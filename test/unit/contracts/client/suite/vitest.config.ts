import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['wrong-suite.ts'], root: import.meta.dirname } })
