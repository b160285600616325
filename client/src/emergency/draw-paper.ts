import type { Block, Paper } from '@heard/shared/paper/paper.ts';
import { element } from './element.ts';

/** The same marks as the house's own papers bear, so that they look alike. */
export function drawPaper({ title, blocks }: Paper): HTMLElement {
  return element('article', { class: 'paper', 'data-width': '80', 'aria-label': title }, ...blocks.map(drawBlock));
}

function drawBlock(block: Block): HTMLElement {
  if (block.is === 'rule') return element('hr', { class: 'paper-rule' });
  if (block.is === 'row') {
    const look = { 'data-size': String(block.size), 'data-bold': String(block.isBold), 'data-under': String(block.isUnder) };
    return element('p', { class: 'paper-row', ...look }, element('span', {}, block.left), ' ', element('span', {}, block.right));
  }
  if (block.is === 'words') {
    const look = { 'data-size': String(block.size), 'data-bold': String(block.isBold), 'data-centred': String(block.isCentred) };
    return element('p', { class: 'paper-words', ...look }, block.text);
  }
  return element('strong', { class: 'paper-frame' }, block.is === 'frame' ? block.text : `${block.count} ${block.name}`);
}
