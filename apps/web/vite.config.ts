import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { cutDisplayFonts } from './scripts/subset-fonts.ts'
import { themeScript } from './src/ui/theme-script.ts'

const api = 'http://localhost:8001'

function displayFonts(): Plugin {
  return { name: 'pitchey-display-fonts', configResolved: cutDisplayFonts }
}

/** In production the server writes the theme script into the head with its nonce; the dev server has no such server. */
function devThemeScript(): Plugin {
  return {
    name: 'pitchey-dev-theme-script',
    apply: 'serve',
    transformIndexHtml: () => [{ tag: 'script', children: themeScript, injectTo: 'head-prepend' }],
  }
}

export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [displayFonts(), react(), tailwindcss(), devThemeScript()],
  resolve: { dedupe: ['react', 'react-dom'] },
  server: {
    port: 5173,
    proxy: { '/api': api, '/media': api, '/health': api, '/ws': { target: api, ws: true } },
  },
  build: isSsrBuild
    ? { outDir: 'dist/server', target: 'node24', sourcemap: true, emptyOutDir: true, copyPublicDir: false }
    : {
        outDir: 'dist/client',
        manifest: true,
        target: 'es2022',
        cssTarget: ['chrome111', 'firefox128', 'safari16.4'],
        assetsInlineLimit: 0,
        reportCompressedSize: false,
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                {
                  name: 'react',
                  test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack[\\/](react-query|query-core))[\\/]/,
                  priority: 30,
                },
                {
                  name: 'chart',
                  test: /node_modules[\\/](recharts|victory-vendor|d3-|@reduxjs|react-redux|immer|es-toolkit)/,
                  priority: 20,
                },
              ],
            },
          },
        },
      },
  // The server bundle carries everything, so that it starts fast and needs no packages of its own.
  ssr: command === 'build' ? { noExternal: true } : {},
  define: isSsrBuild ? { 'process.env.NODE_ENV': '"production"' } : {},
}))
