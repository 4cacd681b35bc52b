import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { firstScript } from './scripts/first-script.ts';

/** Where the server of a developer answers while Vite serves the screens. */
const server = process.env.PARAAT_SERVER ?? 'http://127.0.0.1:4180';

export default defineConfig({
  plugins: [
    react(),
    firstScript(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/entry',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,woff2,svg,png,webmanifest}'],
        // Every part of the program must be there without a network, also the largest.
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        // Names that Vite gave a hash; the others are fetched anew for each build.
        dontCacheBustURLsMatching: /^assets\//,
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    target: ['es2022', 'safari16.4', 'chrome111', 'firefox115'],
    // The content security policy allows no inline script and no data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'first', tags: ['$initial'] }],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: server, changeOrigin: false } } },
});
