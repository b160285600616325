import { restoreTheme } from '../app/theme.ts';
import { prefetchWhenIdle } from './prefetch.ts';
import { startSignIn } from './sign-in.ts';

restoreTheme();
startSignIn(document, (path) => location.assign(path));
prefetchWhenIdle();
void import('./unsent-note.ts').then(({ noteUnsent }) => noteUnsent(document)).catch(() => {});
