import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const ROOT = join(import.meta.dirname, '..');

/**
 * Builds the emergency pad apart from the app: in one build the two would share chunks, and the page that must work when nothing else
 * does would need the whole house. What it takes of the rules it brings along.
 */
export function emergencyPage(): Plugin {
  return {
    name: 'emergency-page',
    apply: 'build',
    async generateBundle() {
      const { output } = (await build({
        configFile: false,
        root: ROOT,
        logLevel: 'warn',
        build: {
          write: false,
          copyPublicDir: false,
          modulePreload: false,
          rolldownOptions: {
            input: join(ROOT, 'emergency.html'),
            treeshake: { moduleSideEffects: [{ test: /\/shared\/src\//, sideEffects: false }] },
            output: { entryFileNames: 'assets/[name]-[hash:7].js', assetFileNames: 'assets/[name]-[hash:7][extname]' },
          },
        },
      })) as Rolldown.RolldownOutput;
      for (const file of output) {
        this.emitFile({ type: 'asset', fileName: file.fileName, source: file.type === 'chunk' ? file.code : file.source });
      }
    },
  };
}
