import '@tabler/core/dist/css/tabler.css';
import '../styles/tokens.css';
import '../styles/frame.css';
import '../styles/content.css';
import '../styles/calls.css';
import '../styles/figures.css';
import '../styles/portal.css';
import '../styles/work.css';
import '../styles/print.css';
import './menus';
import './confirm';
import './progress';
import './autosubmit';
import './largeText';
import './print';
import './rowLabels';
import './dayFields';
import './fileFields';
import { startPalette } from './palette';

/** The heavy elements: each is loaded only by a page that holds one. */
const elements: Record<string, () => Promise<unknown>> = {
  'bases-form': () => import('../form/element'),
  'bases-diagram': () => import('../diagram/element'),
  'bases-designer': () => import('../designer/element'),
  'bases-viewer': () => import('../viewer/element'),
  'bases-upload': () => import('./upload'),
};

for (const [tag, load] of Object.entries(elements)) {
  if (document.querySelector(tag)) {
    void load();
  }
}

startPalette();
