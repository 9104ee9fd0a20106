import tailwindcss from '@tailwindcss/vite'
import reactPlugin from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { cutDisplayFonts } from './scripts/subset-fonts.ts'
import { themeScript } from './src/ui/theme-script.ts'

const api = `http://localhost:${process.env['PORT'] ?? '8001'}`
const servedByApi = ['/api', '/media', '/og', '/health', '/readyz', '/dev/mail', '/sitemap.xml', '/robots.txt']

/** Parts of the query library that only some pages use; they stay with those pages. */
const seldom =
  /react-query[\\/]build[\\/]modern[\\/]use(Mutation|Infinite|Suspense|Prefetch)|query-core[\\/]build[\\/]modern[\\/](mutationObserver|infinite)/
const react = /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack[\\/](react-query|query-core))[\\/]/
/** What nearly every page draws: one file instead of thirty. */
const base =
  /src[\\/]ui[\\/](avatar|badge|button|chip|class-groups|cn|empty-state|error-state|icon-button|kbd|logo|poster|seeded-hue|shell-parts|skeleton|skip-link|spinner|theme|theme-script|theme-switch|toast|toast-host|wakes-later)\.tsx?$|node_modules[\\/](clsx|class-variance-authority|tailwind-merge)[\\/]/
/** The frame of the site and what its public pages share: again one file instead of thirty. */
const site =
  /src[\\/](app[\\/](?!unsaved|countries|paged|user-text|announcement)|features[\\/](market[\\/](pitch-|poster-|fresh-|ambient)|session[\\/]account-(slot|button))|portals[\\/]public[\\/]public-error|ui[\\/](row|stat))|contract[\\/]src[\\/](pitches[\\/]vocabulary|media[\\/]images)|lucide-react.*icons[\\/](plus|arrow-right|clapperboard|chevron-left|chevron-right|landmark|pen-line|pencil-line)\./
/** Small parts that the pitch page and most portals share: a file each would cost a phone more than their size. */
const parts =
  /src[\\/]ui[\\/](backdrop|banner|description-list|field|field-context|load-more|textarea|use-merged-refs)\.tsx?$|src[\\/]app[\\/](countries|user-text)|people-pages[\\/]follow-button|contract[\\/]src[\\/](money-format|pitches[\\/]pitch-life)|modern[\\/](useMutation|mutationObserver)|lucide-react.*icons[\\/](circle-check|file-lock|circle-exclamation-point|eye|info|message-square|share-2|user-round-(check|plus))\./
const chart = /node_modules[\\/](recharts|victory-vendor|d3-|@reduxjs|react-redux|immer|es-toolkit)/

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

/** Fonts that every page writes with; a page whose fonts are there when it is laid out is laid out once. */
const firstFonts = /(?:geist-latin-wght|fraunces-latin-(?!ext))[\w-]*\.woff2$/u

/** The browser asks for files in the order of the head: what the first paint is made of stands before the code. */
function styleAndFontsFirst(): Plugin {
  return {
    name: 'pitchey-style-and-fonts-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n/gu) ?? []
        const fonts = Object.keys(bundle)
          .filter((file) => firstFonts.test(file))
          .map((file) => `    <link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">\n`)
        return styles
          .reduce((rest, style) => rest.replace(style, ''), html)
          .replace(/ *<script type="module"/u, (script) => [...styles, ...fonts, script].join(''))
      },
    },
  }
}

export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [displayFonts(), reactPlugin(), tailwindcss(), devThemeScript(), styleAndFontsFirst()],
  resolve: { dedupe: ['react', 'react-dom'] },
  server: {
    port: 5173,
    proxy: { ...Object.fromEntries(servedByApi.map((path) => [path, api])), '/ws': { target: api, ws: true } },
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
                { name: 'react', test: (id: string) => react.test(id) && !seldom.test(id), priority: 30 },
                { name: 'base', test: base, priority: 20 },
                { name: 'site', test: site, priority: 15 },
                { name: 'parts', test: parts, priority: 12 },
                { name: 'chart', test: chart, priority: 10 },
              ],
            },
          },
        },
      },
  // The server bundle carries everything, so that it starts fast and needs no packages of its own.
  ssr: command === 'build' ? { noExternal: true } : {},
  define: isSsrBuild ? { 'process.env.NODE_ENV': '"production"' } : {},
}))
